import { type SQL, sql } from "drizzle-orm";
import type { Assistance, AssistanceId, ModeDecision } from "../../domain/intake/assistance.ts";
import { addDays, type CalendarDate, type Instant } from "../../domain/core/calendar-date.ts";
import { fastCalendarDateOf } from "../../domain/core/fast-calendar-date.ts";
import { ageClassOf } from "../../domain/retention/anonymized-file-row.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { ReferralId } from "../../domain/referrals/referral.ts";
import type { ReferralFact, FileFact } from "../../domain/reports/report-facts.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import type { ExitDestination, ExitReason } from "../../domain/vocabulary/code-lists.ts";
import { inList } from "../platform/in-list.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { customTermsIn } from "../vocabulary/custom-terms-column.ts";
import type { Reading } from "../platform/intern-strings.ts";
import { ageFrom } from "./year-figures.ts";

// Referrals, and a few people at once: columns of the house only, nothing sealed is opened here. Thousands of rows are
// read in plain SQL, without rebuilding objects, and share repeated strings.

/** By their position in the file. */
export type Placed<T> = ReadonlyMap<number, T>;

export const referralFacts = (
  reading: Reading,
  zone: string,
  { from, to }: ReportPeriod,
): Placed<ReferralFact> =>
  // A day of the house begins before or after one of the file.
  referralsWhere(
    reading,
    zone,
    sql`received_at >= ${addDays(from, -1)} AND received_at < ${addDays(to, 2)}`,
    (day) => from <= day && day <= to,
  );

export const referralFactsOf = (
  reading: Reading,
  zone: string,
  ids: readonly PersonId[],
): Placed<ReferralFact> => referralsWhere(reading, zone, inList(sql`person_id`, ids), () => true);

type ReferralRow = [
  ...[at: number, id: ReferralId, receivedAt: Instant, referredBy: ReferralFact["referredBy"]],
  ...[detectedBy: ReferralFact["detectedBy"], decision: ReferralFact["decision"]],
  ...[personId: PersonId | null, own: string | null],
];

function referralsWhere(
  { db, share }: Reading,
  zone: string,
  which: SQL,
  counts: (day: CalendarDate) => boolean,
): Placed<ReferralFact> {
  const calls = new Map<number, ReferralFact>();
  const rows = db.values<ReferralRow>(sql`
    SELECT rowid, id, received_at, referred_by, detected_by, decision, person_id, own_words
    FROM referrals WHERE ${which}`);
  for (const [at, id, receivedAt, referredBy, detectedBy, decision, personId, own] of rows) {
    const day = share(fastCalendarDateOf(receivedAt, zone));
    if (!counts(day)) continue;
    calls.set(at, {
      id,
      day,
      referredBy: share(referredBy),
      detectedBy: share(detectedBy),
      decision: share(decision),
      personId: share(personId),
      own: customTermsIn(own, ["referredBy", "detectedBy"]),
    });
  }
  return calls;
}

/** And when it was opened, to the moment. */
export interface AssistanceFact {
  readonly openedAt: string;
  readonly track: Assistance;
}

/** Ended in this time, and begun by a day. */
export const assistancesEnded = (reading: Reading, { from, to }: ReportPeriod, by: CalendarDate) =>
  assistancesWhere(
    reading,
    sql`voided_at IS NULL AND closed_on BETWEEN ${from} AND ${to} AND opened_on <= ${by}`,
  );

/** Some of those that go on, by whose they are: whose number comes after. */
export const assistancesGoingOn = (reading: Reading, since: string, most: number) =>
  assistancesWhere(
    reading,
    sql`voided_at IS NULL AND closed_on IS NULL AND person_id > ${since} ORDER BY person_id LIMIT ${most}`,
    sql`NULL, NULL, NULL, NULL FROM assistances INDEXED BY assistances_going_on`,
  );

export const assistancesOf = (reading: Reading, ids: readonly PersonId[]) =>
  assistancesWhere(reading, sql`voided_at IS NULL AND ${inList(sql`person_id`, ids)}`);

export const lastEnd = (db: WriteDb): CalendarDate | null =>
  db.values<[CalendarDate | null]>(
    sql`SELECT max(closed_on) FROM assistances WHERE closed_on IS NOT NULL AND voided_at IS NULL`,
  )[0]?.[0] ?? null;

type AssistanceRow = [
  ...[id: AssistanceId, personId: PersonId, openedOn: CalendarDate, openedAt: string],
  ...[assistedOn: CalendarDate | null, reopens: AssistanceId | null, closedOn: CalendarDate | null],
  ...[destination: ExitDestination | null, reason: ExitReason | null, own: string | null],
];

function assistancesWhere(
  { db, share }: Reading,
  which: SQL,
  ending = sql`closed_on, destination, reason, own_words FROM assistances`,
): readonly AssistanceFact[] {
  const rows = db.values<AssistanceRow>(
    sql`SELECT id, person_id, opened_on, opened_at, assisted_on, reopens, ${ending} WHERE ${which}`,
  );
  return rows.map(
    ([id, personId, openedOn, openedAt, assistedOn, reopens, on, destination, reason, own]) => ({
      openedAt,
      track: {
        id,
        personId: share(personId),
        openedOn: share(openedOn),
        assistedOn: share(assistedOn),
        closing:
          on === null || destination === null || reason === null
            ? null
            : {
                on: share(on),
                destination: share(destination),
                reason: share(reason),
                own: customTermsIn(own, ["destination", "reason"]),
              },
        reopens,
      },
    }),
  );
}

export function modesOf(
  { db, share }: Reading,
  ids: readonly AssistanceId[],
): ReadonlyMap<AssistanceId, readonly ModeDecision[]> {
  type Decided = { readonly [K in keyof ModeDecision]: ModeDecision[K] };
  const rows = db.values<
    [AssistanceId, Decided["mode"], Decided["reason"], CalendarDate, Instant]
  >(sql`SELECT assistance_id, mode, reason, from_day, recorded_at FROM assistance_modes
    WHERE ${inList(sql`assistance_id`, ids)}`);
  const modes = new Map<AssistanceId, ModeDecision[]>();
  for (const [id, mode, reason, from, at] of rows) {
    const one = { mode: share(mode), reason: share(reason), from: share(from), at };
    const known = modes.get(id);
    if (known === undefined) modes.set(id, [one]);
    else known.push(one);
  }
  return modes;
}

type FileRow = [
  ...[id: PersonId, sex: FileFact["sex"], nationality: string | null, month: string | null],
  ...[years: number | null, upTo: number | null, ageOn: CalendarDate | null],
  openedOn: CalendarDate | null,
];

/** Files of these people that are no pointer to another, and when each was opened first. */
export const fileFacts = ({ db, share }: Reading, ids: readonly PersonId[]): readonly FileFact[] =>
  db
    .values<FileRow>(sql`
      SELECT id, sex, iif(is_nationality_presumed, NULL, nationality), birth_month, age_years, age_up_to, age_on,
        (SELECT min(opened_on) FROM assistances WHERE person_id = people.id AND voided_at IS NULL)
      FROM people INDEXED BY people_counted
      WHERE ${inList(sql`id`, ids)} AND id NOT IN (SELECT merged_id FROM file_merges)`)
    .flatMap(([id, sex, nationality, month, years, upTo, ageOn, openedOn]) =>
      openedOn === null
        ? []
        : [
            {
              personId: share(id),
              openedOn: share(openedOn),
              sex: share(sex),
              ageClass: ageClassOf(ageFrom({ month, years, upTo, ageOn }), openedOn),
              nationality: share(nationality),
            },
          ],
    );
