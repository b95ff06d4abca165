// Three colleagues write about ten people, in any order, with locks and a full disk in between: at the end every text is
// where it belongs, and nowhere else.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contactDraft } from "../../domain/contact.ts";
import type { PersonId } from "../../domain/person.ts";
import { aNewcomer, aSession } from "../builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "./test-house.ts";

const writers = ["samira", "tom", "karim"] as const;
type Writer = (typeof writers)[number];

let house: TestHouse;
let people: PersonId[];
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  for (const name of writers) {
    const id = await addColleague(house, "ada", name, ["care"]);
    await letIn(house, "ada", { signInName: name, id }, "office");
    if (name === "samira") await house.unlock("samira");
    else await letIn(house, "samira", { signInName: name, id }, "care");
    house.lock();
  }
  await house.unlock("samira");
  people = [];
  for (let index = 0; index < 10; index += 1) {
    const bedId = rooms[index]?.beds[0]?.id ?? "";
    const name = `Person${String(index)} Invented`;
    people.push((await house.ask("stays.admit", { ...aNewcomer({ name }), bedId })).personId);
  }
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

type Step =
  | { readonly do: "write" | "sign" | "discard"; readonly person: number; readonly words: string }
  | { readonly do: "enter"; readonly writer: Writer }
  | { readonly do: "fill" | "makeRoom" };

const person = fc.nat({ max: 9 });
const words = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), person, words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sign" as const), person, words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("discard" as const), person, words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("enter" as const),
      writer: fc.constantFrom(...writers),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("fill" as const, "makeRoom" as const) }),
  },
);

it("ends with every text where it belongs", async () => {
  const steps = fc.array(step, { minLength: 20, maxLength: 60 });
  await fc.assert(fc.asyncProperty(steps, runAll), { numRuns: 12 });
});

async function runAll(steps: readonly Step[]): Promise<void> {
  const expected = new Map<string, string>();
  let writer = await enter("samira");
  for (const one of steps) writer = await run(one, writer, expected);
  for (const name of writers) {
    await enter(name);
    for (const index of people.keys())
      expect(await draftOf(index), `${name}, person ${String(index)}`).toBe(
        expected.get(keyOf(name, index)) ?? null,
      );
    const mine = [...expected.keys()].filter((key) => key.startsWith(name));
    expect(await house.ask("drafts.list", {})).toHaveLength(mine.length);
    for (const index of people.keys()) await house.ask("drafts.discard", { spot: spotOf(index) });
  }
}

async function run(one: Step, writer: Writer, expected: Map<string, string>): Promise<Writer> {
  const { file } = openHouseOf(house).database;
  switch (one.do) {
    case "enter":
      return enter(one.writer);
    case "fill":
      file.pragma(`max_page_count = ${String(file.pragma("page_count", { simple: true }))}`);
      return writer;
    case "makeRoom":
      file.pragma("max_page_count = 1000000");
      return writer;
    case "write": {
      // Long enough for a page of its own: a full disk has room for a few letters.
      const content = JSON.stringify({ writer, words: one.words.padEnd(6000, ".") });
      await house.ask("drafts.save", { spot: spotOf(one.person), version: 0, content });
      expected.set(keyOf(writer, one.person), content);
      return writer;
    }
    case "discard":
      if ((await house.call("drafts.discard", { spot: spotOf(one.person) })).ok)
        expected.delete(keyOf(writer, one.person));
      return writer;
    case "sign": {
      const id = people[one.person];
      if (id === undefined) return writer;
      // As the window does: what waits in memory is written down first, or the note is not signed.
      const draft = await draftOf(one.person);
      if (draft !== null) {
        const asked = { spot: spotOf(one.person), version: 0, content: draft };
        if (!(await house.ask("drafts.save", asked)).isOnDisk) return writer;
      }
      if ((await house.call("contacts.record", { id, ...aSession(`.${one.words}`) })).ok)
        expected.delete(keyOf(writer, one.person));
      return writer;
    }
  }
}

async function enter(writer: Writer): Promise<Writer> {
  house.lock();
  await house.unlock(writer);
  return writer;
}

const keyOf = (writer: Writer, index: number): string => `${writer} ${String(index)}`;
const spotOf = (index: number) => contactDraft(people[index] ?? never(), "new");
const draftOf = async (index: number) =>
  (await house.ask("drafts.read", { spot: spotOf(index) }))?.content ?? null;

function never(): never {
  throw new Error("There are ten people");
}
