import { and, asc, eq, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { ConsentId } from "../../domain/disclosures/consent.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { consents, disclosures } from "./disclosures.table.ts";

export type ConsentRow = Readonly<typeof consents.$inferSelect>;
export type DisclosureRow = Readonly<typeof disclosures.$inferSelect>;

/** Every version of every consent of one person, oldest first. */
export const consentRowsOf = (db: ReadDb, personId: PersonId): ConsentRow[] =>
  db
    .select()
    .from(consents)
    .where(eq(consents.personId, personId))
    .orderBy(asc(consents.at), asc(sql`rowid`))
    .all();

/** The versions of one consent, oldest first. */
export const consentVersionsOf = (db: ReadDb, consentId: ConsentId): ConsentRow[] =>
  db
    .select()
    .from(consents)
    .where(eq(consents.consentId, consentId))
    .orderBy(asc(consents.version))
    .all();

/** Consents that were given, in their present version, and end between two days; soonest first. */
export function consentsEnding(
  db: ReadDb,
  since: CalendarDate,
  by: CalendarDate,
): Pick<ConsentRow, "id" | "personId" | "until">[] {
  const newer = alias(consents, "newer");
  const next = db
    .select({ one: sql`1` })
    .from(newer)
    .where(and(eq(newer.consentId, consents.consentId), sql`newer.version > ${consents.version}`));
  return db
    .select({ id: consents.id, personId: consents.personId, until: consents.until })
    .from(consents)
    .where(
      and(
        eq(consents.state, "given"),
        isNotNull(consents.until),
        sql`${consents.until} >= ${since}`,
        lte(consents.until, by),
        notExists(next),
      ),
    )
    .orderBy(asc(consents.until), asc(sql`rowid`))
    .all();
}

export function insertConsent(db: WriteDb, row: ConsentRow): void {
  db.insert(consents).values(row).run();
}

/** The register of one person, as it was written. */
export const disclosuresOf = (db: ReadDb, personId: PersonId): DisclosureRow[] =>
  db
    .select()
    .from(disclosures)
    .where(eq(disclosures.personId, personId))
    .orderBy(asc(disclosures.at), asc(sql`rowid`))
    .all();

export function insertDisclosure(db: WriteDb, row: DisclosureRow): void {
  db.insert(disclosures).values(row).run();
}

/** Store records sealed again, for a file that is hidden or shown again. */
export function resealConsent(db: WriteDb, id: ConsentRow["id"], sealed: Buffer): void {
  db.update(consents).set({ sealed }).where(eq(consents.id, id)).run();
}

export function resealDisclosure(db: WriteDb, id: DisclosureRow["id"], sealed: Buffer): void {
  db.update(disclosures).set({ sealed }).where(eq(disclosures.id, id)).run();
}
