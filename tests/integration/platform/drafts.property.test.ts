// Three colleagues write about ten people, in any order, with locks and a full disk in between: sessions, additions, and goals
// that change existing ones. At the end every text is where it belongs, and nowhere else.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sessionDraft } from "../../../domain/counselling/session.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { planDraft } from "../../../domain/plan/plan-file.ts";
import { aGoal, aNewcomer, aSession } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { runs } from "../../helpers/property-runs.ts";

const writers = ["samira", "tom", "karim"] as const;
type Writer = (typeof writers)[number];

/** The kinds of text: a new record, an addition to a signed one, and a change of an existing one. */
const forms = ["session", "addition", "goal"] as const;
type Form = (typeof forms)[number];

interface Client {
  readonly id: PersonId;
  readonly contactId: string;
  readonly goalId: string;
}

let house: TestHouse;
let clients: Client[];
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
  clients = [];
  for (let index = 0; index < 10; index += 1) {
    const bedId = rooms[index]?.beds[0]?.id ?? "";
    const name = `Person${String(index)} Invented`;
    const { personId: id } = await house.ask("stays.admit", { ...aNewcomer({ name }), bedId });
    const { contactId } = await house.ask("contacts.record", { id, ...aSession() });
    const goal = { id, entryId: null, version: 0, ...aGoal(), steps: [] };
    clients.push({ id, contactId, goalId: (await house.ask("plan.save", goal)).entryId });
  }
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

interface Spot {
  readonly person: number;
  readonly form: Form;
}
type Step =
  | ({ readonly do: "write" | "sign" | "discard"; readonly words: string } & Spot)
  | { readonly do: "enter"; readonly writer: Writer }
  | { readonly do: "fill" | "makeRoom" };

const written = {
  person: fc.nat({ max: 9 }),
  form: fc.constantFrom(...forms),
  words: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), ...written }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("sign" as const), ...written }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("discard" as const), ...written }) },
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
  await fc.assert(fc.asyncProperty(steps, runAll), { numRuns: runs(12) });
});

/** An expected draft: the text, and the version of what it changes. */
interface Kept {
  readonly version: number;
  readonly content: string;
}

async function runAll(steps: readonly Step[]): Promise<void> {
  const expected = new Map<string, Kept>();
  let writer = await enter("samira");
  for (const one of steps) writer = await run(one, writer, expected);
  for (const name of writers) {
    await enter(name);
    for (const spot of everySpot())
      expect(await draftOf(spot), keyOf(name, spot)).toEqual(
        expected.get(keyOf(name, spot)) ?? null,
      );
    const mine = [...expected.keys()].filter((key) => key.startsWith(name));
    expect(await house.ask("drafts.list", {})).toHaveLength(mine.length);
    for (const { spot } of await house.ask("drafts.list", {}))
      await house.ask("drafts.discard", { spot });
  }
}

async function run(one: Step, writer: Writer, expected: Map<string, Kept>): Promise<Writer> {
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
      // Long enough for a page of its own: a full disk still has room for a few letters.
      const content = JSON.stringify({ writer, words: one.words.padEnd(6000, ".") });
      const version = await versionOf(one);
      await house.ask("drafts.save", { spot: spotOf(one), version, content });
      expected.set(keyOf(writer, one), { version, content });
      return writer;
    }
    case "discard":
      if ((await house.call("drafts.discard", { spot: spotOf(one) })).ok)
        expected.delete(keyOf(writer, one));
      return writer;
    case "sign": {
      // Like the window: what waits in memory is saved first, or the note is not signed.
      const draft = await draftOf(one);
      const asked = draft === null ? null : { spot: spotOf(one), ...draft };
      if (asked !== null && !(await house.ask("drafts.save", asked)).isOnDisk) return writer;
      if (await sign(one, draft?.version ?? (await versionOf(one)), `.${one.words}`))
        expected.delete(keyOf(writer, one));
      return writer;
    }
  }
}

/** False where it is refused: a colleague changed it meanwhile, or the disk is full. The draft stays then. */
async function sign({ person, form }: Spot, version: number, text: string): Promise<boolean> {
  const { id, contactId, goalId } = client(person);
  switch (form) {
    case "session":
      return (await house.call("contacts.record", { id, ...aSession(text) })).ok;
    case "addition":
      return (await house.call("contacts.add", { contactId, text })).ok;
    case "goal": {
      const changed = { id, entryId: goalId, version, ...aGoal(text), steps: [] };
      return (await house.call("plan.save", changed)).ok;
    }
  }
}

async function enter(writer: Writer): Promise<Writer> {
  house.lock();
  await house.unlock(writer);
  return writer;
}

const everySpot = (): readonly Spot[] =>
  clients.flatMap((_, person) => forms.map((form) => ({ person, form })));
const keyOf = (writer: Writer, { person, form }: Spot): string =>
  `${writer} ${form} ${String(person)}`;

function spotOf({ person, form }: Spot): DraftSpot {
  const { id, contactId, goalId } = client(person);
  switch (form) {
    case "session":
      return sessionDraft(id, "new");
    case "addition":
      return sessionDraft(id, { add: contactId });
    case "goal":
      return planDraft(id, "goal", goalId);
  }
}

/** The version of the changed record; 0 for a new one. */
async function versionOf({ person, form }: Spot): Promise<number> {
  if (form !== "goal") return 0;
  const { id, goalId } = client(person);
  const { entries } = await house.ask("plan.view", { id });
  return entries.find((entry) => entry.id === goalId)?.version ?? never();
}

async function draftOf(spot: Spot): Promise<Kept | null> {
  const draft = await house.ask("drafts.read", { spot: spotOf(spot) });
  return draft === null ? null : { version: draft.version, content: draft.content };
}

const client = (person: number): Client => clients[person] ?? never();

function never(): never {
  throw new Error("There are ten people, each with a session and a goal");
}
