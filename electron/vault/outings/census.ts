import {
  censusesSince,
  censusOn,
  entriesOn,
  entriesSince,
  firstCounted,
} from "../../../db/accommodation/census.ts";
import { outAt } from "../../../db/outings/outings.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { bedPlaces } from "../../../db/accommodation/rooms.ts";
import {
  openPlacements,
  openStays,
  placementsBetween,
  placementsOn,
} from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  addDays,
  type CalendarDate,
  type Instant,
  nightOf,
} from "../../../domain/core/calendar-date.ts";
import {
  type Answer,
  type CensusEntry,
  censusPhase,
  type CensusLine,
  type CensusState,
  type CensusView,
  type ClosedCensus,
  correctableUntil,
  countedIn,
  type Difference,
  differencesBetween,
  type Expected,
  lateNights,
  type NightInCalendar,
  sheetOf,
  sleptUntil,
  tally,
  windowOf,
} from "../../../domain/accommodation/census.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { proposedAnswer } from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { coversNight } from "../../../domain/accommodation/stay.ts";
import { appointmentsNow } from "./people-at-appointments.ts";
import type { Context } from "../platform/handler-context.ts";
import { countedNow, outingsByPerson, unanswered } from "./census-absences.ts";
import { searchesNow, stagesNow } from "./whereabouts.ts";

/** The census of a night with everyone on it, in the order of the rooms. */
export function censusOf(context: Context, night: CalendarDate): CensusView {
  const { tx, now, settings } = context;
  const census = censusOn(tx, night);
  const phase = censusPhase(night, now, settings);
  const expected = expectedOn(context, night);
  const sheet = census === null ? sheetOn(context, night) : sheetCounted(context, census);
  const differences: ReadonlyMap<PersonId, Difference> =
    census === null ? new Map() : differencesBetween(sheet, expected);
  const uncounted = expected.filter(({ personId }) => differences.get(personId) === "notCounted");
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  return {
    night,
    phase,
    ...windowOf(night, settings),
    closed: census && {
      at: census.closedAt,
      byName: names.get(census.closedBy) ?? "",
      isLate: census.isLate,
    },
    correctableUntil: census && correctableUntil(census, settings),
    isWritable: mayAnswer(context, night, census, "here").ok,
    tally: tally(sheet),
    lines: linesOf(context, [...sheet, ...sheetOf(uncounted, [])]).map((line) => ({
      ...line,
      difference: differences.get(line.person.id) ?? null,
    })),
  };
}

/** Tonight and the nights before it that can still be counted, oldest first. */
export function lastNights(context: Context): readonly NightInCalendar[] {
  return nightsStanding(context).map(({ night, state, differences, sheet }) => ({
    night,
    state,
    differences,
    tally: tally(sheet()),
  }));
}

interface NightStanding extends Omit<NightInCalendar, "tally"> {
  /** Who was where; for tonight it takes longer to compute than the state of the night. */
  readonly sheet: () => readonly Pick<Answer, "state">[];
}

/** The state of each of them, without who was where. */
export function nightsStanding(context: Context): readonly NightStanding[] {
  const { tx, tonight } = context;
  const first = addDays(tonight, 1 - lateNights);
  const placements = placementsBetween(tx, first, tonight);
  const censuses = new Map(censusesSince(tx, first).map((census) => [census.night, census]));
  const entries = entriesSince(tx, first);
  const since = keptSince(context);
  return Array.from({ length: lateNights }, (_, days): NightStanding => {
    const night = addDays(first, days);
    const expected = placements.filter((placement) => coversNight(placement, night));
    const census = censuses.get(night);
    const ofNight = entries.filter((entry) => entry.night === night);
    if (census !== undefined) {
      const counted = countedIn(census, ofNight);
      return {
        night,
        state: census.isLate ? "late" : "counted",
        differences: differencesBetween(counted, expected).size,
        sheet: () => counted,
      };
    }
    const state = uncountedState(context, night, expected, since);
    const sheet = () => sheetOn(context, night);
    return { night, state, differences: 0, sheet };
  });
}

function uncountedState(
  { now, settings }: Context,
  night: CalendarDate,
  expected: readonly Expected[],
  since: CalendarDate,
): NightInCalendar["state"] {
  if (night < since) return "before";
  const phase = censusPhase(night, now, settings);
  if (phase === "early" || phase === "open") return phase;
  return expected.length === 0 ? "empty" : "notCounted";
}

/** The first night that can have been forgotten: no census is taken before the vault exists. */
function keptSince({ tx, house, settings }: Context): CalendarDate {
  const founded = nightOf(house.vault.foundedAt, settings.zone, settings.nightTurnsAt);
  const first = firstCounted(tx);
  return first !== null && first < founded ? first : founded;
}

