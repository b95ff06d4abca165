import { sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AssistanceId, Mode, ModeReason } from "../../domain/intake/assistance.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { StayId } from "../../domain/accommodation/stay.ts";
import type { UserId } from "../../domain/users/user.ts";
import type { ExitDestination, ExitReason } from "../../domain/vocabulary/code-lists.ts";
import { customTermsColumn } from "../vocabulary/custom-terms-column.ts";
import { people } from "../people/people.table.ts";
import { stays } from "../accommodation/stays.table.ts";
import { users } from "../users/users.table.ts";
import { classify } from "../platform/table-classification.ts";

export const assistances = sqliteTable(
  "assistances",
  {
    id: text().$type<AssistanceId>().primaryKey(),
    personId: text("person_id")
      .$type<PersonId>()
      .notNull()
      .references(() => people.id, { onDelete: "restrict" }),
    openedOn: text("opened_on").$type<CalendarDate>().notNull(),
    openedAt: text("opened_at").$type<Instant>().notNull(),
    assistedOn: text("assisted_on").$type<CalendarDate>(),
    closedOn: text("closed_on").$type<CalendarDate>(),
    destination: text().$type<ExitDestination>(),
    reason: text().$type<ExitReason>(),
    reopens: text().$type<AssistanceId>(),
    openedWith: text("opened_with")
      .$type<StayId>()
      .references(() => stays.id, { onDelete: "restrict" }),
    assistedWith: text("assisted_with")
      .$type<StayId>()
      .references(() => stays.id, { onDelete: "restrict" }),
    voidedAt: text("voided_at").$type<Instant>(),
    ownWords: customTermsColumn<"destination" | "reason">(),
  },
  (t) => [
    index("assistances_by_person").on(
      ...([t.personId, t.openedOn, t.voidedAt, t.assistedOn, t.closedOn] as const),
    ),
    index("assistances_going_on")
      .on(
        ...([t.personId, t.id, t.openedOn, t.openedAt, t.assistedOn] as const),
        ...([t.reopens, t.closedOn, t.voidedAt] as const),
      )
      .where(sql`closed_on IS NULL AND voided_at IS NULL`),
    index("assistances_closed")
      .on(t.closedOn, t.openedOn)
      .where(sql`closed_on IS NOT NULL AND voided_at IS NULL`),
  ],
);
classify(assistances, {
  onMerge: { personId: "own" },
  erase: { part: "dates", follows: "reopens" },
  inHistory: true,
});

export const assistanceModes = sqliteTable(
  "assistance_modes",
  {
    id: text().primaryKey(),
    assistanceId: text("assistance_id")
      .$type<AssistanceId>()
      .notNull()
      .references(() => assistances.id, { onDelete: "restrict" }),
    mode: text().$type<Mode>().notNull(),
    reason: text().$type<ModeReason>(),
    from: text("from_day").$type<CalendarDate>().notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: text("recorded_by")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("assistance_modes_by_assistance").on(t.assistanceId, t.from)],
);
classify(assistanceModes, { erase: { part: "dates", of: "assistanceId" } });

export const assistanceWorkers = sqliteTable(
  "assistance_workers",
  {
    id: text().primaryKey(),
    assistanceId: text("assistance_id")
      .$type<AssistanceId>()
      .notNull()
      .references(() => assistances.id, { onDelete: "restrict" }),
    userId: text("user_id")
      .$type<UserId>()
      .references(() => users.id, { onDelete: "restrict" }),
    from: text("from_day").$type<CalendarDate>().notNull(),
    at: text("recorded_at").$type<Instant>().notNull(),
    by: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("assistance_workers_by_assistance").on(t.assistanceId, t.from)],
);
classify(assistanceWorkers, { erase: { part: "dates", of: "assistanceId" } });
