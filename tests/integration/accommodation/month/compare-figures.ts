// Compares every figure the program shows with what can be counted in the ledger.
import { expect } from "vitest";
import type { PersonId } from "../../../../domain/people/person.ts";
import type { TodayItem } from "../../../../domain/today/today.ts";
import { type Diary, dayAt } from "./vault-beside-ledger.ts";
import {
  bedsTonight,
  boxOf,
  cameBackLately,
  freeFrom,
  isOut,
  latenessOf,
  livingHere,
  standing,
  stillKept,
  tallyOf,
  toSpeakAgain,
  type Trip,
} from "./independent-ledger.ts";

/** The current state. */
export async function expectNow(diary: Diary): Promise<void> {
  await expectHouse(diary);
  await expectToday(diary);
  await expectAhead(diary);
  await expectOut(diary);
  await expectTroubles(diary);
}

/** Residents, their beds, and their families. */
async function expectHouse({ house, ledger }: Diary): Promise<void> {
  const here = livingHere(ledger);
  const { rooms } = await house.ask("beds.board", { night: null });
  const beds = rooms.flatMap((room) => room.beds);
  const sleepers = beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper] : []));
  expect(bedsOf(beds)).toEqual(bedsTonight(ledger));
  const states = new Map(beds.map(({ bed, state }) => [bed.id as string, state]));
  const words = { asleep: "taken", kept: "held", closed: "closed", free: "free" } as const;
  for (const bed of ledger.beds)
    expect([bed, states.get(bed)]).toEqual([bed, words[boxOf(ledger, bed, ledger.day)]]);
  expect(
    new Map(sleepers.map((one) => [one.personId, [one.since, one.plannedUntil] as const])),
  ).toEqual(new Map(here.map((one) => [one.id, [dayAt(one.since), dayAt(one.plannedEnd)]])));
  for (const one of here)
    for (const other of here) {
      const [a, b] = [one.id, other.id].map((id) => sleepers.find((each) => each.personId === id));
      const together = a?.householdId === b?.householdId && a?.householdId !== null;
      expect(together || one === other).toBe(one.family === other.family);
    }
  const { people } = await house.ask("people.list", { filter: "residents", page: 0 });
  expect(new Set(people.map(({ card }) => card.id))).toEqual(new Set(here.map(({ id }) => id)));
}

/** The figures of Today, and its tasks. */
async function expectToday({ house, ledger }: Diary): Promise<void> {
  const { day } = ledger;
  const { inHouse, places, free, closed, needs } = await house.ask("today.view", {});
  const tonight = tallyOf(ledger, day);
  expect({ inHouse, free, closed }).toEqual({
    inHouse: tonight.asleep,
    free: places - tonight.asleep - tonight.closed - tonight.kept,
    closed: tonight.closed,
  });
  const of = <K extends TodayItem["kind"]>(kind: K) =>
    needs.filter((need): need is Extract<TodayItem, { readonly kind: K }> => need.kind === kind);
  expect(setOf(of("plannedEndPassed"), ({ person }) => person.id)).toEqual(
    setOf(
      livingHere(ledger).filter(({ plannedEnd }) => plannedEnd <= day),
      ({ id }) => id,
    ),
  );
  expect(setOf(of("expected"), ({ hold }) => hold.reservationId)).toEqual(
    setOf(
      ledger.kept.filter((one) => stillKept(one, day) && one.first <= day),
      ({ id }) => id,
    ),
  );
  expect(setOf(of("speakAgain"), ({ incidentId }) => incidentId)).toEqual(
    setOf(toSpeakAgain(ledger), ({ id }) => id),
  );
  const late = tripsNow({ ledger }).filter((trip) => latenessOf(ledger, trip) !== "out");
  expect(new Map(of("overdue").map(({ passId, stage }) => [passId as string, stage]))).toEqual(
    new Map(late.map((trip) => [trip.passId, latenessOf(ledger, trip)])),
  );
}

/** The beds that are free in the coming weeks. */
async function expectAhead({ house, ledger }: Diary): Promise<void> {
  const { day } = ledger;
  const { places, overdue, nights } = await house.ask("beds.forecast", {});
  expect(overdue).toBe(livingHere(ledger).filter(({ plannedEnd }) => plannedEnd <= day).length);
  expect(nights).toEqual(
    Array.from({ length: 56 }, (_, ahead) => {
      const { asleep, kept, closed } = tallyOf(ledger, day + ahead);
      const free = places - asleep - kept - closed;
      return { night: dayAt(day + ahead), taken: asleep, reserved: kept, closed, free };
    }),
  );
  for (const ahead of [0, 6]) {
    const found = await house.ask("beds.free", { from: dayAt(day + ahead) });
    const ours = found.filter(({ bedId }) => ledger.beds.includes(bedId));
    expect(new Map(ours.map(({ bedId, freeUntil }) => [bedId as string, freeUntil]))).toEqual(
      new Map(
        [...freeFrom(ledger, day + ahead)].map(([bed, until]) => [
          bed,
          until === null ? null : dayAt(until),
        ]),
      ),
    );
  }
}

/** Who is out and how late, who is in, who came back a short while ago. */
async function expectOut({ house, ledger }: Diary): Promise<void> {
  const { out, inside, back } = await house.ask("passes.list", {});
  expect(
    new Map(out.map(({ id, stage, people }) => [id as string, [stage, idsOf(people)]])),
  ).toEqual(
    new Map(
      tripsNow({ ledger }).map((trip) => [
        trip.passId,
        [latenessOf(ledger, trip), new Set(trip.people)],
      ]),
    ),
  );
  const here = livingHere(ledger).map(({ id }) => id);
  expect(idsOf(inside)).toEqual(new Set(here.filter((id) => !isOut(ledger, id))));
  expect(back.map(({ person }) => person.id).toSorted()).toEqual(cameBackLately(ledger).toSorted());
}

/** Incidents that still count, and how many there were in the year. */
async function expectTroubles({ house, ledger }: Diary): Promise<void> {
  const { incidents, counts } = await house.ask("incidents.list", {});
  const shown = incidents.map(({ id, expires, people, followedUp }) => [
    id as string,
    [expires, idsOf(people), followedUp !== null],
  ]);
  expect(new Map(shown as [string, unknown][])).toEqual(
    new Map(
      standing(ledger).map((one) => [
        one.id,
        [dayAt(one.expires), new Set([one.concerned]), one.isFollowedUp],
      ]),
    ),
  );
  for (const level of ["conversation", "agreement", "coordinator", "future", null])
    expect(counts.find((one) => one.level === level)?.count ?? 0).toBe(
      ledger.troubles.filter((one) => one.level === level).length,
    );
}

export const bedsOf = (
  beds: readonly {
    readonly state: string;
    readonly bed: { readonly id: string };
    readonly sleeper?: { readonly personId: PersonId };
  }[],
): ReadonlyMap<string, PersonId> =>
  new Map(beds.flatMap(({ bed, sleeper }) => (sleeper ? [[bed.id, sleeper.personId]] : [])));

export const tripsNow = ({ ledger }: Pick<Diary, "ledger">): readonly Trip[] =>
  ledger.trips.filter(({ people }) => people.length > 0);

const idsOf = (people: readonly { readonly id: PersonId }[]): ReadonlySet<PersonId> =>
  setOf(people, ({ id }) => id);

const setOf = <T, K>(list: readonly T[], key: (one: T) => K): ReadonlySet<K> =>
  new Set(list.map(key));
