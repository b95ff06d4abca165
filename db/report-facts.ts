import {
  and,
  asc,
  between,
  eq,
  gt,
  gte,
  isNull,
  lt,
  lte,
  max,
  not,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Assistance, AssistanceId, ModeDecision } from "../domain/assistance.ts";
import {
  addDays,
  type CalendarDate,
  civilDate,
  type Instant,
  momentAt,
} from "../domain/calendar.ts";
import { remembered } from "../domain/remembered.ts";
import { countedIn } from "../domain/census.ts";
import type { PersonId } from "../domain/person.ts";
import type {
  CallFact,
  ContactFact,
  CountedNight,
  DocumentFact,
  PlaceFact,
  ProjectFact,
  StayFact,
} from "../domain/reports/facts.ts";
import { groupedBy } from "../domain/reports/grouped.ts";
import type { ReportPeriod } from "../domain/reports/period.ts";
import { among } from "./among.ts";
import { rowToAssistance } from "./assistances.ts";
import { censusesBetween, seenBetween } from "./census.ts";
import type { ReadDb, WriteDb } from "./open.ts";
import { ownAmong } from "./own-words.ts";
import { projectRecords } from "./schema/assistance-plan.ts";
import { assistanceModes, assistances } from "./schema/assistances.ts";
import { frozenYears } from "./schema/forgetting.ts";
import { referrals } from "./schema/referrals.ts";
import { documents } from "./schema/residence.ts";
import { bedClosures, beds } from "./schema/rooms.ts";
import { stays } from "./schema/stays.ts";

// What happened in a short time, or to a few people, at once: columns of the house only, nothing here opens what is sealed.

/** As they stand in the file, by where. */
export type Placed<T> = ReadonlyMap<number, T>;

export const callFacts = (db: ReadDb, zone: string, { from, to }: ReportPeriod): Placed<CallFact> =>
  // A day of the house begins before or after one of the file.
  callsWhere(
    db,
    zone,
    and(gte(referrals.receivedAt, before(from)), lt(referrals.receivedAt, after(to))),
    ({ day }) => from <= day && day <= to,
  );

export const callFactsOf = (db: ReadDb, zone: string, ids: readonly PersonId[]): Placed<CallFact> =>
  callsWhere(db, zone, among(referrals.personId, ids), () => true);

function callsWhere(
  db: ReadDb,
  zone: string,
  which: SQL | undefined,
  counts: (call: CallFact) => boolean,
): Placed<CallFact> {
  const calls = db
    .select({
      at: sql<number>`rowid`,
      id: referrals.id,
      receivedAt: referrals.receivedAt,
      referredBy: referrals.referredBy,
      detectedBy: referrals.detectedBy,
      decision: referrals.decision,
      personId: referrals.personId,
      own: referrals.ownWords,
    })
    .from(referrals)
    .where(which)
    .all()
    .map(({ at, receivedAt, own, ...call }) => {
      const said = ownAmong(own, ["referredBy", "detectedBy"]);
      return [at, { ...call, day: dayOf(receivedAt, zone), own: said }] as const;
    });
  return new Map(calls.filter(([, call]) => counts(call)));
}

/** And where it stands among all, oldest first. */
export interface TrackFact {
  readonly order: string;
  readonly track: Assistance;
}

/** Ended in this time, and begun by a day. */
export const tracksEnded = (db: ReadDb, { from, to }: ReportPeriod, by: CalendarDate) =>
  tracksWhere(db, and(between(assistances.closedOn, from, to), lte(assistances.openedOn, by)));

/** Some of those that go on, by whose they are: whose number comes after. */
export const tracksGoingOn = (db: ReadDb, since: string, most: number) =>
  tracksWhere(db, and(isNull(assistances.closedOn), sql`${assistances.personId} > ${since}`), most);

export const tracksOf = (db: ReadDb, ids: readonly PersonId[]) =>
  tracksWhere(db, among(assistances.personId, ids));

export const lastEnd = (db: ReadDb): CalendarDate | null =>
  db
    .select({ last: max(assistances.closedOn) })
    .from(assistances)
    .where(and(sql`voided_at IS NULL`, sql`closed_on IS NOT NULL`))
    .get()?.last ?? null;

const tracksWhere = (db: ReadDb, which: SQL | undefined, most = -1): readonly TrackFact[] =>
  db
    .select()
    .from(assistances)
    .where(and(which, isNull(assistances.voidedAt)))
    .orderBy(asc(assistances.personId))
    .limit(most)
    .all()
    .map((row) => ({ order: `${row.openedOn} ${row.openedAt}`, track: rowToAssistance(row) }));

export const modesOf = (
  db: ReadDb,
  ids: readonly AssistanceId[],
): ReadonlyMap<AssistanceId, readonly ModeDecision[]> =>
  groupedBy(
    db.select().from(assistanceModes).where(among(assistanceModes.assistanceId, ids)).all(),
    ({ assistanceId }) => assistanceId,
  );

