// The deadline for answering a judge or a prosecutor is shown to the office until it is decided.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { aDecision, anOrder } from "../../helpers/disclosure-inputs.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const due = async () =>
  (await at.house.ask("today.view", {})).needs.flatMap((need) =>
    need.kind === "orderDue" ? [[need.person.id, need.due]] : [],
  );
const inCalendar = async () =>
  (await at.house.ask("calendar.lines", { from: "2026-12-07", days: 7 })).lines
    .filter(({ about }) => about.what === "order")
    .map(({ personId, day }) => [personId, day]);

it("is on Today from two weeks before, past its day too, until two people have decided", async () => {
  const { house, linh: id } = at;
  const order = anOrder({ dueOn: "2026-12-10" });
  await house.ask("compelled.record", { id, order, changes: null });
  const [{ id: orderId } = { id: "" }] = (await house.ask("ledger.view", { id })).orders;
  expect(await due()).toEqual([]);
  expect(await inCalendar()).toEqual([[id, "2026-12-10"]]);

  house.now = Instant.parse("2026-11-26T08:00:00.000Z");
  for (const name of ["samira", "tom", "ada"]) {
    await at.as(name);
    expect(await due(), name).toEqual([[id, "2026-12-10"]]);
  }
  await at.as("noor");
  expect([...(await due()), ...(await inCalendar())]).toEqual([]);

  house.now = Instant.parse("2026-12-12T08:00:00.000Z");
  await at.as("samira");
  expect(await due()).toEqual([[id, "2026-12-10"]]);
  const decision = aDecision();
  await house.ask("compelled.propose", { id, orderId, version: 1, decision });
  expect(await due()).toEqual([[id, "2026-12-10"]]);
  await at.as("ada");
  const agreed = { id, orderId, version: 2, agrees: true, remark: "" };
  await house.ask("compelled.decide", agreed);
  expect([...(await due()), ...(await inCalendar())]).toEqual([]);
});
