import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { addDays, CalendarDate, Instant } from "../../domain/calendar.ts";
import type { PersonId } from "../../domain/person.ts";
import { keepDiary, type Happening, type Page } from "./diary.ts";
import { foundHouse, testHouse, type TestHouse } from "./test-house.ts";

// A month of an invented house, through dispatch on the encrypted file, day by day as it happens. A diary is kept beside
// it by a slow hand that knows no rule and no table: who lies in which bed tonight. Every figure the program shows has
// to be the one that can be counted in the diary.

const firstDay = CalendarDate.parse("2026-10-01");
const days = 31;

const bed = fc.nat(7);
const who = fc.nat(30);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("arrive" as const),
      beds: fc.array(bed, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("move" as const), who, bed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("leave" as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const), who, bed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("takeBack" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("close" as const),
      bed,
      nights: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("away" as const), who }) },
);
const month = fc.array(fc.array(happening, { maxLength: 4 }), { minLength: days, maxLength: days });

let house: TestHouse;
afterEach(() => {
  house.remove();
});

const at = (day: CalendarDate, time: string): Instant => Instant.parse(`${day}T${time}:00.000Z`);

describe("thirty-one days of a house", () => {
  it("show at any time what a diary kept by hand says", async () => {
    await fc.assert(
      fc.asyncProperty(month, async (happenings) => {
        house = testHouse();
        house.now = at(firstDay, "08:00");
        const rooms = await foundHouse(house);
        const beds = rooms.slice(0, 8).map((room) => room.beds[0]?.id ?? "");
        const diary = keepDiary(house, beds);
        const pages = new Map<CalendarDate, Page>();
        for (const [index, today] of happenings.entries()) {
          const day = addDays(firstDay, index);
          house.now = at(day, "13:00");
          for (const one of today) expect(await diary.take(one, day)).toBeNull();
          const page = diary.today(day);
          pages.set(day, page);
          await expectToday(page, rooms.length);
          house.now = at(day, "20:30");
          await countNight(day, page);
        }
        house.now = at(addDays(firstDay, days), "08:00");
        await expectMonth(pages, diary.people());
        expect(house.fault).toBeNull();
        house.remove();
      }),
      { numRuns: 5 },
    );
  }, 240_000);
});

/** Right now: the figures of Today, the board, the list of residents. */
async function expectToday(page: Page, places: number): Promise<void> {
  const { inHouse, free, closed } = await house.ask("today.view", {});
  expect({ inHouse, free, closed }).toEqual({
    inHouse: page.asleep.size,
    free: places - page.asleep.size - page.closed.size,
    closed: page.closed.size,
  });
  expect(await asleepOn(null)).toEqual(page.asleep);
  const residents = await house.ask("people.list", { filter: "residents", page: 0 });
  expect(new Set(residents.people.map(({ card }) => card.id))).toEqual(
    new Set(page.asleep.values()),
  );
}

/** The census of the evening, with everybody who is away. */
async function countNight(night: CalendarDate, { asleep, away }: Page): Promise<void> {
  for (const personId of away) await house.ask("census.mark", { night, personId, state: "pass" });
  const { lines } = await house.ask("census.view", { night });
  expect(new Set(lines.map(({ person }) => person.id))).toEqual(new Set(asleep.values()));
  const shown = lines.map(({ person, state }) => ({ personId: person.id, state }));
  await house.ask("census.close", { night, shown });
  const { tally } = await house.ask("census.view", { night });
  expect(tally).toEqual({ here: asleep.size - away.size, away: away.size });
}

/** Looked at afterwards: each night of the month, and how many nights each person slept here. */
async function expectMonth(
  pages: ReadonlyMap<CalendarDate, Page>,
  people: readonly PersonId[],
): Promise<void> {
  for (const [night, { asleep }] of pages) expect(await asleepOn(night)).toEqual(asleep);
  for (const id of people) {
    const stays = await house.ask("stays.ofPerson", { id });
    const nights = stays.reduce((sum, stay) => sum + stay.nights, 0);
    expect(nights).toBe([...pages.values()].filter(({ asleep }) => slept(asleep, id)).length);
  }
  for (const { night, tally } of await house.ask("census.nights", {})) {
    const page = pages.get(night);
    if (page !== undefined)
      expect(tally).toEqual({ here: page.asleep.size - page.away.size, away: page.away.size });
  }
}

const slept = (asleep: Page["asleep"], id: PersonId): boolean => [...asleep.values()].includes(id);

async function asleepOn(night: CalendarDate | null): Promise<Page["asleep"]> {
  const board = await house.ask("beds.board", { night });
  return new Map(
    board.rooms
      .flatMap((room) => room.beds)
      .flatMap((bed) => (bed.state === "taken" ? [[bed.bed.id, bed.sleeper.personId]] : [])),
  );
}
