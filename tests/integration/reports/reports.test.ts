import { afterEach, beforeEach, expect, it } from "vitest";
import { entriesFrom } from "../../../db/integrity/audit-log.ts";
import { figuresOf } from "../../../db/reports/year-figures.ts";
import type { Input, Output } from "../../../domain/api/index.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import { aCall, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  type TestHouse,
  testHouse,
} from "../../helpers/integration/test-house.ts";

const period = { from: "2026-01-01", to: "2026-12-31" };
let house: TestHouse;

beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

const reportIn = ({ reports }: Output<"reports.pack">, name: ReportName) => {
  const report = reports.find((one) => one.name === name);
  if (report === undefined) throw new Error(`${name} is missing`);
  return report;
};

function numbersOf(view: Output<"reports.pack">, name: ReportName) {
  const { rows, columns, cells } = reportIn(view, name).table;
  return Object.fromEntries(
    rows.flatMap((row, down) =>
      columns.flatMap((column, across) => {
        const count = cells[down]?.[across]?.count ?? 0;
        return count === 0 ? [] : [[`${row} ${column}`, count]];
      }),
    ),
  );
}

async function admitted(name: string, nationality: string | null) {
  return house.ask("stays.admit", {
    ...aNewcomer({ name, nationality }),
    bedId: await bedOf(house, 0),
  });
}

it("counts what was recorded, and names who is behind a number", async () => {
  await house.ask("referrals.take", aCall({ referredBy: "self" }));
  const { personId } = await admitted("Linh Invented", "VN");
  await admitted("Mina Invented", null);

  const view = await house.ask("reports.pack", period);

  expect(numbersOf(view, "overview")).toEqual({
    "calls count": 1,
    "newFiles count": 2,
    "arrivals count": 2,
  });
  expect(numbersOf(view, "callsByDecision")).toEqual({ "self open": 1 });
  expect(numbersOf(view, "filesByNationality")).toEqual({ "VN count": 1, "unknown count": 1 });
  expect(numbersOf(view, "filesByForm")).toEqual({ "unknown count": 2 });
  expect(reportIn(view, "filesByNationality").toComplete).toMatchObject({
    count: 1,
    first: [{ name: "Mina Invented" }],
  });
  const behind = { period, name: "filesByNationality", row: "VN", column: "count" } as const;
  expect(await house.ask("reports.people", behind)).toEqual({
    people: [{ kind: "person", id: personId, number: 1, name: "Linh Invented", count: 1 }],
    inAll: 1,
  });
  const calls = { period, name: "callsByDecision", row: "self", column: null } as const;
  expect((await house.ask("reports.people", calls)).people).toMatchObject([
    { kind: "call", number: 1 },
  ]);
});

it("counts as unknown what is uncertain", async () => {
  await house.ask("stays.admit", {
    ...aNewcomer({ isNationalityPresumed: true }),
    age: { basis: "estimated", years: 16, upTo: 18 },
    bedId: await bedOf(house, 0),
  });

  const view = await house.ask("reports.pack", period);
  const { tables } = figuresOf(openHouseOf(house).database.db, 2026);

  expect(numbersOf(view, "filesByNationality")).toEqual({ "unknown count": 1 });
  expect(numbersOf(view, "filesByAge")).toEqual({ "unknown count": 1 });
  expect(JSON.stringify([tables.newByNationality, tables.newByAge])).not.toMatch(/VN|under-18/);
});

it("counts a year as it would be stored", async () => {
  await admitted("Linh Invented", "VN");
  await admitted("Mina Invented", null);
  const view = await house.ask("reports.pack", period);
  const figures = figuresOf(openHouseOf(house).database.db, 2026);
  const overview = numbersOf(view, "overview");

  expect(overview["arrivals count"]).toBe(figures.arrivals);
  for (const [name, table] of [
    ["filesBySex", figures.tables.newBySex],
    ["filesByAge", figures.tables.newByAge],
    ["filesByNationality", figures.tables.newByNationality],
    ["arrivalsBySource", figures.tables.staysByReferral],
  ] as const) {
    const sum = Object.values(numbersOf(view, name)).reduce((total, count) => total + count, 0);
    expect([name, sum]).toEqual([name, table.total]);
  }
});

it(
  "opens nothing of the office for an administrator without its key, and nothing for others",
  long,
  async () => {
    const { personId } = await admitted("Linh Invented", "VN");
    const id = await addColleague(house, "ada", "omar", ["admin"]);
    await house.unlock("omar");
    const forms = { period, name: "filesByForm", row: "unknown", column: null } as const;
    const withoutKey = { error: { type: "NotMember", compartment: "office" } };
    expect(await house.call("reports.pack", period)).toMatchObject(withoutKey);
    expect(await house.call("reports.people", forms)).toMatchObject(withoutKey);

    house.lock();
    await letIn(house, "ada", { signInName: "omar", id }, "office");
    await house.unlock("ada");
    const { card } = await house.ask("people.view", { id: personId });
    await house.ask("hidden.hide", { id: personId, version: card.version, colleagues: [] });
    house.lock();
    await house.unlock("omar");
    const later = await house.ask("reports.pack", period);
    expect(numbersOf(later, "filesByForm")).toEqual({ "notYours count": 1 });
    const behind = { period, name: "filesBySex", row: "female", column: null } as const;
    expect((await house.ask("reports.people", behind)).people).toMatchObject([{ name: null }]);

    house.lock();
    await addColleague(house, "ada", "nadia", ["shelter"]);
    await house.unlock("nadia");
    const refused = { error: { type: "Forbidden" } };
    expect(await house.call("reports.pack", period)).toMatchObject(refused);
    expect(await house.call("reports.view", { period, group: "calls" })).toMatchObject(refused);
  },
);

