// Figures of a year that are stored before their data is deleted: those of its referrals alone, or all of them.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { type FrozenFigures, areWhole } from "../../../domain/retention/frozen-year-figures.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aCall } from "../../helpers/builders.ts";
import { noneGone } from "../../unit/reports/test-report-facts.ts";
import { addCareWorker, cardOf } from "../../helpers/integration/residents-and-care-workers.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const period = { from: "2026-01-01", to: "2026-12-31" };
const day = CalendarDate.parse("2026-11-24");
let house: TestHouse;
let id: PersonId;

const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  const { id } = await cardOf(house);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: day,
    leavesOn: day,
    destination: "unknown",
    reason: "ended-by-person",
  });
  return { id };
});
beforeEach(async () => {
  ({ house, id } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** The first user who signs in after a long time confirms the clock. */
async function signIn(who: string): Promise<void> {
  house.lock();
  await signInLater(house, who);
}

async function refuseCall(): Promise<void> {
  const call = await house.ask("referrals.take", aCall({ referredBy: "police" }));
  const decision = { kind: "refused", reason: "no-place" } as const;
  await house.ask("referrals.decide", { id: call.id, version: 1, decision });
}

async function erase(parts: readonly ("narratives" | "identity")[]): Promise<void> {
  const notBefore = house.now.slice(0, 10);
  const { orderId } = await house.ask("forgetting.propose", {
    id,
    parts: [...parts],
    ground: "asked",
    notBefore,
  });
  await signIn("samira");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId });
}

const frozen = (): readonly FrozenFigures[] =>
  openHouseOf(house)
    .database.file.prepare("SELECT figures FROM frozen_years")
    .pluck()
    .all()
    .map((figures) => JSON.parse(figures as string) as FrozenFigures);

function reportIn({ reports }: Output<"reports.pack">, name: ReportName) {
  const report = reports.find((one) => one.name === name);
  if (report === undefined) throw new Error(`${name} is missing`);
  const { rows, cells } = report.table;
  const numbers = rows.map((row, down) => [row, cells[down]?.[0]?.count ?? 0] as const);
  return { ...report, numbers: Object.fromEntries(numbers.filter(([, count]) => count > 0)) };
}

it("are those of its referrals where one without a file was deleted, and the rest is counted as before", async () => {
  await refuseCall();
  house.now = Instant.parse("2029-01-12T10:00:00.000Z");
  await signIn("ada");

  expect(frozen()).toEqual([{ calls: [{ referredBy: "police", decision: "refused", count: 1 }] }]);
  const view = await house.ask("reports.pack", period);
  expect(reportIn(view, "filesByNationality").numbers).toEqual({ VN: 1 });
  expect(reportIn(view, "overview").numbers).toMatchObject({ calls: 1, newFiles: 1, arrivals: 1 });
  expect(reportIn(view, "overview").gone).toEqual({ ...noneGone, callsFrozen: [2026] });
  expect(reportIn(view, "callsDetected").gone).toEqual({ ...noneGone, callsErased: [2026] });
  expect(reportIn(view, "stayLength").gone).toEqual(noneGone);
  const behind = { period, name: "filesBySex", row: "female", column: "count" } as const;
  expect((await house.ask("reports.people", behind)).people).toMatchObject([{ id }]);
});

it("are completed with the rest, once, before the first part of a file is deleted", async () => {
  await refuseCall();
  house.now = Instant.parse("2029-01-12T10:00:00.000Z");
  await signIn("ada");
  await erase(["narratives"]);

  const [figures, ...more] = frozen();
  expect(more).toEqual([]);
  expect(figures).toMatchObject({
    calls: [{ referredBy: "police", decision: "refused", count: 1 }],
    arrivals: 1,
    people: { arrivals: 1 },
    tables: { newBySex: { total: 1, fewer: 1, fewerPeople: 1 } },
  });
  const view = await house.ask("reports.pack", period);
  expect(reportIn(view, "overview").gone).toEqual({ ...noneGone, frozen: [2026] });
  expect(reportIn(view, "filesByForm").gone).toEqual({ ...noneGone, erased: [2026] });
  const { file } = openHouseOf(house).database;
  expect(() => file.exec("UPDATE frozen_years SET figures = '{\"calls\":[]}'")).toThrow(
    "does not change",
  );
});

it("have a row of their own for a person whose texts were deleted, not listed as incomplete", async () => {
  const before = reportIn(await house.ask("reports.pack", period), "filesByForm");
  expect([before.numbers, before.toComplete.count]).toEqual([{ unknown: 1 }, 1]);
  await erase(["narratives"]);
  const after = await house.ask("reports.pack", period);
  for (const name of ["filesByForm", "filesBySector"] as const) {
    const { numbers, toComplete } = reportIn(after, name);
    expect([numbers, toComplete.count]).toEqual([{ wordsGone: 1 }, 0]);
  }
  expect(frozen().filter(areWhole)).toEqual([]);
});
