import { and, count, desc, eq, gt, gte, inArray, isNull, max, or } from "drizzle-orm";
import type { Action } from "../domain/action.ts";
import type { Instant } from "../domain/calendar.ts";
import type { PersonId } from "../domain/person.ts";
import type { ReferralId } from "../domain/referral.ts";
import type { UserId } from "../domain/user.ts";
import { mergedInto } from "./merged.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { appointments } from "./schema/appointments.ts";
import { agreementSignings } from "./schema/agreement.ts";
import { assistances } from "./schema/assistances.ts";
import { censusEntries } from "./schema/census.ts";
import { choreTerms } from "./schema/chores.ts";
import { contactNotes, contacts, noteOpenings } from "./schema/contacts.ts";
import { departureAnswers, departurePosts, followUps } from "./schema/departures.ts";
import {
  criminalCaseLinks,
  criminalCaseVersions,
  interviewCards,
  judicialEvents,
  legalRecords,
  ownNotes,
} from "./schema/legal.ts";
import { logEntries } from "./schema/log.ts";
import {
  assistanceAgreements,
  conditionRecords,
  intakeEndings,
  intakeSections,
} from "./schema/intake.ts";
import { nextSessions } from "./schema/next-sessions.ts";
import { healthCards } from "./schema/health.ts";
import { planEntries, projectRecords } from "./schema/assistance-plan.ts";
import { plannedMoves, reservedPlaces } from "./schema/plans.ts";
import { referrals } from "./schema/referrals.ts";
import { documents, residenceEvents, residenceTracks, snoozes } from "./schema/residence.ts";
import { scans } from "./schema/scans.ts";
import { stays } from "./schema/stays.ts";
import { parcels, thingLoans, visits } from "./schema/together.ts";
import { trace } from "./schema/trace.ts";

export type TraceRow = Readonly<typeof trace.$inferSelect>;

/** The newest entry, where the chain goes on; null in a vault that is being founded. */
export const lastEntry = (db: ReadDb): TraceRow | null =>
  db.select().from(trace).orderBy(desc(trace.seq)).limit(1).get() ?? null;

export const entryAt = (db: ReadDb, seq: number): TraceRow | null =>
  db.select().from(trace).where(eq(trace.seq, seq)).get() ?? null;

/** Number of the newest entry of this action after a number, or null. */
export const lastEntryOf = (db: ReadDb, action: Action, after: number): number | null =>
  db
    .select({ seq: max(trace.seq) })
    .from(trace)
    .where(and(gt(trace.seq, after), eq(trace.action, action)))
    .get()?.seq ?? null;

/** Entries from a number on, in order, at most `limit`. */
export const entriesFrom = (db: ReadDb, seq: number, limit: number): TraceRow[] =>
  db.select().from(trace).where(gte(trace.seq, seq)).orderBy(trace.seq).limit(limit).all();

export function insertEntry(db: WriteDb, row: TraceRow): void {
  db.insert(trace).values(row).run();
}

/** When this user last looked at this part of this object, or null. */
export function lastReading(
  db: ReadDb,
  userId: UserId,
  object: { readonly kind: "people" | "referrals"; readonly id: string },
  part: string,
): Instant | null {
  return (
    db
      .select({ at: max(trace.at) })
      .from(trace)
      .where(
        and(
          eq(trace.objectKind, object.kind),
          eq(trace.objectId, object.id),
          eq(trace.userId, userId),
          eq(trace.action, "read"),
          eq(trace.detail, part),
        ),
      )
      .get()?.at ?? null
  );
}

/** At whose files among these this user has looked since then, in this part: one question for many. */
export const readSince = (
  db: ReadDb,
  userId: UserId,
  ids: readonly PersonId[],
  part: string,
  since: Instant,
): ReadonlySet<string | null> =>
  new Set(
    db
      .selectDistinct({ id: trace.objectId })
      .from(trace)
      .where(
        and(
          eq(trace.objectKind, "people"),
          inArray(trace.objectId, [...ids]),
          eq(trace.userId, userId),
          eq(trace.action, "read"),
          eq(trace.detail, part),
          gte(trace.at, since),
        ),
      )
      .all()
      .map(({ id }) => id),
  );

/** What happened to a person's file, to her stays and her assistance, newest first. */
export function entriesOfPerson(
  db: ReadDb,
  personId: PersonId,
  page: {
    readonly offset: number;
    readonly limit: number;
    /** Also of notes that are for care workers alone. */
    readonly readsCare: boolean;
  },
): { readonly rows: TraceRow[]; readonly total: number } {
  const here = or(
    and(
      eq(trace.objectKind, "people"),
      inArray(trace.objectId, [personId, ...mergedInto(db, personId)]),
    ),
    ...rowsOfPerson(db, personId, page.readsCare).map(([kind, ids]) =>
      and(eq(trace.objectKind, kind), inArray(trace.objectId, ids)),
    ),
  );
  const total = db.select({ n: count() }).from(trace).where(here).get()?.n ?? 0;
  const rows = db
    .select()
    .from(trace)
    .where(here)
    .orderBy(desc(trace.seq))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  return { rows, total };
}

