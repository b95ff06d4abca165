import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { CalendarDate as Day } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";
import { runs } from "../../helpers/property-runs.ts";

// Any sequence of admissions, moves, departures, changes of plan, closures and undos, through dispatch on the encrypted
// database. After each step the raw placements are read and checked night by night, by code that knows no rule.

const tonight = Day.parse("2026-11-24");
const horizon = Array.from({ length: 24 }, (_, index) => addDays(tonight, index - 20));

type Step =
  | { readonly kind: "admit"; readonly bed: number; readonly back: number; readonly again: boolean }
  | { readonly kind: "move"; readonly who: number; readonly bed: number; readonly back: number }
  | { readonly kind: "depart"; readonly who: number; readonly back: number }
  | { readonly kind: "undo"; readonly who: number }
  | {
      readonly kind: "close";
      readonly bed: number;
      readonly back: number;
      readonly nights: number;
    };

const bed = fc.integer({ min: 0, max: 4 });
const who = fc.integer({ min: 0, max: 5 });
const back = fc.integer({ min: -1, max: 15 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("admit" as const), bed, back, again: fc.boolean() }),
  fc.record({ kind: fc.constant("move" as const), who, bed, back }),
  fc.record({ kind: fc.constant("depart" as const), who, back }),
  fc.record({ kind: fc.constant("undo" as const), who }),
  fc.record({
    kind: fc.constant("close" as const),
    bed,
    back,
    nights: fc.integer({ min: 1, max: 6 }),
  }),
);

/** Admitted and departed in one evening, then found to have slept here the night before as well. */
const cameAndLeft: Step[] = [
  { kind: "admit", bed: 0, back: 0, again: false },
  { kind: "depart", who: 0, back: 0 },
  { kind: "admit", bed: 0, back: 1, again: true },
];

/** Admitted and departed in one evening, then found to have lived here since the night before, and the departure is undone. */
const livesHereAgain: Step[] = [
  { kind: "admit", bed: 0, back: 9, again: false },
  { kind: "depart", who: 0, back: 9 },
  { kind: "admit", bed: 1, back: 10, again: true },
  { kind: "undo", who: 0 },
];

let house: TestHouse;
beforeAll(() => {
  house = testHouse();
});
afterAll(() => house.remove());

describe("any sequence of decisions about stays", () => {
  it("never puts two people in one bed, one person in two beds, or anyone in a bed out of service", async () => {
    const rooms = await foundHouse(house);
    const beds = rooms.slice(0, 5).map((room) => room.beds[0]?.id ?? "");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        emptyHouse();
        const people: { readonly personId: string; stayId: string }[] = [];
        for (const one of steps) {
          await take(one, beds, people);
          checkNights();
        }
      }),
      { numRuns: runs(60), examples: [[cameAndLeft], [livesHereAgain]] },
    );
  });
});

async function take(
  one: Step,
  beds: readonly string[],
  people: { readonly personId: string; stayId: string }[],
): Promise<void> {
  const person = "who" in one ? people[one.who % Math.max(people.length, 1)] : undefined;
  switch (one.kind) {
    case "admit": {
      const known = one.again ? people.at(-1) : undefined;
      const admitted = await house.call("stays.admit", {
        ...aNewcomer({ personId: known?.personId ?? null, from: nightBack(one.back) }),
        bedId: beds[one.bed] ?? "",
      });
      if (admitted.ok && known === undefined) people.push({ ...admitted.value });
      else if (admitted.ok && known !== undefined) known.stayId = admitted.value.stayId;
      return;
    }
    case "move":
      if (person !== undefined)
        await house.call("stays.move", {
          stayId: person.stayId,
          bedId: beds[one.bed] ?? "",
          night: nightBack(one.back),
        });
      return;
    case "depart":
      if (person !== undefined)
        await house.call("stays.depart", {
          stayId: person.stayId,
          night: nightBack(one.back),
          destination: "unknown",
          reason: "ended-by-person",
        });
      return;
    case "undo":
      if (person !== undefined) await undoLast(person.personId);
      return;
    case "close":
      await house.call("beds.close", {
        bedId: beds[one.bed] ?? "",
        from: nightBack(one.back),
        until: addDays(nightBack(one.back), one.nights),
        reason: "Painting",
      });
  }
}

async function undoLast(personId: string): Promise<void> {
  const stays = await house.ask("stays.ofPerson", { id: personId });
  const eventId = stays.map(({ undoable }) => undoable).find((id) => id !== null) ?? null;
  if (eventId !== null) await house.call("stays.undo", { eventId });
}

const nightBack = (nights: number): CalendarDate => addDays(tonight, -nights);

interface Span {
  readonly bed_id: string;
  readonly person_id: string;
  readonly from_night: string;
  readonly until_night: string | null;
}

function checkNights(): void {
  expect(house.fault).toBeNull();
  const spans = rows("SELECT * FROM placements WHERE voided_at IS NULL");
  const closures = rows("SELECT *, '' AS person_id FROM bed_closures");
  const stays = rows("SELECT *, id AS bed_id FROM stays WHERE voided_at IS NULL");
  for (const night of horizon) {
    const asleep = spans.filter((span) => covers(span, night));
    expectDistinct(asleep.map((span) => span.bed_id));
    expectDistinct(asleep.map((span) => span.person_id));
    const closed = closures.filter((span) => covers(span, night)).map((span) => span.bed_id);
    for (const span of asleep) expect(closed).not.toContain(span.bed_id);
    // Every resident sleeps somewhere, and nobody sleeps here without a stay.
    const staying = stays.filter((stay) => covers(stay, night)).map((stay) => stay.person_id);
    expect(asleep.map((span) => span.person_id).toSorted()).toEqual(staying.toSorted());
  }
}

const covers = (span: Pick<Span, "from_night" | "until_night">, night: string): boolean =>
  span.from_night <= night && (span.until_night === null || night < span.until_night);

function expectDistinct(values: readonly string[]): void {
  expect(new Set(values).size).toBe(values.length);
}

function rows(sql: string): readonly Span[] {
  return openFile().prepare(sql).all() as readonly Span[];
}

function emptyHouse(): void {
  house.fault = null;
  for (const table of ["stay_events", "placements", "assistances", "stays", "bed_closures"]) {
    openFile().exec(`DROP TRIGGER IF EXISTS ${table}_go_under_an_order`);
    openFile().prepare(`DELETE FROM ${table}`).run();
  }
}

function openFile() {
  const open = house.vault.house;
  if (open === null) throw new Error("The house is locked");
  return open.database.file;
}