/** The file of a person whose referral was accepted. */
async function taken(sex: "female" | "male"): Promise<void> {
  const { id } = await house.ask("referrals.take", aCall({ referredBy: "police", sex }));
  const { card } = await house.ask("referrals.view", { id });
  const decision = { kind: "accepted", personId: null } as const;
  await house.ask("referrals.decide", { id, version: card.version, decision });
}

it(
  "codes people so that five share each row, and nothing for too few or without the office",
  long,
  async () => {
    await admitted("Linh Invented", "VN");
    expect(await house.ask("reports.coded", period)).toEqual({ kind: "tooFew", people: 1 });
    for (const sex of ["female", "male"] as const)
      for (let count = 0; count < 12; count += 1) await taken(sex);

    const coded = await house.ask("reports.coded", period);

    if (coded.kind !== "table") throw new Error(`There is no table: ${coded.kind}`);
    expect(coded.rows).toHaveLength(25);
    expect(coded.alike).toBeGreaterThanOrEqual(5);
    const shared = groupedBy(coded.rows, (row) => row.join());
    expect([...shared.values()].filter(({ length }) => length < 5)).toEqual([]);
    expect(JSON.stringify(coded)).not.toContain("Invented");
    // It leaves like every table: recorded, without the people in it.
    await house.ask("papers.note", { kind: "codedTable", way: "saved", reader: "authority" });
    expect(entriesFrom(openHouseOf(house).database.db, 1, 5000).at(-1)).toMatchObject({
      action: "saved",
      objectKind: "paper",
      objectId: "codedTable",
    });

    await addColleague(house, "ada", "omar", ["admin"]);
    await house.unlock("omar");
    expect(await house.call("reports.coded", period)).toMatchObject({
      error: { type: "NotMember" },
    });
  },
);

type Asked = Input<"questions.answer">["question"];
const bySex: Asked = { about: "files", rows: "sex", columns: null, only: [] };

it("counts what an administrator asks, and saves it under a name, privately or for the centre", async () => {
  await admitted("Linh Invented", "VN");
  await admitted("Mina Invented", null);
  const question: Asked = { ...bySex, only: [{ field: "nationality", values: ["VN"] }] };
  const answer = await house.ask("questions.answer", { period, question });
  expect(answer.leftOut).toBe(1);
  expect(answer.table.cells.flat().map(({ count }) => count)).toEqual([1, 0, 0, 0]);

  await house.ask("questions.save", { name: "Mine", question, isShared: false });
  await house.ask("questions.save", { name: "Ours", question: bySex, isShared: true });
  // Saved again under the same name.
  const kept = await house.ask("questions.save", {
    name: "Mine",
    question: bySex,
    isShared: false,
  });
  expect(kept).toMatchObject([
    { name: "Mine", question: bySex, isShared: false, byName: null },
    { name: "Ours", isShared: true, byName: null },
  ]);

  const id = await addColleague(house, "ada", "omar", ["admin"]);
  await letIn(house, "ada", { signInName: "omar", id }, "office");
  await house.unlock("omar");
  const [ours, ...more] = await house.ask("questions.list", {});
  expect({ ours, more }).toMatchObject({ ours: { name: "Ours", isShared: true }, more: [] });
  expect(ours?.byName).not.toBeNull();
  const mine = kept.find(({ name }) => name === "Mine");
  if (ours === undefined || mine === undefined) throw new Error("It is gone");
  expect(await house.call("questions.remove", { id: mine.id })).toMatchObject({
    error: { type: "NotFound" },
  });
  expect(await house.ask("questions.remove", { id: ours.id })).toEqual([]);
});

it("saves forty questions per administrator, leaves out invalid ones, and asks nobody else", async () => {
  for (let number = 1; number <= 40; number += 1)
    await house.ask("questions.save", {
      name: `Question ${String(number)}`,
      question: bySex,
      isShared: false,
    });
  const more = { name: "One more", question: bySex, isShared: false };
  expect(await house.call("questions.save", more)).toMatchObject({
    error: { type: "TooManyQuestions" },
  });
  openHouseOf(house).database.file.exec(
    "UPDATE saved_questions SET question = json_set(question, '$.rows', 'shoes') WHERE name = 'Question 1'",
  );
  expect(await house.ask("questions.list", {})).toHaveLength(39);

  await addColleague(house, "ada", "nadia", ["shelter"]);
  await house.unlock("nadia");
  expect(await house.call("questions.answer", { period, question: bySex })).toMatchObject({
    error: { type: "Forbidden" },
  });
});
