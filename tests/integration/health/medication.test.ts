import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { admit } from "../changes/change.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";

let house: TestHouse;
let linh: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const linh = (await admit(house, 0)).personId;
  const tom = await addColleague(house, "ada", "tom", ["care"]);
  await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => house.remove());

describe("the medication round", () => {
  it("uses the label on the box, and the last answer counts", async () => {
    const { id } = await start({});
    const dose = { medicineId: id, day: today, at: "21:00" } as const;
    expect((await round()).doses).toMatchObject([{ label: "Box 3", state: "due", said: null }]);

    await house.ask("medicines.say", { ...dose, outcome: "refused" });
    await house.ask("medicines.say", { ...dose, outcome: "given" });
    expect((await round()).doses).toMatchObject([
      { state: "said", said: { outcome: "given", byName: "noor Invented" } },
    ]);
    await house.ask("medicines.say", { ...dose, outcome: "not-given" });
    expect((await round()).doses).toMatchObject([{ said: { outcome: "not-given" } }]);
    await house.ask("medicines.say", { ...dose, outcome: null });
    expect((await round()).doses).toMatchObject([{ state: "due", said: null }]);
  });

  it("shows on Today how many doses are open, to users who take shifts", async () => {
    const { id } = await start({ times: ["20:30", "21:00", "23:30"] });
    const open = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "dosesOpen");
    expect(await open()).toEqual([{ kind: "dosesOpen", count: 2, missed: 0 }]);
    house.now = Instant.parse("2026-11-24T20:45:00.000Z");
    expect(await open()).toEqual([{ kind: "dosesOpen", count: 2, missed: 1 }]);
    house.lock();
    await house.unlock("tom");
    expect(await open()).toEqual([]);
    house.lock();
    await house.unlock("noor");
    for (const at of ["20:30", "21:00"])
      await house.ask("medicines.say", { medicineId: id, day: today, at, outcome: "given" });
    expect(await open()).toEqual([]);
  });

  it("shows unanswered doses until the day after", async () => {
    const { id } = await start({});
    house.now = Instant.parse("2026-11-25T09:00:00.000Z");
    expect((await round()).doses).toMatchObject([
      { day: today, state: "missed" },
      { day: "2026-11-25", state: "later" },
    ]);
    expect((await house.ask("handover.view", {})).doses).toMatchObject([{ state: "missed" }]);
    const dose = { medicineId: id, at: "21:00", outcome: "given" } as const;
    expect(await house.call("medicines.say", { ...dose, day: "2026-11-25" })).toMatchObject({
      error: { type: "NotYet" },
    });
    house.now = Instant.parse("2026-11-26T09:00:00.000Z");
    expect(await house.call("medicines.say", { ...dose, day: today })).toMatchObject({
      error: { type: "DoseOver" },
    });
    await house.ask("medicines.stop", { id, last: "2026-11-26" });
    house.now = Instant.parse("2026-11-28T09:00:00.000Z");
    expect(await round()).toMatchObject({ doses: [], running: [] });
  });

  it("asks for nothing due before a box was added, unless it was taken since yesterday", async () => {
    await start({ times: ["08:00", "20:30", "22:00"] });
    const seen = async () => (await round()).doses.map(({ day, at }) => `${day} ${at}`);
    expect(await seen()).toEqual([`${today} 20:30`, `${today} 22:00`]);
    openHouseOf(house).database.file.exec(
      "UPDATE stays SET admitted_at = '2026-11-23T18:30:00.000Z'",
    );
    await start({ times: ["19:00"], from: "2026-11-23" });
    expect(await seen()).toContain(`${today} 19:00`);
  });

  it("continues past midnight: what was given this night stays visible", async () => {
    const { id } = await start({});
    const dose = { medicineId: id, day: today, at: "21:00" } as const;
    await house.ask("medicines.say", { ...dose, outcome: "given" });

    house.now = Instant.parse("2026-11-24T23:03:00.000Z");
    expect((await round()).doses).toMatchObject([
      { day: today, state: "said", said: { outcome: "given" } },
      { day: "2026-11-25", state: "later" },
    ]);
    house.now = Instant.parse("2026-11-25T12:00:00.000Z");
    expect((await round()).doses).toMatchObject([{ day: "2026-11-25" }]);
  });

  it("accepts any valid day", async () => {
    await start({});
    for (const day of ["9999-12-31", "0001-01-01"])
      expect(await house.ask("medicines.round", { day })).toMatchObject({ day });
  });

  it("shows the medicine to care workers alone", async () => {
    house.lock();
    await house.unlock("tom");
    await start({ care: { name: "Nothingum", purpose: "canary purpose" } });
    expect((await round()).running).toMatchObject([{ care: { content: { name: "Nothingum" } } }]);
    house.lock();
    await house.unlock("noor");
    expect((await round()).running).toMatchObject([{ care: { state: "closed", exists: true } }]);
    const { file } = openHouseOf(house).database;
    expect(() =>
      file
        .prepare(
          "INSERT INTO medicine_doses SELECT 'x', id, from_day, '09:00', 1, 'given', recorded_at, recorded_by FROM medicines",
        )
        .run(),
    ).toThrow("nothing is due");
  });
});

describe("the name of a medicine", () => {
  const as = async (who: string) => {
    house.lock();
    await house.unlock(who);
  };
  const care = { name: "Nothingum", purpose: "canary purpose" };

  it("is known to the house while the person consents, and no day longer", async () => {
    await as("tom");
    const { id } = await start({ care, nameAgreedOn: today });
    await as("noor");
    const known = await round();
    expect(known.doses).toMatchObject([{ label: "Box 3", name: "Nothingum" }]);
    expect(JSON.stringify(known)).not.toContain("canary purpose");
    const hide = { id, nameAgreedOn: null };
    expect(await house.call("medicines.showName", hide)).toMatchObject({ ok: false });

    await as("tom");
    await house.ask("medicines.showName", hide);
    await as("noor");
    expect((await round()).doses).toMatchObject([{ label: "Box 3", name: null }]);
    expect((await round()).running).toMatchObject([{ name: null, nameAgreedOn: null }]);
  });

  it("can be disclosed later, from the sealed record, on a day that has come", async () => {
    await as("tom");
    const { id } = await start({ care });
    const ahead = { id, nameAgreedOn: "2026-11-25" };
    expect(await house.call("medicines.showName", ahead)).toMatchObject({
      error: { type: "InvalidInput", fields: ["nameAgreedOn"] },
    });
    await house.ask("medicines.showName", { id, nameAgreedOn: today });
    await as("noor");
    expect((await round()).doses).toMatchObject([{ name: "Nothingum" }]);
    const { file } = openHouseOf(house).database;
    expect(() => file.exec("UPDATE medicines SET name_agreed_on = NULL")).toThrow("CHECK");
  });

  it("cannot be shown where none was recorded", async () => {
    await as("tom");
    const { id } = await start({});
    expect(await house.call("medicines.showName", { id, nameAgreedOn: today })).toMatchObject({
      error: { type: "NotFound" },
    });
    await as("noor");
  });
});

const start = (change: Partial<Input<"medicines.start">>) =>
  house.ask("medicines.start", {
    personId: linh,
    label: "Box 3",
    times: ["21:00"],
    from: today,
    until: null,
    care: null,
    ...change,
  });

const round = () => house.ask("medicines.round", { day: null });
