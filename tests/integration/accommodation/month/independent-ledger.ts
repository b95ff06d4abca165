// A ledger independent of the program: a day is a number, a bed is a column, and everything is counted cell by cell. It uses no
// table of the program and none of its functions.
import type { PersonId } from "../../../../domain/people/person.ts";

export interface Lodger {
  readonly id: PersonId;
  readonly isChild: boolean;
  /** People with the same number are a family. */
  family: number;
  /** Null for a person who does not live here. */
  bed: string | null;
  since: number;
  plannedEnd: number;
}

/** A bed reserved for an expected person: nights first ≤ n < end, released when nobody came by the last day of waiting. */
export interface Kept {
  readonly id: string;
  readonly placeId: string;
  readonly bed: string;
  readonly first: number;
  readonly end: number;
  readonly waitsUntil: number;
  isOver: boolean;
}

export interface Closed {
  readonly bed: string;
  readonly first: number;
  readonly end: number;
}

/** Minutes are counted from the midnight before the first day. */
export interface Trip {
  readonly passId: string;
  readonly startsAlone: boolean;
  people: readonly PersonId[];
  readonly backBy: number;
}

export interface Trouble {
  readonly id: string;
  readonly concerned: PersonId;
  readonly level: string | null;
  readonly happened: number;
  readonly expires: number;
  readonly speakAgainOn: number | null;
  version: number;
  isFollowedUp: boolean;
}

export interface Ledger {
  readonly beds: readonly string[];
  day: number;
  minute: number;
  lodgers: readonly Lodger[];
  kept: readonly Kept[];
  closed: readonly Closed[];
  trips: readonly Trip[];
  returns: readonly { readonly id: PersonId; readonly at: number }[];
  troubles: readonly Trouble[];
}

export const emptyLedger = (beds: readonly string[]): Ledger => ({
  beds,
  day: 0,
  minute: 0,
  lodgers: [],
  kept: [],
  closed: [],
  trips: [],
  returns: [],
  troubles: [],
});

/** The content of the cell of one bed and one future night, as of today. */
export type Box = "asleep" | "kept" | "closed" | "free";

/**
 * A resident has the bed until the planned end, and tonight in any case. `staying`: a resident past the planned end is assumed
 * to stay indefinitely, since nothing was decided.
 */
export function boxOf(ledger: Ledger, bed: string, night: number, staying = false): Box {
  const { day, lodgers, kept, closed } = ledger;
  for (const one of lodgers) {
    if (one.bed !== bed) continue;
    if (night === day || night < one.plannedEnd) return "asleep";
    if (staying && one.plannedEnd <= day) return "asleep";
  }
  for (const one of kept)
    if (one.bed === bed && stillKept(one, day) && one.first <= night && night < one.end)
      return "kept";
  for (const one of closed)
    if (one.bed === bed && one.first <= night && night < one.end) return "closed";
  return "free";
}

export const stillKept = ({ isOver, waitsUntil }: Kept, day: number): boolean =>
  !isOver && day <= waitsUntil;

/** How many cells of each kind there are on a future night. */
export function tallyOf(ledger: Ledger, night: number): Readonly<Record<Box, number>> {
  const tally = { asleep: 0, kept: 0, closed: 0, free: 0 };
  for (const bed of ledger.beds) tally[boxOf(ledger, bed, night, true)] += 1;
  return tally;
}

/** Farther than any plan. */
const far = 200;

/** The beds available from a night on, each with the first night on which it is taken or out of service. */
export function freeFrom(ledger: Ledger, first: number): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const bed of ledger.beds) {
    let until: number | null = null;
    for (let night = first; night < first + far && until === null; night += 1)
      if (boxOf(ledger, bed, night) !== "free") until = night;
    if (until !== first) found.set(bed, until);
  }
  return found;
}

/**
 * Whether a person can move into a bed today and stay until the planned end; a bed that is out of service on a later day is
 * unavailable.
 */
export function canTake(
  ledger: Ledger,
  bed: string,
  plannedEnd: number,
  without: { readonly sleepers?: readonly PersonId[]; readonly placeId?: string } = {},
): boolean {
  const { day } = ledger;
  const others: Ledger = {
    ...ledger,
    lodgers: ledger.lodgers.filter(({ id }) => !(without.sleepers ?? []).includes(id)),
    kept: ledger.kept.filter(({ placeId }) => placeId !== without.placeId),
  };
  if (ledger.closed.some((one) => one.bed === bed && one.end > day)) return false;
  for (let night = day; night === day || night < plannedEnd; night += 1)
    if (boxOf(others, bed, night) !== "free") return false;
  return true;
}

export const livingHere = ({ lodgers }: Ledger): readonly Lodger[] =>
  lodgers.filter(({ bed }) => bed !== null);

export const bedsTonight = (ledger: Ledger): ReadonlyMap<string, PersonId> =>
  new Map(livingHere(ledger).map(({ bed, id }) => [bed ?? "", id]));

export type Lateness = "out" | "late" | "alarm";

/** A grace period of an hour, and none for a child who is out alone. */
export function latenessOf(ledger: Ledger, { people, startsAlone, backBy }: Trip): Lateness {
  const { minute, lodgers } = ledger;
  if (minute < backBy) return "out";
  const [only] = people;
  const isChild = lodgers.some(({ id, isChild: young }) => id === only && young);
  const patience = people.length === 1 && startsAlone && isChild ? 0 : 60;
  return minute - backBy < patience ? "late" : "alarm";
}

export const isOut = ({ trips }: Ledger, id: PersonId): boolean =>
  trips.some(({ people }) => people.includes(id));

export const hoursKept = 48;

export const cameBackLately = ({ returns, minute }: Ledger): readonly PersonId[] =>
  returns.filter(({ at }) => minute - at < hoursKept * 60).map(({ id }) => id);

export const standing = ({ troubles, day }: Ledger): readonly Trouble[] =>
  troubles.filter(({ expires }) => day < expires);

export const toSpeakAgain = (ledger: Ledger): readonly Trouble[] =>
  standing(ledger).filter(
    ({ speakAgainOn, isFollowedUp }) =>
      speakAgainOn !== null && speakAgainOn <= ledger.day && !isFollowedUp,
  );
