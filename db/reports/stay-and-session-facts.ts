import { eq, type SQL, sql } from "drizzle-orm";
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
} from "../../domain/core/calendar-date.ts";
import { type CensusState, countedIn } from "../../domain/accommodation/census.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type {
  SessionFact,
  CountedNight,
  DocumentFact,
  InterviewDay,
  PlaceFact,
  ProjectFact,
  StayFact,
} from "../../domain/reports/report-facts.ts";
import { groupedBy } from "../../domain/reports/group-by.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import type { UserId } from "../../domain/users/user.ts";
import { censusesBetween } from "../accommodation/census.ts";
import type { ReadDb } from "../platform/open-database.ts";
import { customTermsIn } from "../vocabulary/custom-terms-column.ts";
import { frozenYears } from "../retention/retention.table.ts";
import { bedClosures, beds } from "../accommodation/rooms.table.ts";
import { type Reading, sharingRuns } from "../platform/intern-strings.ts";

// What happened in a short time, and some of what is read whole: in plain SQL, as in report-facts.ts.

type StayRow = [
  ...[at: number, personId: PersonId, from: CalendarDate, until: CalendarDate | null],
  ...[referredBy: StayFact["referredBy"], own: string | null, isVoid: number],
];

/** Some of all, in the order in which they were written: those after one. */
export const stayFacts = ({ db, share }: Reading, since: number, most: number) =>
  db
    .values<StayRow>(sql`
      SELECT rowid, person_id, from_night, until_night, referred_by, own_words, voided_at IS NOT NULL
      FROM stays WHERE rowid > ${since} ORDER BY rowid LIMIT ${most}`)
    .map(([at, personId, from, until, referredBy, own, isVoid]) => ({
      at,
      isVoid: isVoid === 1,
      fact: {
        personId: share(personId),
        from: share(from),
        until: share(until),
        referredBy: share(referredBy),
        own: customTermsIn(own, ["referredBy"]),
      } satisfies StayFact,
    }));

type DocumentRow = [
  ...[personId: PersonId, kind: DocumentFact["kind"], state: DocumentFact["state"]],
  ...[askedOn: CalendarDate | null, issuedOn: CalendarDate | null, expiresOn: CalendarDate | null],
];

/** Documents that were requested, issued or ended in a time within a period; each once in all times of the period. */
export function documentFacts(
  { db, share }: Reading,
  { from, to }: ReportPeriod,
  period: ReportPeriod,
): readonly DocumentFact[] {
  const isIn = (column: SQL): SQL =>
    sql`ifnull(${column} BETWEEN ${period.from} AND ${period.to}, 0)`;
  const [asked, issued, expires] = [sql`asked_on`, sql`issued_on`, sql`expires_on`];
  const found = (which: SQL): DocumentFact[] =>
    db
      .values<DocumentRow>(
        sql`SELECT person_id, kind, state, asked_on, issued_on, expires_on FROM documents WHERE ${which}`,
      )
      .map(([personId, kind, state, askedOn, issuedOn, expiresOn]) => ({
        personId: share(personId),
        kind: share(kind),
        state: share(state),
        askedOn: share(askedOn),
        issuedOn: share(issuedOn),
        expiresOn: share(expiresOn),
      }));
  const inTime = (column: SQL): SQL => sql`${column} BETWEEN ${from} AND ${to}`;
  return [
    ...found(inTime(issued)),
    ...found(sql`${inTime(asked)} AND NOT ${isIn(issued)}`),
    ...found(sql`${inTime(expires)} AND NOT ${isIn(issued)} AND NOT ${isIn(asked)}`),
  ];
}

type SessionRow = [
  ...[personId: PersonId, day: CalendarDate, kind: SessionFact["kind"]],
  ...[isInterview: number, by: UserId],
];

