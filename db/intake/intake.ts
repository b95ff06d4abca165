import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { AssistanceId } from "../../domain/intake/assistance.ts";
import type { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type { IntakeSection } from "../../domain/intake/intake.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReadDb, WriteDb } from "../platform/open-database.ts";
import { assistances } from "./assistances.table.ts";
import { isGone } from "../people/known-to-house-since.ts";
import { rowToReferral, type ReferralRow } from "../referrals/referral-row.ts";
import {
  assistanceAgreements,
  conditionRecords,
  intakeEndings,
  intakeSections,
} from "./intake.table.ts";
import { referrals } from "../referrals/referrals.table.ts";

export type SectionRow = Readonly<typeof intakeSections.$inferSelect>;
export type ConditionRow = Readonly<typeof conditionRecords.$inferSelect>;
export type AgreementRow = Readonly<typeof assistanceAgreements.$inferSelect>;
export type EndingRow = Readonly<typeof intakeEndings.$inferSelect>;

/** Every version of every section, oldest first. */
export const sectionsOf = (db: ReadDb, personId: PersonId): SectionRow[] =>
  db
    .select()
    .from(intakeSections)
    .where(eq(intakeSections.personId, personId))
    .orderBy(asc(intakeSections.version))
    .all();

/** The versions of one section, oldest first. */
export const sectionRows = (db: ReadDb, personId: PersonId, section: IntakeSection): SectionRow[] =>
  db
    .select()
    .from(intakeSections)
    .where(and(eq(intakeSections.personId, personId), eq(intakeSections.section, section)))
    .orderBy(asc(intakeSections.version))
    .all();

/** Whether any section of an intake was recorded in this assistance. */
export const hasSections = (db: ReadDb, id: AssistanceId): boolean =>
  db
    .select({ one: sql`1` })
    .from(intakeSections)
    .where(eq(intakeSections.assistanceId, id))
    .limit(1)
    .get() !== undefined;

export function insertSection(db: WriteDb, row: SectionRow): void {
  db.insert(intakeSections).values(row).run();
}

/**
 * Clears what the house knew of an arrival, for people who left before `leftBefore`, and for those who were expected
 * until then and never came. Returns the rows. The office keeps it.
 */
export function forgetArrivals(
  db: WriteDb,
  leftBefore: CalendarDate,
): readonly { readonly id: string }[] {
  const gone = db
    .select({ id: intakeSections.id })
    .from(intakeSections)
    .where(
      and(
        isNotNull(intakeSections.arrival),
        lt(intakeSections.at, leftBefore as string as Instant),
        isGone(intakeSections.personId, leftBefore),
      ),
    )
    .all();
  if (gone.length > 0)
    db.update(intakeSections)
      .set({ arrival: null })
      .where(
        inArray(
          intakeSections.id,
          gone.map(({ id }) => id),
        ),
      )
      .run();
  return gone;
}

/** Oldest first, as they were recorded. */
export const conditionRecordsOf = (db: ReadDb, personId: PersonId): ConditionRow[] =>
  db
    .select()
    .from(conditionRecords)
    .where(eq(conditionRecords.personId, personId))
    .orderBy(asc(conditionRecords.at), asc(sql`rowid`))
    .all();

/** Of everyone whose assistance goes on, oldest first: for the open tasks. */
export const conditionsOfOpen = (db: ReadDb): ConditionRow[] =>
  db
    .select()
    .from(conditionRecords)
    .where(
      inArray(
        conditionRecords.personId,
        db
          .select({ id: assistances.personId })
          .from(assistances)
          .where(and(isNull(assistances.closedOn), isNull(assistances.voidedAt))),
      ),
    )
    .orderBy(asc(conditionRecords.at), asc(sql`rowid`))
    .all();

export function insertCondition(db: WriteDb, row: ConditionRow): void {
  db.insert(conditionRecords).values(row).run();
}

/** Newest first. */
export const agreementsOf = (db: ReadDb, id: AssistanceId): AgreementRow[] =>
  db
    .select()
    .from(assistanceAgreements)
    .where(eq(assistanceAgreements.assistanceId, id))
    .orderBy(desc(assistanceAgreements.at), desc(sql`rowid`))
    .all();

export function insertAgreement(db: WriteDb, row: AgreementRow): void {
  db.insert(assistanceAgreements).values(row).run();
}

export const endingOf = (db: ReadDb, id: AssistanceId): EndingRow | null =>
  db.select().from(intakeEndings).where(eq(intakeEndings.assistanceId, id)).get() ?? null;

/** Assistances whose intake has ended. */
export const intakesEnded = (db: ReadDb): ReadonlySet<AssistanceId> =>
  new Set(
    db
      .select({ id: intakeEndings.assistanceId })
      .from(intakeEndings)
      .all()
      .map(({ id }) => id),
  );

export function insertEnding(db: WriteDb, row: EndingRow): void {
  db.insert(intakeEndings).values(row).run();
}

/** The calls that led to a file, newest first. */
export const referralsOfPerson = (db: ReadDb, personId: PersonId): ReferralRow[] =>
  db
    .select()
    .from(referrals)
    .where(eq(referrals.personId, personId))
    .orderBy(desc(referrals.receivedAt))
    .limit(50)
    .all()
    .map(rowToReferral);