/** Subqueries for the rows that tell something of a person, by the kind under which the trace knows them. */
function rowsOfPerson(db: ReadDb, personId: PersonId, readsCare: boolean) {
  const of = (table: TableOfPerson) =>
    db.select({ id: table.id }).from(table).where(eq(table.personId, personId));
  const [own, tracks, ways] = [of(stays), of(assistances), of(residenceTracks)];
  const papers = of(documents);
  const ofStays = (table: typeof departureAnswers | typeof departurePosts) =>
    db.select({ id: table.id }).from(table).where(inArray(table.stayId, own));
  const ofTracks = (table: typeof assistanceAgreements | typeof intakeEndings) =>
    db.select({ id: table.id }).from(table).where(inArray(table.assistanceId, tracks));
  const kept = db
    .select({ id: reservedPlaces.reservationId })
    .from(reservedPlaces)
    .where(eq(reservedPlaces.personId, personId));
  const moving = db
    .select({ id: plannedMoves.planId })
    .from(plannedMoves)
    .where(eq(plannedMoves.personId, personId));
  return [
    ["stays", own],
    ["assistances", tracks],
    ["census_entries", of(censusEntries)],
    ["chore_terms", of(choreTerms)],
    ["referrals", of(referrals)],
    ["departure_answers", ofStays(departureAnswers)],
    ["departure_posts", ofStays(departurePosts)],
    ["follow_ups", of(followUps)],
    ["log_entries", of(logEntries)],
    ["appointments", of(appointments)],
    ["visits", of(visits)],
    ["parcels", of(parcels)],
    ["thing_loans", of(thingLoans)],
    ["intake_sections", of(intakeSections)],
    ["condition_records", of(conditionRecords)],
    ["assistance_agreements", ofTracks(assistanceAgreements)],
    ["intake_endings", ofTracks(intakeEndings)],
    ...rowsOfCases(db, personId),
    ...rowsOfContacts(db, personId, readsCare),
    ["criminal_case_links", of(criminalCaseLinks)],
    ["legal_records", of(legalRecords)],
    ["interview_cards", of(interviewCards)],
    ["own_notes", of(ownNotes)],
    ["plan_entries", of(planEntries)],
    ["health_cards", of(healthCards)],
    ["project_records", of(projectRecords)],
    ["reservations", kept],
    ["move_plans", moving],
    ["agreement_signings", of(agreementSignings)],
    ["documents", papers],
    ["scans", db.select({ id: scans.id }).from(scans).where(inArray(scans.documentId, papers))],
    ["snoozes", of(snoozes)],
    ["residence_tracks", ways],
    [
      "residence_events",
      db
        .select({ id: residenceEvents.id })
        .from(residenceEvents)
        .where(inArray(residenceEvents.trackId, ways)),
    ],
  ] as const;
}

/** The same for the criminal cases she is in; what concerns another person of a case stands in hers. */
function rowsOfCases(db: ReadDb, personId: PersonId) {
  const inCases = db
    .select({ id: criminalCaseLinks.caseId })
    .from(criminalCaseLinks)
    .where(eq(criminalCaseLinks.personId, personId));
  const versions = db
    .select({ id: criminalCaseVersions.id })
    .from(criminalCaseVersions)
    .where(inArray(criminalCaseVersions.caseId, inCases));
  const events = db
    .select({ id: judicialEvents.id })
    .from(judicialEvents)
    .where(
      and(
        inArray(judicialEvents.caseId, inCases),
        or(isNull(judicialEvents.personId), eq(judicialEvents.personId, personId)),
      ),
    );
  return [
    ["criminal_case_versions", versions],
    ["judicial_events", events],
  ] as const;
}

/** Sessions and their notes: of those that are not for the whole house, others do not even learn that there was one. */
function rowsOfContacts(db: ReadDb, personId: PersonId, readsCare: boolean) {
  const hers = eq(contacts.personId, personId);
  const seen = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(readsCare ? hers : and(hers, eq(contacts.level, "house")));
  const notes = db
    .select({ id: contactNotes.id })
    .from(contactNotes)
    .where(inArray(contactNotes.contactId, seen));
  const openings = db
    .select({ id: noteOpenings.id })
    .from(noteOpenings)
    .where(inArray(noteOpenings.contactId, seen));
  const agreed = db
    .select({ id: nextSessions.id })
    .from(nextSessions)
    .where(inArray(nextSessions.contactId, seen));
  return [
    ["contacts", seen],
    ["contact_notes", notes],
    ["note_openings", openings],
    ["next_sessions", agreed],
  ] as const;
}

type TableOfPerson =
  | typeof stays
  | typeof assistances
  | typeof censusEntries
  | typeof choreTerms
  | typeof referrals
  | typeof followUps
  | typeof logEntries
  | typeof appointments
  | typeof visits
  | typeof parcels
  | typeof thingLoans
  | typeof intakeSections
  | typeof conditionRecords
  | typeof criminalCaseLinks
  | typeof legalRecords
  | typeof interviewCards
  | typeof ownNotes
  | typeof planEntries
  | typeof healthCards
  | typeof projectRecords
  | typeof agreementSignings
  | typeof documents
  | typeof snoozes
  | typeof residenceTracks;

/** What happened to one referral, newest first. */
export const entriesOfReferral = (db: ReadDb, id: ReferralId, limit: number): TraceRow[] =>
  db
    .select()
    .from(trace)
    .where(and(eq(trace.objectKind, "referrals"), eq(trace.objectId, id)))
    .orderBy(desc(trace.seq))
    .limit(limit)
    .all();
