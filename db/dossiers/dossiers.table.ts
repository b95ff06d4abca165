import { blob, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { DossierId, DossierState, DossierVersionId } from "../../domain/dossiers/dossier.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { UserId } from "../../domain/users/user.ts";
import { blobs, people } from "../people/people.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

const user = (column: string) =>
  text(column)
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });
const sealed = () => blob({ mode: "buffer" }).notNull();

export const dossiers = sqliteTable(
  "dossiers",
  {
    id: text().$type<DossierId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    language: text().$type<Language>().notNull(),
    state: text().$type<DossierState>().notNull(),
    version: integer().notNull(),
    sealed: sealed(),
    begunAt: text("begun_at").$type<Instant>().notNull(),
    begunBy: user("begun_by"),
    changedAt: text("changed_at").$type<Instant>().notNull(),
    changedBy: user("changed_by"),
  },
  (t) => [index("dossiers_by_person").on(t.personId)],
);
classify(dossiers, {
  onMerge: { personId: "moves" },
  erase: { part: "narratives" },
  readers: "office",
  inHistory: true,
});

export const dossierVersions = sqliteTable(
  "dossier_versions",
  {
    id: text().$type<DossierVersionId>().primaryKey(),
    dossierId: text("dossier_id")
      .$type<DossierId>()
      .notNull()
      .references(() => dossiers.id, { onDelete: "restrict" }),
    number: integer().notNull(),
    blobId: text("blob_id")
      .notNull()
      .unique()
      .references(() => blobs.id, { onDelete: "restrict" }),
    sealed: sealed(),
    at: text("frozen_at").$type<Instant>().notNull(),
    by: user("frozen_by"),
  },
  (t) => [unique().on(t.dossierId, t.number)],
);
classify(dossierVersions, {
  erase: { part: "narratives", of: "dossierId" },
  readers: "office",
  inHistory: true,
});

export const dossierRegister = sqliteTable(
  "dossier_register",
  {
    id: text().primaryKey(),
    versionId: text("version_id")
      .$type<DossierVersionId>()
      .notNull()
      .references(() => dossierVersions.id, { onDelete: "restrict" }),
    sealed: sealed(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: user("recorded_by"),
  },
  (t) => [index("dossier_register_by_version").on(t.versionId)],
);
classify(dossierRegister, {
  erase: { part: "narratives", of: "versionId" },
  readers: "office",
  inHistory: true,
});
