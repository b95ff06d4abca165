import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { anIncident, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  countIn,
  leaveHouse,
  monthPasses,
  refusalOf,
  signIn,
} from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
let samira: UserId;
let linh: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await house.unlock("noor");
  linh = await admit("Linh Invented", 0);
  return { beds, samira, linh };
});
beforeEach(async () => {
  ({ house, beds, samira, linh } = await begun());
});
afterEach(() => house.remove());

describe("an incident", () => {
  it("is recorded, corrected beside the original text, and followed up", long, async () => {
    const ana = await admit("Ana Invented", 1);
    const people = [
      { personId: linh, part: "concerned" as const },
      { personId: ana, part: "there" as const },
    ];
    const { id } = await record({ people, followUpOn: "2026-11-24", level: "agreement" });
    expect((await house.ask("today.view", {})).needs).toContainEqual({
      kind: "speakAgain",
      incidentId: id,
      on: "2026-11-24",
      people: [{ id: linh, number: 1, name: "Linh Invented" }],
    });
    const changed = { ...anIncident(linh), people, level: "agreement", followUpOn: "2026-11-24" };
    await house.ask("incidents.change", { ...changed, level: "agreement", id, version: 1 });
    expect(await refusal("incidents.change", { ...changed, id, version: 1 })).toBe(
      "ChangedMeanwhile",
    );
    await house.ask("incidents.followUp", { id, version: 2, outcome: "They cook together." });

    expect(await house.ask("incidents.view", { id })).toMatchObject({
      version: 3,
      expires: "2027-02-24",
      words: { outcome: "They cook together." },
      followedUp: { byName: "noor Invented" },
      people: [{ part: "concerned" }, { part: "there" }],
    });
    expect(countWhere("incident_words")).toBe(3);
    const { needs } = await house.ask("today.view", {});
    expect(needs.filter(({ kind }) => kind === "speakAgain")).toEqual([]);
  });

  it("keeps health data for care workers, also from its author", async () => {
    const { id } = await record({ background: { text: "canary background" } });
    const seen = async () => (await house.ask("incidents.view", { id })).background;
    expect(await seen()).toEqual({ state: "closed", exists: true });
    await signInAs("ada");
    expect(await seen()).toEqual({ state: "closed", exists: true });
    await signInAs("samira");
    expect(await seen()).toEqual({ state: "open", content: { text: "canary background" } });
  });

  it("is over after its time: shown to nobody, its text removed, still counted", async () => {
    const { id } = await record({ level: "conversation" });
    house.now = Instant.parse("2026-12-23T08:00:00.000Z");
    await signInAs("noor");
    house.now = Instant.parse("2026-12-24T08:00:00.000Z");
    expect((await house.ask("incidents.list", {})).incidents).toEqual([]);
    expect(await refusal("incidents.view", { id })).toBe("NotFound");
    expect(countWhere("incident_words")).toBe(1);
    await signInAs("noor");
    expect(countWhere("incident_words") + countWhere("incident_people")).toBe(0);
    expect((await house.ask("incidents.list", {})).counts).toEqual([
      { level: "conversation", count: 1 },
    ]);
  });

  it("loses its text when a person it concerned has been gone for a month", async () => {
    const ana = await admit("Ana Invented", 1);
    const two = [linh, ana].map((personId) => ({ personId, part: "concerned" as const }));
    const both = await record({ people: two, level: "coordinator" });
    const alone = await record({ level: "coordinator", background: { text: "why" } });
    await leaveHouse(house, linh);
    await passMonth();

    const { incidents } = await house.ask("incidents.list", {});
    expect(
      incidents.map(({ id, words, people }) => [id, words, people.map((one) => one.id)]),
    ).toEqual([[both.id, null, [ana]]]);
    expect(await refusal("incidents.view", { id: alone.id })).toBe("NotFound");
    expect(countWhere("incident_words")).toBe(0);
  });

  it("is refused for a future day, a day that is already over, and about nobody here", async () => {
    expect(await refusal("incidents.record", anIncident(linh, { on: "2026-11-25" }))).toBe(
      "DayOutside",
    );
    expect(await refusal("incidents.record", anIncident(linh, { on: "2026-10-24" }))).toBe(
      "DayOutside",
    );
    const twice = [linh, linh].map((personId) => ({ personId, part: "there" as const }));
    expect(await refusal("incidents.record", anIncident(linh, { people: twice }))).toBe(
      "InvalidInput",
    );
    const unknown = "00000000-0000-4000-8000-000000000009" as PersonId;
    expect(await refusal("incidents.record", anIncident(unknown))).toBe("NotFound");
  });
});