/** Of these there are most. */
export function sessionFacts({ db, share }: Reading, { from, to }: ReportPeriod): SessionFact[] {
  const [dayOf, kindOf] = [sharingRuns<CalendarDate>(share), sharingRuns<SessionRow[2]>(share)];
  const byOf = sharingRuns<UserId>(share);
  return db
    .values<SessionRow>(sql`
      SELECT person_id, day, kind, is_interview, recorded_by
      FROM contacts WHERE taken_back_at IS NULL AND day BETWEEN ${from} AND ${to}`)
    .map(([personId, day, kind, isInterview, by]) => ({
      personId: share(personId),
      day: dayOf(day),
      kind: kindOf(kind),
      isInterview: isInterview === 1,
      by: byOf(by),
    }));
}

/** With whom there were interviews, day by day: nothing else is asked of them, and there are most of these. */
export const interviewFacts = (
  { db, share }: Reading,
  { from, to }: ReportPeriod,
): readonly InterviewDay[] =>
  db
    .values<[day: CalendarDate, people: string]>(sql`
      SELECT day, group_concat(person_id, ' ')
      FROM contacts WHERE taken_back_at IS NULL AND is_interview = 1 AND day BETWEEN ${from} AND ${to}
      GROUP BY day`)
    .map(([day, people]) => ({
      day: share(day),
      people: people.split(" ").map((id) => share(id as PersonId)),
    }));

type ProjectRow = [
  ...[at: number, recordId: string, version: number, personId: PersonId],
  ...[kind: ProjectFact["kind"], level: string | null, sector: string | null],
  ...[from: CalendarDate | null, until: CalendarDate | null, outcome: ProjectFact["outcome"]],
  own: string | null,
];

/** Some of all, in the order in which they were written: every version of each record. */
export const projectFacts = ({ db, share }: Reading, since: number, most: number) =>
  db
    .values<ProjectRow>(sql`
      SELECT rowid, record_id, version, person_id, kind, level, sector, from_on, until_on, outcome, own_words
      FROM project_records WHERE rowid > ${since} ORDER BY rowid LIMIT ${most}`)
    .map(([at, recordId, version, personId, kind, level, sector, from, until, outcome, own]) => ({
      at,
      recordId,
      version,
      fact: {
        personId: share(personId),
        kind: share(kind),
        level: share(level),
        sector: share(sector),
        from: share(from),
        until: share(until),
        outcome: share(outcome),
        own: customTermsIn(own, ["sector"]),
      } satisfies ProjectFact,
    }));

type SeenRow = [night: CalendarDate, personId: PersonId, state: CensusState, at: Instant];

/** Nights with a census, and where everyone on it was. */
export function countedNights(
  { db, share }: Reading,
  { from, to }: ReportPeriod,
): { readonly nights: readonly CalendarDate[]; readonly counted: readonly CountedNight[] } {
  const [nightOf, stateOf] = [sharingRuns<CalendarDate>(share), sharingRuns<CensusState>(share)];
  // In the order of recording.
  const seen = db
    .values<SeenRow>(sql`
      SELECT night, person_id, state, at FROM census_entries
      WHERE night BETWEEN ${from} AND ${to} ORDER BY night, position`)
    .map(([night, personId, state, at]) => ({
      night: nightOf(night),
      personId: share(personId),
      state: stateOf(state),
      at,
    }));
  const byNight = groupedBy(seen, ({ night }) => night);
  const censuses = censusesBetween(db, from, to);
  return {
    nights: censuses.map(({ night }) => night),
    counted: censuses.flatMap((census) =>
      countedIn(census, byNight.get(census.night) ?? []).map(({ night, personId, state }) => ({
        night,
        personId,
        state,
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
      id,
      retiredOn: retiredAt === null ? null : calendarDateOf(retiredAt, zone),
      closures: (closures.get(id) ?? []).map(({ from, until }) => ({ from, until })),
    }));
}

export const everyFrozenYear = (db: ReadDb) =>
  db.select({ year: frozenYears.year, figures: frozenYears.figures }).from(frozenYears).all();