/** Some of all, in the order in which they were written: those after one. */
export const stayFacts = (db: ReadDb, since: number, most: number) =>
  db
    .select({
      at: sql<number>`rowid`,
      personId: stays.personId,
      from: stays.from,
      until: stays.until,
      referredBy: stays.referredBy,
      own: stays.ownWords,
      isVoid: sql<number>`voided_at IS NOT NULL`,
    })
    .from(stays)
    .where(gt(sql`rowid`, since))
    .orderBy(asc(sql`rowid`))
    .limit(most)
    .all()
    .map(({ at, own, isVoid, ...stay }) => ({
      ...{ at, isVoid: isVoid === 1 },
      fact: { ...stay, own: ownAmong(own, ["referredBy"]) } satisfies StayFact,
    }));

/** Papers that were asked for, issued or came to their end in a time within a period; each once in all times of the period. */
export function documentFacts(
  db: ReadDb,
  { from, to }: ReportPeriod,
  period: ReportPeriod,
): readonly DocumentFact[] {
  const { issuedOn, askedOn, expiresOn } = documents;
  const isIn = (column: typeof issuedOn | typeof askedOn | typeof expiresOn): SQL =>
    sql`ifnull(${column} BETWEEN ${period.from} AND ${period.to}, 0)`;
  const found = (which: SQL | undefined): DocumentFact[] =>
    db
      .select({
        personId: documents.personId,
        kind: documents.kind,
        state: documents.state,
        ...{ askedOn, issuedOn, expiresOn },
      })
      .from(documents)
      .where(which)
      .all();
  return [
    ...found(between(issuedOn, from, to)),
    ...found(and(between(askedOn, from, to), not(isIn(issuedOn)))),
    ...found(and(between(expiresOn, from, to), not(isIn(issuedOn)), not(isIn(askedOn)))),
  ];
}

/** Of these there are most: asked for in plain SQL, which puts nothing together anew. */
export const contactFacts = (db: WriteDb, { from, to }: ReportPeriod): ContactFact[] =>
  db
    .all<Omit<ContactFact, "isInterview"> & { readonly isInterview: number }>(
      sql`SELECT person_id AS personId, day, kind, is_interview AS isInterview, recorded_by AS "by"
        FROM contacts WHERE taken_back_at IS NULL AND day BETWEEN ${from} AND ${to}`,
    )
    .map((contact) => ({ ...contact, isInterview: contact.isInterview === 1 }));

/** Some of all, in the order in which they were written: every version of each record. */
export const projectFacts = (db: ReadDb, since: number, most: number) =>
  db
    .select({
      at: sql<number>`rowid`,
      recordId: projectRecords.recordId,
      version: projectRecords.version,
      personId: projectRecords.personId,
      kind: projectRecords.kind,
      level: projectRecords.level,
      sector: projectRecords.sector,
      from: projectRecords.from,
      until: projectRecords.until,
      outcome: projectRecords.outcome,
      own: projectRecords.ownWords,
    })
    .from(projectRecords)
    .where(gt(sql`rowid`, since))
    .orderBy(asc(sql`rowid`))
    .limit(most)
    .all()
    .map(({ at, recordId, version, own, ...project }) => ({
      ...{ at, recordId, version },
      fact: { ...project, own: ownAmong(own, ["sector"]) } satisfies ProjectFact,
    }));

/** Nights that somebody counted, and where everybody was who stood on the sheet. */
export function countedNights(
  db: ReadDb,
  { from, to }: ReportPeriod,
): { readonly nights: readonly CalendarDate[]; readonly counted: readonly CountedNight[] } {
  const byNight = groupedBy(seenBetween(db, from, to), ({ night }) => night);
  const censuses = censusesBetween(db, from, to);
  return {
    nights: censuses.map(({ night }) => night),
    counted: censuses.flatMap((census) =>
      countedIn(census, byNight.get(census.night) ?? []).map(({ night, personId, state }) => ({
        ...{ night, personId, state },
      })),
    ),
  };
}

export function placeFacts(db: ReadDb, zone: string): PlaceFact[] {
  const closures = groupedBy(db.select().from(bedClosures).all(), ({ bedId }) => bedId);
  return db
    .select({ id: beds.id, retiredAt: beds.retiredAt })
    .from(beds)
    .where(eq(beds.kind, "bed"))
    .all()
    .map(({ id, retiredAt }) => ({
      ...{ id, retiredOn: retiredAt === null ? null : civilDate(retiredAt, zone) },
      closures: (closures.get(id) ?? []).map(({ from, until }) => ({ from, until })),
    }));
}

export const everyFrozenYear = (db: ReadDb) =>
  db.select({ year: frozenYears.year, figures: frozenYears.figures }).from(frozenYears).all();

/** The civil day, of many moments: when a day begins is worked out once. */
function dayOf(moment: Instant, zone: string): CalendarDate {
  const day = moment.slice(0, 10) as CalendarDate;
  if (moment < beginOf(day, zone)) return addDays(day, -1);
  const next = addDays(day, 1);
  return moment < beginOf(next, zone) ? day : next;
}

const beginOf = remembered((day: CalendarDate, zone: string) => momentAt(day, 0, zone));

const before = (day: CalendarDate) => addDays(day, -1) as string as Instant;
const after = (day: CalendarDate) => addDays(day, 2) as string as Instant;