describe("an address breach", () => {
  it(
    "alarms administrators and care workers until it is assessed, once everything is done",
    long,
    async () => {
      const { id } = await openBreach();
      expect(await alarms()).toEqual([]);
      await signInAs("samira");
      expect(await alarms()).toEqual([id]);
      const before = await house.ask("breaches.view", { id });
      expect(before.reasons).toEqual({ state: "open", content: { text: "canary reasons" } });
      const assessed = { outcome: "contained", assessment: { text: "Deleted in time." } } as const;
      expect(await refusal("breaches.assess", { id, version: 1, ...assessed })).toBe("ActionsOpen");
      const actionId = before.content?.actions[0]?.id ?? "";
      await house.ask("breaches.tickAction", { id, version: 1, actionId, isDone: true });
      await house.ask("breaches.tell", { id, version: 2, who: "the coordinator" });
      await house.ask("breaches.addAction", { id, version: 3, text: "New phone" });
      expect(await refusal("breaches.assess", { id, version: 4, ...assessed })).toBe("ActionsOpen");
      const second = (await house.ask("breaches.view", { id })).content?.actions[1]?.id ?? "";
      await house.ask("breaches.tickAction", { id, version: 4, actionId: second, isDone: true });

      await house.ask("breaches.assess", { id, version: 5, ...assessed });

      expect(await alarms()).toEqual([]);
      expect(await refusal("breaches.tell", { id, version: 6, who: "x" })).toBe("AlreadyAssessed");
      await signInAs("ada");
      expect(await house.ask("breaches.view", { id })).toMatchObject({
        reasons: { state: "closed", exists: true },
        assessment: { state: "open", content: { text: "Deleted in time." } },
      });
      await signInAs("noor");
      expect(await house.ask("breaches.view", { id })).toMatchObject({
        assessment: { state: "closed", exists: true },
        content: {
          toWhom: "a cousin",
          told: [{ who: "the coordinator", byName: "samira Invented" }],
        },
      });
    },
  );

  it("is removed from the house with its people; the office keeps it and continues", async () => {
    const { id } = await openBreach();
    await leaveHouse(house, linh);
    await passMonth();
    expect(await house.ask("breaches.view", { id })).toMatchObject({ content: null });
    expect(countWhere("address_breach_contents WHERE content IS NOT NULL")).toBe(0);
    await signInAs("ada");
    expect(await house.ask("breaches.view", { id })).toMatchObject({
      content: { toWhom: "a cousin" },
    });
    await house.ask("breaches.tell", { id, version: 1, who: "the police contact" });
    expect(countWhere("address_breach_contents WHERE content IS NOT NULL")).toBe(0);
  });
});

describe("the database itself", () => {
  it("refuses to change a text, to revive what is erased, and to assess twice", async () => {
    await record({ level: "conversation" });
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare("UPDATE incident_words SET words = '{}'").run()).toThrow("adds");
    expect(() => file.prepare("UPDATE incidents SET level = 'points'").run()).toThrow("CHECK");
    house.now = Instant.parse("2026-12-24T08:00:00.000Z");
    await signInAs("noor");
    const again = openHouseOf(house).database.file;
    expect(() => again.prepare("UPDATE incidents SET erased_at = NULL").run()).toThrow("erased");
    expect(() =>
      again.prepare("INSERT INTO incident_people SELECT id, ?, 'there' FROM incidents").run(linh),
    ).toThrow("erased");
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const arrival = { ...aNewcomer({ name }), bedId: beds[bed] ?? "" };
  return (await house.ask("stays.admit", arrival)).personId;
}

const signInAs = (name: string) => signIn(house, name);
const passMonth = () => monthPasses(house, "noor");

const record = (change: Partial<Input<"incidents.record">> = {}) =>
  house.ask("incidents.record", anIncident(linh, change));

const openBreach = () =>
  house.ask("breaches.open", {
    who: "",
    toWhom: "a cousin",
    how: "",
    knownOn: "2026-11-24",
    risk: "real",
    reasons: { text: "canary reasons" },
    personIds: [linh],
    actions: ["Look at the phones"],
  });

const alarms = async () =>
  (await house.ask("today.view", {})).needs.flatMap((need) =>
    need.kind === "breach" ? [need.breachId] : [],
  );

const refusal = (...asked: Parameters<TestHouse["call"]>) => refusalOf(house, ...asked);

const countWhere = (from: string): number => countIn(house, from);
