// What stays in the medication round of a person who has left the house.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { bedOf } from "../../helpers/integration/residents-and-care-workers.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";

let house: TestHouse;
let linh: Output<"stays.admit">;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  const evening = house.now;
  house.now = Instant.parse("2026-11-24T16:30:00.000Z");
  await foundHouse(house);
  linh = await admit({ from: "2026-11-20" });
  house.now = evening;
  return { linh };
});
beforeEach(async () => {
  ({ house, linh } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const admit = async (change: Partial<Omit<Input<"stays.admit">, "bedId">>) =>
  house.ask("stays.admit", { ...aNewcomer(change), bedId: await bedOf(house, 0) });

/** In the afternoon: what was due before a box was in the round is not asked for. */
async function start(times: readonly string[], at = "2026-11-24T16:45:00.000Z") {
  const evening = house.now;
  house.now = Instant.parse(at);
  const started = await house.ask("medicines.start", {
    personId: linh.personId,
    label: "Box 3",
    times: [...times],
    from: today,
    until: null,
    care: null,
    nameAgreedOn: null,
  });
  house.now = evening;
  return started;
}

const leave = (night: string) =>
  house.ask("stays.depart", {
    stayId: linh.stayId,
    night,
    destination: "family-or-acquaintances",
    reason: "ended-by-person",
  });

async function seen() {
  const { doses, running } = await house.ask("medicines.round", { day: null });
  const told = doses.map(({ day, at, state }) => `${day} ${at} ${state}`);
  return { doses: told, boxes: running.map(({ label }) => label) };
}

async function boxesOnCard() {
  const { medicines } = await house.ask("health.view", { id: linh.personId });
  return medicines.map(({ label }) => label);
}

it("keeps a dose from before the departure, and nothing that is due later", long, async () => {
  await start(["18:00", "21:45"]);
  expect((await seen()).doses).toEqual([`${today} 18:00 missed`, `${today} 21:45 due`]);
  await leave(today);
  expect(await seen()).toEqual({ doses: [`${today} 18:00 missed`], boxes: [] });
  expect((await house.ask("handover.view", {})).doses).toHaveLength(1);

  house.now = Instant.parse("2027-02-24T19:10:00.000Z");
  expect(await seen()).toEqual({ doses: [], boxes: [] });
  expect((await house.ask("handover.view", {})).doses).toEqual([]);
});

it("keeps everything on the morning of the departure, where that was recorded the evening before", async () => {
  const { id } = await start(["08:00", "18:00"]);
  await leave("2026-11-25");
  house.now = Instant.parse("2026-11-25T07:05:00.000Z");
  const morning = await seen();
  expect(morning.doses.at(-1)).toBe("2026-11-25 08:00 due");
  expect(morning.boxes).toEqual(["Box 3"]);
  const word = { medicineId: id, day: "2026-11-25", at: "08:00", outcome: "given" } as const;
  await house.ask("medicines.say", word);

  house.now = Instant.parse("2026-11-25T17:10:00.000Z");
  const evening = await seen();
  expect(evening.doses.at(-1)).toBe("2026-11-25 08:00 said");
  expect(evening.boxes).toEqual([]);
});

it("has no box in the afternoon that was added after the departure was recorded", async () => {
  await leave("2026-11-25");
  await start(["08:00", "18:00"]);
  house.now = Instant.parse("2026-11-25T07:00:00.000Z");
  expect((await seen()).boxes).toEqual(["Box 3"]);
  house.now = Instant.parse("2026-11-27T17:10:00.000Z");
  expect(await seen()).toEqual({ doses: [], boxes: [] });
});

it("has no box on the health card of a person assisted elsewhere, as in the round", async () => {
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await signIn(house, "samira");
  await start(["21:45"]);
  expect(await boxesOnCard()).toEqual(["Box 3"]);
  await leave(today);
  expect(await boxesOnCard()).toEqual([]);
});

it("has all of it again once the departure is undone", async () => {
  await start(["21:45"]);
  await leave(today);
  expect(await seen()).toEqual({ doses: [], boxes: [] });
  const [stay] = await house.ask("stays.ofPerson", { id: linh.personId });
  await house.ask("stays.undo", { eventId: stay?.undoable ?? "", spokeWith: null });
  expect(await seen()).toEqual({ doses: [`${today} 21:45 due`], boxes: ["Box 3"] });
});

it("accepts no answer about a dose that was due after the departure", async () => {
  const { id } = await start(["18:00", "21:45"]);
  await leave(today);
  const word = { medicineId: id, day: today, outcome: "given" } as const;
  expect(await house.call("medicines.say", { ...word, at: "21:45" })).toMatchObject({
    ok: false,
    error: { type: "NotFound" },
  });
  await house.ask("medicines.say", { ...word, at: "18:00" });
});

it("keeps the answers about a dose", async () => {
  const { id } = await start(["21:45"]);
  await house.ask("medicines.say", { medicineId: id, day: today, at: "21:45", outcome: "given" });
  await leave(today);
  expect((await seen()).doses).toEqual([`${today} 21:45 said`]);
});

it("keeps an unanswered dose where the admission is undone and recorded again", async () => {
  await start(["08:00"]);
  house.now = Instant.parse("2026-11-25T09:00:00.000Z");
  const forgotten = "2026-11-25 08:00 missed";
  expect((await seen()).doses).toEqual([forgotten]);
  const [stay] = await house.ask("stays.ofPerson", { id: linh.personId });
  await house.ask("stays.undo", { eventId: stay?.undoable ?? "", spokeWith: null });
  house.now = Instant.parse("2026-11-25T09:05:00.000Z");
  const { stayId } = await admit({ personId: linh.personId, from: today });
  expect((await seen()).doses).toEqual([forgotten]);

  // With an admission today, nothing was due here before.
  const again = await house.ask("stays.ofPerson", { id: linh.personId });
  const { undoable } = again.find(({ stay: { id } }) => id === stayId) ?? {};
  await house.ask("stays.undo", { eventId: undoable ?? "", spokeWith: null });
  house.now = Instant.parse("2026-11-25T15:00:00.000Z");
  await admit({ personId: linh.personId, from: "2026-11-25" });
  expect((await seen()).doses).toEqual([]);
});

it("has the box again where the person returns while the name is known, and no box without a label", async () => {
  await start(["21:45"]);
  await leave(today);
  house.now = Instant.parse("2026-11-25T20:20:00.000Z");
  await admit({ personId: linh.personId, from: "2026-11-25" });
  expect(await seen()).toEqual({ doses: ["2026-11-25 21:45 due"], boxes: ["Box 3"] });
  openHouseOf(house).database.file.exec("UPDATE medicines SET label = NULL");
  expect(await seen()).toEqual({ doses: [], boxes: [] });
});

it("accepts a box for a person who lives elsewhere by now", async () => {
  await leave(today);
  await start(["21:45"], house.now);
  expect(await seen()).toEqual({ doses: [`${today} 21:45 due`], boxes: ["Box 3"] });
});
