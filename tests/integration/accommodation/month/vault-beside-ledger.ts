// Makes something happen, in the vault and in the ledger, and returns where the two differ.
import { addDays, CalendarDate, Instant } from "../../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../../domain/people/person.ts";
import { aNewcomer } from "../../../helpers/builders.ts";
import type { TestHouse } from "../../../helpers/integration/test-house.ts";
import type { Happening, Kind } from "./possible-events.ts";
import {
  canTake,
  emptyLedger,
  type Ledger,
  livingHere,
  type Lodger,
} from "./independent-ledger.ts";

export const firstDay = CalendarDate.parse("2026-10-01");
export const dayAt = (day: number): CalendarDate => addDays(firstDay, day);
export const momentAt = (minute: number): Instant =>
  Instant.parse(new Date(Date.parse(`${firstDay}T00:00:00.000Z`) + minute * 60_000).toISOString());

export interface Diary {
  readonly house: TestHouse;
  readonly ledger: Ledger;
  /** The last thing that can be undone, whose it was, and how the ledger undoes it. */
  last: { readonly of: PersonId; readonly takeBack: () => void } | null;
}

/** Null where vault and ledger agree. */
export type Verdict = string | null;
export type Taker<K extends Kind> = (
  diary: Diary,
  one: Extract<Happening, { readonly kind: K }>,
) => Promise<Verdict>;

export const beginDiary = (house: TestHouse, beds: readonly string[]): Diary => ({
  house,
  ledger: emptyLedger(beds),
  last: null,
});

export const agree = (expected: boolean, found: { readonly ok: boolean }, what: string): Verdict =>
  expected === found.ok ? null : `${what}: expected ${String(expected)}, ${JSON.stringify(found)}`;

/** One of a list, by a number of any size; undefined when there is none. */
export const pick = <T>(list: readonly T[], place: number): T | undefined =>
  list[place % Math.max(list.length, 1)];

export const bedAt = ({ beds }: Ledger, place: number): string => pick(beds, place) ?? "";

export async function stayOf({ house }: Diary, id: PersonId): Promise<string> {
  const stays = await house.ask("stays.ofPerson", { id });
  return stays.find(({ stay }) => stay.until === null)?.stay.id ?? "";
}

export const arrive: Taker<"arrive"> = async (diary, { beds, stays }) => {
  let first: Lodger | null = null;
  for (const [index, place] of beds.entries()) {
    const isChild = index > 0 && place % 2 === 1;
    const bed = bedAt(diary.ledger, place);
    const wrong = await admit(diary, { bed, stays, isChild, with: first });
    if (wrong !== null) return wrong;
    first ??= diary.ledger.lodgers.find((one) => one.bed === bed) ?? null;
  }
  return null;
};

export const comeAgain: Taker<"return"> = async (diary, { who, bed, stays }) => {
  const gone = diary.ledger.lodgers.filter((one) => one.bed === null);
  const known = pick(gone, who);
  return known === undefined
    ? null
    : admit(diary, { bed: bedAt(diary.ledger, bed), stays, isChild: known.isChild, known });
};

interface Arrival {
  readonly bed: string;
  readonly stays: number;
  readonly isChild: boolean;
  readonly known?: Lodger;
  readonly with?: Lodger | null;
  readonly placeId?: string;
}

/** Admits a person, new or returning; undoing it restores what the ledger had before. */
export async function admit(diary: Diary, arrival: Arrival): Promise<Verdict> {
  const { house, ledger } = diary;
  const { bed, stays, isChild, known, placeId } = arrival;
  const plannedEnd = ledger.day + stays;
  const expected = canTake(ledger, bed, plannedEnd, placeId === undefined ? {} : { placeId });
  const admitted = await house.call("stays.admit", {
    ...aNewcomer({
      personId: known?.id ?? null,
      age: { basis: "birthDate", birthDate: isChild ? "2016-02-03" : "1998-02-03" },
      from: dayAt(ledger.day),
      plannedUntil: dayAt(plannedEnd),
      withPersonId: arrival.with?.id ?? null,
      placeId: placeId ?? null,
    }),
    bedId: bed,
  });
  if (admitted.ok) {
    const { personId: id } = admitted.value;
    const alone = ledger.lodgers.length;
    const lodger = known ?? { id, isChild, family: alone, bed: null, since: 0, plannedEnd: 0 };
    if (known === undefined) ledger.lodgers = [...ledger.lodgers, lodger];
    // Undoing an admission also undoes with whom the person came.
    remember(diary, lodger);
    const family = arrival.with?.family ?? lodger.family;
    Object.assign(lodger, { bed, since: ledger.day, plannedEnd, family });
  }
  return agree(expected, admitted, "admit");
}

