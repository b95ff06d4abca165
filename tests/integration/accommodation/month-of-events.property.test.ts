import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { CensusState } from "../../../domain/accommodation/census.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  arrive,
  beginDiary,
  comeAgain,
  dayAt,
  type Diary,
  leave,
  momentAt,
  move,
  moveFamily,
  plan,
  takeBack,
  type Verdict,
} from "./month/vault-beside-ledger.ts";
import { bedsOf, expectNow, tripsNow } from "./month/compare-figures.ts";
import { agreeLater, comeBack, followUp, goOut, goWrong } from "./month/outing-events.ts";
import { type Happening, monthOf } from "./month/possible-events.ts";
import { close, expectedComes, giveUp, keep } from "./month/reservation-and-closure-events.ts";
import { bedsTonight, latenessOf, livingHere } from "./month/independent-ledger.ts";
import {
  foundHouse,
  seeEverybody,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { runs } from "../../helpers/property-runs.ts";

// A month of random events, through dispatch on the encrypted database, hour by hour. An independent ledger that knows no rule
// and no table records the same, and every figure the program shows must match it.

const days = 31;
const month = monthOf(days);

let house: TestHouse;
beforeEach(() => {
  house = testHouse();
});
afterEach(() => house.remove());

describe("thirty-one days of a house", () => {
  it("match an independently kept ledger", async () => {
    await fc.assert(
      fc.asyncProperty(month, async (happenings) => {
        house.remove();
        house = testHouse();
        await live(happenings);
      }),
      // A month is too long to be shrunk repeatedly.
      { numRuns: runs(10), seed: 20261201, endOnFailure: true },
    );
  });
});

/** Who slept where, and who was away, on each past night. */
interface Page {
  readonly asleep: ReadonlyMap<string, PersonId>;
  readonly away: number;
}

async function live(happenings: readonly (readonly Happening[])[]): Promise<void> {
  house.now = momentAt(8 * 60);
  const rooms = await foundHouse(house);
  const diary = beginDiary(
    house,
    rooms.slice(0, 10).map((room) => room.beds[0]?.id ?? ""),
  );
  const pages = new Map<CalendarDate, Page>();
  for (const [day, today] of happenings.entries()) {
    diary.ledger.day = day;
    if (day % 7 === 6) await signInAgain(diary);
    for (const [index, one] of today.entries()) {
      itIs(diary, 13 * 60 + index * 35);
      expect(await take(diary, one), `day ${String(day)}, ${JSON.stringify(one)}`).toBeNull();
    }
    itIs(diary, 20 * 60 + 30);
    await expectNow(diary);
    pages.set(dayAt(day), { asleep: bedsTonight(diary.ledger), away: await countNight(diary) });
    // With the end of the day, what happened today can no longer be undone.
    diary.last = null;
  }
  itIs(diary, (24 + 8) * 60);
  await expectMonth(pages, diary);
  expect(house.fault).toBeNull();
}

function itIs({ ledger }: Diary, minuteOfDay: number): void {
  ledger.minute = ledger.day * 24 * 60 + minuteOfDay;
  house.now = momentAt(ledger.minute);
}

/** Sign-in is when the vault removes what is over. Nothing that is shown may change by it. */
async function signInAgain(diary: Diary): Promise<void> {
  itIs(diary, 12 * 60 + 30);
  house.lock();
  await house.unlock("ada");
  await expectNow(diary);
}

function take(diary: Diary, one: Happening): Promise<Verdict> {
  switch (one.kind) {
    case "arrive":
      return arrive(diary, one);
    case "return":
      return comeAgain(diary, one);
    case "move":
      return move(diary, one);
    case "moveFamily":
      return moveFamily(diary, one);
    case "plan":
      return plan(diary, one);
    case "leave":
      return leave(diary, one);
    case "takeBack":
      return takeBack(diary, one);
    case "close":
      return close(diary, one);
    case "keep":
      return keep(diary, one);
    case "giveUp":
      return giveUp(diary, one);
    case "expectedComes":
      return expectedComes(diary, one);
    case "goOut":
      return goOut(diary, one);
    case "comeBack":
      return comeBack(diary, one);
    case "agreeLater":
      return agreeLater(diary, one);
    case "goWrong":
      return goWrong(diary, one);
    case "followUp":
      return followUp(diary, one);
  }
}

/**
 * The headcount of the evening. People out as agreed are away; late ones have to be settled first. Returns how many are away.
 */
async function countNight(diary: Diary): Promise<number> {
  const { ledger } = diary;
  const night = dayAt(ledger.day);
  const proposed = new Map<PersonId, CensusState>();
  for (const trip of tripsNow(diary))
    for (const id of trip.people)
      proposed.set(id, latenessOf(ledger, trip) === "out" ? "pass" : "unsure");
  const { lines } = await house.ask("census.view", { night });
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  expect(new Map(shown.map(({ personId, state }) => [personId, state]))).toEqual(
    new Map(livingHere(ledger).map(({ id }) => [id, proposed.get(id) ?? "unsure"])),
  );
  const late = [...proposed].filter(([, state]) => state === "unsure").map(([id]) => id);
  if (late.length > 0)
    expect(await house.call("census.close", { night, shown })).toMatchObject({
      error: { type: "SomeoneNotSeen" },
    });
  for (const [index, personId] of late.entries()) {
    const state = index % 2 === 0 ? "pass" : "hospital";
    await house.ask("census.mark", { night, personId, state });
  }
  await seeEverybody(house, night);
  const settled = await house.ask("census.view", { night });
  const agreed = settled.lines.map(({ person, state }) => ({ personId: person.id, state }));
  await house.ask("census.close", { night, shown: agreed });
  const { tally } = await house.ask("census.view", { night });
  const away = proposed.size;
  expect(tally).toEqual({ here: livingHere(ledger).length - away, away });
  return away;
}

/** Checks afterwards: each night of the month, and how many nights each person slept here. */
async function expectMonth(
  pages: ReadonlyMap<CalendarDate, Page>,
  { ledger }: Diary,
): Promise<void> {
  for (const [night, { asleep }] of pages) {
    const board = await house.ask("beds.board", { night });
    expect(bedsOf(board.rooms.flatMap((room) => room.beds))).toEqual(asleep);
  }
  const everybody = [...pages.values()].map(({ asleep }) => new Set(asleep.values()));
  for (const { id } of ledger.lodgers) {
    const stays = await house.ask("stays.ofPerson", { id });
    const nights = stays.reduce((sum, stay) => sum + stay.nights, 0);
    expect(nights).toBe(everybody.filter((asleep) => asleep.has(id)).length);
  }
  for (const { night, tally } of await house.ask("census.nights", {})) {
    const page = pages.get(night);
    if (page !== undefined)
      expect(tally).toEqual({ here: page.asleep.size - page.away, away: page.away });
  }
}
