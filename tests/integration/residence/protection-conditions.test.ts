import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { conditionsNow, readable } from "../../../domain/residence/protection-conditions.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  const bedId = rooms[0]?.beds[0]?.id ?? "";
  linh = (await house.ask("stays.admit", { ...aNewcomer(), bedId })).personId;
});
afterAll(() => house.remove());

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

type Record = Input<"conditions.record">["record"];
const on = "2026-11-20";
const broken: Record = { kind: "broken", condition: "C1", on, text: "canary: he called her" };
const record = (said: Record, corrects: string | null = null) =>
  house.call("conditions.record", { id: linh, record: said, corrects });
const seen = () => house.ask("conditions.ofPerson", { id: linh });
const now = async () => conditionsNow(readable(await seen()))[0];
const tasks = async () =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "conditionBroken");

describe("a condition", () => {
  it("has its evidence, with who recorded it", async () => {
    await record({ kind: "left", on, how: "The inspection brought her" });
    await record({
      kind: "statement",
      on,
      form: "hearing",
      authority: "Invented police",
      number: "XX.00.000000/2026",
      interpreter: "",
    });
    expect(await seen()).toMatchObject([
      { byName: "samira Invented", record: { content: { kind: "statement" } } },
      { record: { content: { kind: "left" } } },
    ]);
  });

  it("of a statement may be registered on its day or after it, and never in the future", async () => {
    const statement = (registeredOn: string) =>
      record({
        kind: "statement",
        on,
        registeredOn,
        form: "statement",
        authority: "Invented police",
        number: "",
        interpreter: "",
      });
    expect(await statement("2026-11-19")).toMatchObject({
      error: { type: "RegisteredBeforeStatement" },
    });
    expect(await statement("2026-11-25")).toMatchObject({ error: { type: "DayOutside" } });
    expect(await seen()).toHaveLength(2);
  });

  it("recorded as no longer met is a task until the decision is recorded, and deletes nothing", async () => {
    await record(broken);
    expect(await tasks()).toMatchObject([{ condition: "C1", on, person: { id: linh } }]);
    expect(await now()).toMatchObject({ awaitsDecision: true });

    await record({ kind: "decided", condition: "C1", on, text: "A new number, and we go on" });
    expect(await tasks()).toEqual([]);
    expect((await now())?.broken).not.toBeNull();
    const file = await house.ask("people.view", { id: linh });
    expect(file).toMatchObject({
      standing: { state: "assisted" },
      current: { stay: { until: null } },
    });

    await record({ kind: "mended", condition: "C1", on, text: "No contact since" });
    expect(await now()).toMatchObject({ broken: null });
    expect(await seen()).toHaveLength(5);
  });

  it("is corrected by adding, once, and within the same condition", async () => {
    const [last] = await seen();
    const mistake: Record = { kind: "mistake", condition: "C1", on, text: "Not yet" };
    expect(await record({ ...mistake, condition: "C2" }, last?.id ?? "")).toMatchObject({
      error: { type: "InvalidInput" },
    });
    expect(await record(mistake)).toMatchObject({ error: { type: "InvalidInput" } });
    expect(await record(mistake, last?.id ?? "")).toEqual({ ok: true, value: null });
    expect(await record(mistake, last?.id ?? "")).toMatchObject({
      error: { type: "AlreadyCorrected" },
    });
    expect((await now())?.broken).not.toBeNull();
  });

  it("is not recorded for a future day", async () => {
    expect(await record({ ...broken, on: "2026-11-25" })).toMatchObject({
      error: { type: "DayOutside" },
    });
  });
});

describe("shelter staff", () => {
  it("see nothing of it: no record, no task, no word in the file", async () => {
    await as("noor");
    expect(await house.call("conditions.ofPerson", { id: linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
    expect(await record(broken)).toMatchObject({ error: { type: "Forbidden" } });
    expect(await tasks()).toEqual([]);
    const { file } = openHouseOf(house).database;
    const rows = file.prepare("SELECT * FROM condition_records").all();
    expect(rows).toHaveLength(6);
    expect(JSON.stringify(rows)).not.toMatch(/canary|broken|C1/);
  });
});

describe("the tables", () => {
  it.each([
    "UPDATE condition_records SET corrects = NULL",
    "UPDATE intake_sections SET version = 9",
  ])("refuse %s", async (sql) => {
    await as("samira");
    const mark = { id: linh, section: "identity", version: 0, state: { kind: "done" } } as const;
    await house.call("intake.mark", mark);
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare(sql).run()).toThrow();
  });

  it("refuse the needs on arrival a second time", () => {
    const { file } = openHouseOf(house).database;
    const sql = "UPDATE intake_sections SET arrival = '{}'";
    expect(() => file.prepare(sql).run()).toThrow();
  });
});