export const move: Taker<"move"> = async (diary, { who, bed: place }) => {
  const { house, ledger } = diary;
  const lodger = pick(livingHere(ledger), who);
  const bed = bedAt(ledger, place);
  if (lodger === undefined || lodger.bed === bed) return null;
  const expected = canTake(ledger, bed, lodger.plannedEnd);
  const stayId = await stayOf(diary, lodger.id);
  const moved = await house.call("stays.move", { stayId, bedId: bed, night: dayAt(ledger.day) });
  if (moved.ok) {
    remember(diary, lodger);
    lodger.bed = bed;
  }
  return agree(expected, moved, "move");
};

export const moveFamily: Taker<"moveFamily"> = async (diary, { who, beds }) => {
  const { house, ledger } = diary;
  const one = pick(livingHere(ledger), who);
  const family = livingHere(ledger).filter(({ family: number }) => number === one?.family);
  if (family.length < 2) return null;
  const targets = family.map((member, index) => ({
    member,
    bed: bedAt(ledger, beds[index] ?? index),
  }));
  const leaving = targets.filter(({ member, bed }) => member.bed !== bed);
  const sleepers = leaving.map(({ member }) => member.id);
  const expected =
    leaving.length > 0 &&
    new Set(targets.map(({ bed }) => bed)).size === targets.length &&
    leaving.every(({ member, bed }) => canTake(ledger, bed, member.plannedEnd, { sleepers }));
  const stayIds = new Map<PersonId, string>();
  for (const { id } of family) stayIds.set(id, await stayOf(diary, id));
  const moved = await house.call("moves.together", {
    moves: leaving.map(({ member, bed }) => ({ stayId: stayIds.get(member.id) ?? "", bedId: bed })),
  });
  diary.last = null;
  if (moved.ok) for (const { member, bed } of leaving) member.bed = bed;
  return agree(expected, moved, "moveFamily");
};

export const plan: Taker<"plan"> = async (diary, { who, stays }) => {
  const { house, ledger } = diary;
  const lodger = pick(livingHere(ledger), who);
  if (lodger === undefined) return null;
  const plannedEnd = ledger.day + stays;
  const asBefore = { ...lodger, bed: null };
  const alone = { ...ledger, lodgers: [asBefore] };
  const isShorter = plannedEnd <= lodger.plannedEnd;
  const expected = isShorter || canTake(alone, lodger.bed ?? "", plannedEnd);
  const planned = await house.call("stays.plan", {
    stayId: await stayOf(diary, lodger.id),
    plannedUntil: dayAt(plannedEnd),
  });
  if (planned.ok) {
    remember(diary, lodger);
    lodger.plannedEnd = plannedEnd;
  }
  return agree(expected, planned, "plan");
};

export const leave: Taker<"leave"> = async (diary, { who }) => {
  const { house, ledger } = diary;
  const lodger = pick(livingHere(ledger), who);
  if (lodger === undefined) return null;
  const left = await house.call("stays.depart", {
    stayId: await stayOf(diary, lodger.id),
    night: dayAt(ledger.day),
    destination: "unknown",
    reason: "ended-by-person",
  });
  if (left.ok) {
    remember(diary, lodger, staysIn(ledger, lodger.id));
    lodger.bed = null;
  }
  return agree(true, left, "leave");
};

export const takeBack: Taker<"takeBack"> = async (diary) => {
  const { house, last } = diary;
  if (last === null) return null;
  const stays = await house.ask("stays.ofPerson", { id: last.of });
  const eventId = stays.find(({ undoable }) => undoable !== null)?.undoable ?? "";
  const undone = await house.call("stays.undo", { eventId });
  last.takeBack();
  diary.last = null;
  return agree(true, undone, "takeBack");
};

/** Only residents can be out. Returns how to restore the outing as it was agreed. */
function staysIn(ledger: Ledger, id: PersonId): () => void {
  const hers = ledger.trips.filter(({ people }) => people.includes(id));
  for (const trip of hers) trip.people = trip.people.filter((one) => one !== id);
  return () => {
    for (const trip of hers) trip.people = [...trip.people, id];
  };
}

/** From now on the person's next event can be undone, which restores what ended with it. */
function remember(diary: Diary, lodger: Lodger, goOn: () => void = () => undefined): void {
  const before = { ...lodger };
  const kept = diary.ledger.kept.map((one) => ({ one, isOver: one.isOver }));
  const takeBackNow = (): void => {
    Object.assign(lodger, before);
    for (const { one, isOver } of kept) one.isOver = isOver;
    if (before.bed === null) staysIn(diary.ledger, lodger.id);
    goOn();
  };
  diary.last = { of: lodger.id, takeBack: takeBackNow };
}