function linesOf(
  { tx }: Context,
  answers: readonly Answer[],
): readonly Omit<CensusLine, "difference">[] {
  const people = new Map(
    peopleByIds(
      tx,
      answers.map(({ personId }) => personId),
    ).map(({ card }) => [card.id, card]),
  );
  const places = bedPlaces(tx);
  const order = [...places.keys()];
  const staff = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const current = new Map(openPlacements(tx).map((placement) => [placement.stayId, placement]));
  const planned = new Map(openStays(tx).map((stay) => [stay.id, stay.plannedUntil]));
  return answers
    .toSorted((a, b) => order.indexOf(a.bedId) - order.indexOf(b.bedId))
    .flatMap(({ personId, stayId, bedId, state, said }) => {
      const card = people.get(personId);
      if (card === undefined) return [];
      const inBedSince = current.get(stayId)?.from;
      const plannedUntil = planned.get(stayId);
      return [
        {
          person: { id: card.id, number: card.number, name: card.name },
          stayId,
          room: places.get(bedId)?.room ?? "",
          bed: places.get(bedId)?.bed ?? "",
          current:
            inBedSince === undefined || plannedUntil === undefined
              ? null
              : { inBedSince, plannedUntil },
          state,
          said: said && { at: said.at, byName: staff.get(said.by) ?? "" },
        },
      ];
    });
}

/** Who sleeps here on a night and in which bed, by the stays. */
export const expectedOn = ({ tx }: Context, night: CalendarDate): readonly Expected[] =>
  placementsOn(tx, night);

/**
 * The list of a night that is not closed yet. During the current night, people who are out are proposed as out or not
 * seen yet, and a person marked as away who came back since was seen. From the morning on, the list is of the people
 * who slept here: leaving since then does not make them away, and returning since then does not make them present.
 */
export function sheetOn(context: Context, night: CalendarDate): readonly Answer[] {
  const { tx, now, tonight, settings } = context;
  const expected = expectedOn(context, night);
  const entries = entriesOn(tx, night);
  const morning = sleptUntil(night, settings);
  if (night !== tonight) return sheetOf(expected, entries, outOvernight(tx, morning));
  const isOver = now >= morning;
  const answered = unanswered(tx, entries, isOver ? morning : null);
  const standing = isOver ? answered : withoutGone(context, answered);
  const back = backAmong(entries, answered);
  const out = isOver ? outOvernight(tx, morning) : answersOfOut(context);
  return sheetOf(expected, standing, new Map([...back, ...out]));
}

/** Those marked as away who came back since: seen. */
function backAmong(
  entries: readonly CensusEntry[],
  answered: readonly CensusEntry[],
): ReadonlyMap<PersonId, CensusState> {
  const still = new Set(answered.map(({ personId }) => personId));
  return new Map(
    entries.flatMap(({ personId }) => (still.has(personId) ? [] : [[personId, "here"] as const])),
  );
}

/** A person who was seen, and went out or is searched for since, has to be seen again. */
function withoutGone(context: Context, entries: readonly CensusEntry[]): readonly CensusEntry[] {
  const last = new Map(entries.map((entry) => [entry.personId, entry]));
  const searches = searchesNow(context);
  const outSince = new Map<PersonId, Instant>([
    ...[...outingsByPerson(context)].map(([id, pass]) => [id, pass.outAt] as const),
    ...[...searches].map(([id, search]) => [id, search.openedAt] as const),
    ...[...appointmentsNow(context, searches)].map(([id, { since }]) => [id, since] as const),
  ]);
  const isGone = (id: PersonId): boolean => {
    const answer = last.get(id);
    const since = outSince.get(id);
    return answer?.state === "here" && since !== undefined && since > answer.at;
  };
  return entries.filter(({ personId }) => !isGone(personId));
}

/** People who were on an outing when the morning came. */
const outOvernight = (tx: Context["tx"], morning: Instant): ReadonlyMap<PersonId, CensusState> =>
  new Map(outAt(tx, morning).map((personId) => [personId, "pass"] as const));

/**
 * A person at an appointment has no agreed return time, and a person who was not here at the last count may be back
 * unnoticed: they are looked for before they are counted. A person who was in hospital is assumed to be there.
 */
function answersOfOut(context: Context): ReadonlyMap<PersonId, CensusState> {
  const stages = stagesNow(context);
  return new Map<PersonId, CensusState>([
    ...[...appointmentsNow(context, stages).keys()].map((id) => [id, "unsure"] as const),
    ...[...stages].map(([id, stage]) => [id, proposedAnswer(stage)] as const),
    ...[...countedNow(context, stages).values()].map(
      ({ personId, state }) => [personId, state === "hospital" ? state : "unsure"] as const,
    ),
  ]);
}

/** What was counted, corrections included. */
export const sheetCounted = ({ tx }: Context, census: ClosedCensus): readonly Answer[] =>
  countedIn(census, entriesOn(tx, census.night)).map(({ at, by, ...counted }) => ({
    ...counted,
    said: at > census.closedAt ? { at, by } : null,
  }));

/** Whether an answer about a night is taken now: until it is closed, and then as a correction for a while. */
export function mayAnswer(
  context: Context,
  night: CalendarDate,
  census: ClosedCensus | null,
  state: CensusState,
): Result<null, AppError> {
  const { now, settings } = context;
  const phase = censusPhase(night, now, settings);
  if (phase === "early") return err({ type: "CensusTooEarly" });
  if (census === null) {
    if (state === "gone") return err({ type: "InvalidInput", fields: ["state"] });
    return phase === "over" ? err({ type: "CensusTooLate" }) : ok(null);
  }
  if (state === "unsure") return err({ type: "InvalidInput", fields: ["state"] });
  return now < correctableUntil(census, settings) ? ok(null) : err({ type: "CensusTooLate" });
}
