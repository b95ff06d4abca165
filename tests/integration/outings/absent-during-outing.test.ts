import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { countsOf } from "../../../domain/outings/evacuation.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { anOuting, refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { foundHouse, preparedHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");

let house: TestHouse;
let linh: PersonId;
let ana: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  const ana = (await admit(house, 0, "Ana Invented")).personId;
  return { linh, ana };
});
beforeEach(async () => {
  ({ house, linh, ana } = await begun());
});
afterEach(() => house.remove());

describe("a person counted as absent during an outing", () => {
  beforeEach(async () => {
    await house.ask("passes.goOut", anOuting(house, [linh, ana]));
    house.now = addMinutes(house.now, 20);
    await house.ask("census.mark", { night: tonight, personId: linh, state: "absent" });
  });

  it("is shown as absent on every screen, and searched for inside", async () => {
    const { out, counted } = await list();
    expect(out.map(({ people }) => people.map(({ id }) => id))).toEqual([[ana]]);
    expect(counted).toMatchObject([{ state: "absent", person: { id: linh }, pass: {} }]);
    expect(await onPaper()).toMatchObject([
      { presence: { state: "unconfirmed", why: { because: "counted", as: "absent" } } },
      { presence: { state: "signedOut" } },
    ]);
    expect(await needs()).toEqual(["absent"]);
    const { out: handedOver } = await house.ask("handover.view", {});
    expect(handedOver).toMatchObject([
      { why: "counted", person: { id: linh }, state: "absent" },
      { why: "pass", pass: { people: [{ id: ana }] } },
    ]);

    // However late the outing is, it is reported once.
    house.now = addMinutes(house.now, 300);
    expect(await needs()).toEqual(["absent", "overdue"]);
  });

  it("is back from the outing, and absent again when that is undone", async () => {
    const [absent] = (await list()).counted;
    await house.ask("passes.back", { personIds: [linh] });
    expect(await list()).toMatchObject({ counted: [], inside: [{ id: linh }] });
    const id = absent?.pass?.id ?? null;
    await house.ask("passes.stillOut", { id, personIds: [linh] });
    expect((await list()).counted).toMatchObject([{ person: { id: linh }, pass: { id } }]);
  });

  it("is as agreed again once another return time was agreed, or the outing was recorded", async () => {
    const id = (await list()).counted[0]?.pass?.id ?? "";
    house.now = addMinutes(house.now, 1);
    const backBy = addMinutes(house.now, 90);
    await house.ask("passes.agree", { id, backBy, personIds: [linh, ana] });
    expect(await list()).toMatchObject({ counted: [], out: [{ people: [{}, {}] }] });
    const { lines } = await house.ask("census.view", { night: null });
    expect(lines.map(({ state }) => state)).toEqual(["pass", "pass"]);
  });

  it("stays absent when another return time is agreed with someone else on that outing", async () => {
    const id = (await list()).counted[0]?.pass?.id ?? "";
    house.now = addMinutes(house.now, 1);
    const backBy = addMinutes(house.now, 90);
    await house.ask("passes.agree", { id, backBy, personIds: [ana] });
    expect(await list()).toMatchObject({
      counted: [{ person: { id: linh } }],
      out: [{ backBy, people: [{ id: ana }] }],
    });
    expect(await needs()).toEqual(["absent"]);
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.map(({ action }) => action)).not.toContain("backByChanged");

    await house.ask("passes.back", { personIds: [ana] });
    const again = { id, backBy, personIds: [ana] };
    expect(await refusalOf(house, "passes.agree", again)).toBe("NotOut");
  });

  it("is as agreed again individually: others on the outing keep their own return time and lateness", async () => {
    const { id = "", backBy: agreed } = (await list()).counted[0]?.pass ?? {};
    house.now = addMinutes(house.now, 300);
    expect(await needs()).toEqual(["absent", "overdue"]);
    const backBy = addMinutes(house.now, 900);
    await house.ask("passes.agree", { id, backBy, personIds: [linh] });

    const { out, counted } = await list();
    expect(counted).toEqual([]);
    expect(out).toMatchObject([
      { id, backBy: agreed, stage: "alarm", people: [{ id: ana }] },
      { backBy, stage: "out", people: [{ id: linh }] },
    ]);
    expect(new Set(out.map(({ outAt, byName }) => `${outAt} ${byName}`)).size).toBe(1);
    expect(await needs()).toEqual(["overdue"]);
    const { lines } = await house.ask("census.view", { night: null });
    expect(lines.map(({ state }) => state)).toEqual(["pass", "unsure"]);
    const { lines: history } = await house.ask("people.history", { id: ana, page: 0 });
    expect(history.map(({ action }) => action)).not.toContain("backByChanged");

    // Never out at all, the person is absent again, and the other is still late.
    await house.ask("passes.takeBack", { id: out[1]?.id ?? "", personIds: [linh] });
    expect(await list()).toMatchObject({ out: [{ id }], counted: [{ person: { id: linh } }] });
  });

  it("does not change the return time of a person whose return is undone", async () => {
    const { id = "", backBy: agreed } = (await list()).counted[0]?.pass ?? {};
    await house.ask("passes.back", { personIds: [ana] });
    house.now = addMinutes(house.now, 1);
    const backBy = addMinutes(house.now, 900);
    await house.ask("passes.agree", { id, backBy, personIds: [linh] });
    await house.ask("passes.stillOut", { id, personIds: [ana] });
    expect((await list()).out).toMatchObject([
      { id, backBy: agreed, people: [{ id: ana }] },
      { backBy, people: [{ id: linh }] },
    ]);
  });

  it("keeps the outing when another person on it was never out", async () => {
    const pass = (await list()).counted[0]?.pass ?? null;
    await house.ask("passes.takeBack", { id: pass?.id ?? "", personIds: [ana] });
    expect(await list()).toMatchObject({
      out: [],
      inside: [{ id: ana }],
      counted: [{ person: { id: linh }, pass }],
    });
    expect(await needs()).toEqual(["absent"]);
  });
});

describe("a person being searched for", () => {
  it("is searched for inside too, without having said anything", async () => {
    await house.ask("missing.open", { personId: linh });
    expect(await onPaper()).toMatchObject([
      { presence: { state: "unconfirmed", why: { because: "missing" } } },
      { presence: { state: "inside" } },
    ]);
    const counts = countsOf(await house.ask("papers.evacuation", {}));
    expect(counts).toMatchObject({ residents: 1, unconfirmed: 1, signedOut: 0 });
  });

  it("is shown as searched for after leaving on an outing, and comes back from both", async () => {
    const { id } = await house.ask("passes.goOut", anOuting(house, [linh, ana]));
    house.now = addMinutes(house.now, 130);
    await house.ask("missing.open", { personId: linh });
    const sought = {
      lookedFor: [{ person: { id: linh }, pass: { id } }],
      out: [{ people: [{ id: ana }] }],
    };
    expect(await list()).toMatchObject(sought);
    await house.ask("passes.back", { personIds: [linh] });
    expect(await list()).toMatchObject({ lookedFor: [], inside: [{ id: linh }] });
    await house.ask("passes.stillOut", { id, personIds: [linh] });
    expect(await list()).toMatchObject(sought);
  });
});

const list = () => house.ask("passes.list", {});
const onPaper = async () =>
  (await house.ask("papers.evacuation", {})).rooms.flatMap(({ people }) => people);
const needs = async () =>
  (await house.ask("today.view", {})).needs
    .map(({ kind }) => kind)
    .filter((kind) => kind === "absent" || kind === "overdue");
