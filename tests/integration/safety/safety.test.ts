import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import type { UserId } from "../../../domain/users/user.ts";
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
let beds: readonly string[];
let ada: UserId;
let samira: UserId;
let linh: string;
let ana: string;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  ada = openHouseOf(house).userId;
  samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  linh = (await admit("Linh Invented")).personId;
  ana = (await admit("Ana Invented")).personId;
});
afterAll(() => house.remove());

let bed = 0;
const admit = (name: string) =>
  house.ask("stays.admit", { ...aNewcomer({ name }), bedId: beds[bed++] ?? "" });

async function as(signInName: string): Promise<void> {
  house.lock();
  await house.unlock(signInName);
}

async function lastEventOf(personId: string): Promise<string> {
  const stays = await house.ask("stays.ofPerson", { id: personId });
  return stays.find(({ undoable }) => undoable !== null)?.undoable ?? "";
}

const away = { destination: "unknown", reason: "ended-by-person" } as const;
const assessment = {
  level: "high",
  on: "2026-11-24",
  reviewOn: "2026-12-08",
  withPerson: true,
  reasons: { reasons: "Her brother asked for her at the market", ownWords: "I want to go out" },
} as const;

describe("an assessment", () => {
  it("shows the house the level, and the reasons to care workers alone", async () => {
    await as("samira");
    await house.ask("safety.assess", { id: linh, ...assessment });
    const mine = await house.ask("safety.view", { id: linh });
    expect(mine.assessments).toMatchObject([
      { level: "high", withPerson: true, byName: "samira Invented", reasons: { state: "open" } },
    ]);

    for (const other of ["noor", "ada"]) {
      await as(other);
      const { risk } = await house.ask("people.view", { id: linh });
      expect(risk).toEqual({ level: "high", on: "2026-11-24", reviewOn: "2026-12-08" });
      const { assessments } = await house.ask("safety.view", { id: linh });
      expect(assessments[0]?.reasons).toEqual({ state: "closed", exists: true });
    }
  });

  it("is added to the earlier ones, and the newest counts", async () => {
    await as("samira");
    await house.ask("safety.assess", { id: linh, ...assessment, level: "acute" });

    const { assessments } = await house.ask("safety.view", { id: linh });
    expect(assessments.map(({ level }) => level)).toEqual(["acute", "high"]);
    expect((await house.ask("people.view", { id: linh })).risk?.level).toBe("acute");
  });

  it("is asked for again on Today when it is due, of the assigned care worker", async () => {
    house.now = Instant.parse("2026-12-07T20:00:00.000Z");
    await as("samira");
    const risks = async () =>
      (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "riskReview");

    expect(await risks()).toMatchObject([
      { person: { name: "Linh Invented" }, level: "acute", reviewOn: "2026-12-08" },
    ]);
    await as("noor");
    expect(await risks()).toEqual([]);
  });

  it.each([
    ["a review on the same day", { reviewOn: "2026-11-24" }, "ReviewOutside"],
    ["a review in two years", { reviewOn: "2028-11-24" }, "ReviewOutside"],
    ["a day to come", { on: "2027-11-24", reviewOn: "2027-11-25" }, "ArrivalInFuture"],
  ])("refuses %s", async (_, change, type) => {
    await as("samira");
    expect(await house.call("safety.assess", { id: linh, ...assessment, ...change })).toMatchObject(
      {
        error: { type },
      },
    );
  });
});

const card = {
  phone: "0400 00 00 71, or 0400 00 00 72",
  codeWord: "canary marigold",
  neverContact: ["The cousin in Ghent"],
  nobodyNamed: false,
  whenGoingOut: "By the tram stop, never alone.",
  whenRecognised: "Walk into the chemist's and call.",
};

describe("the safety card", () => {
  it("is written and read by all staff, and never overwritten unseen", async () => {
    await as("noor");
    await house.ask("safety.saveCard", { id: linh, version: 0, card });
    await as("ada");

    expect(await house.ask("safety.view", { id: linh })).toMatchObject({ card, version: 1 });
    expect(await house.call("safety.saveCard", { id: linh, version: 0, card })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
  });
});

describe("people to keep apart", () => {
  it("are shown in the file to the office, with the reason; others see that there is someone", async () => {
    await as("ada");
    const reason = { kind: "same-network", text: "Worked for the same man" } as const;
    await house.ask("safety.keepApart", { id: linh, otherId: ana, reason });
    expect(await house.call("safety.keepApart", { id: ana, otherId: linh, reason })).toMatchObject({
      error: { type: "AlreadyApart" },
    });
    expect((await house.ask("safety.view", { id: ana })).apart).toMatchObject([
      { other: { id: linh, name: "Linh Invented" }, reason: { state: "open", content: reason } },
    ]);

    await as("noor");
    expect(await house.ask("safety.view", { id: ana })).toMatchObject({
      mustNotMeet: true,
      apart: [],
    });
  });

  it("block a bed until a user has spoken with the coordinator", async () => {
    await as("noor");
    const { current } = await house.ask("people.view", { id: ana });
    const night = "2026-12-07";
    const bedId = beds[14] ?? "";
    const stayId = current?.stay.id ?? "";
    expect(await house.ask("beds.warnings", { people: [ana], from: night })).toEqual({
      talkToCoordinator: true,
      coordinators: [
        { id: ada, name: "Ada Invented" },
        { id: samira, name: "samira Invented" },
      ],
    });
    const moving = { stayId, bedId, night };
    const refused = { ok: false, error: { type: "TalkToCoordinator" } };
    expect(await house.call("stays.move", moving)).toEqual(refused);

    await house.ask("stays.depart", { stayId, night, ...away });
    const again = {
      ...aNewcomer({ personId: ana, from: night, plannedUntil: "2027-06-07" }),
      bedId,
    };
    expect(await house.call("stays.admit", again)).toEqual(refused);
    const noor = (await house.ask("session.me", {})).id;
    expect(await house.call("stays.admit", { ...again, spokeWith: noor })).toEqual(refused);
    // Undoing the departure gives the person a bed as well.
    const undoing = { eventId: await lastEventOf(ana) };
    expect(await house.call("stays.undo", undoing)).toEqual(refused);
    expect(await house.call("stays.undo", { ...undoing, spokeWith: noor })).toEqual(refused);
    await house.ask("stays.undo", { ...undoing, spokeWith: ada });
    await house.ask("stays.depart", { stayId, night, ...away });
    await house.ask("stays.admit", { ...again, spokeWith: samira });

    const { lines } = await house.ask("people.history", { id: ana, page: 0 });
    expect(lines.filter(({ action }) => action === "spokeWithCoordinator")).toMatchObject([
      { byName: "noor Invented", detail: "samira Invented" },
      { byName: "noor Invented", detail: "Ada Invented" },
    ]);
  });

  it("show nothing to other people, nor once it is lifted", async () => {
    await as("ada");
    const mariam = await house.ask("stays.admit", {
      ...aNewcomer({ name: "Mariam Invented" }),
      bedId: beds[bed++] ?? "",
    });
    const asked = { from: "2026-12-07" };
    const calm = { talkToCoordinator: false, coordinators: [] };
    expect(await house.ask("beds.warnings", { people: [mariam.personId], ...asked })).toEqual(calm);

    const { apart } = await house.ask("safety.view", { id: ana });
    await house.ask("safety.liftApart", { apartId: apart[0]?.id ?? "" });
    expect(await house.ask("beds.warnings", { people: [ana], ...asked })).toEqual(calm);
    expect((await house.ask("safety.view", { id: linh })).mustNotMeet).toBe(false);
  });
});

describe("thirty-one nights after the departure", () => {
  it("the card is removed from the house and stays with the office", async () => {
    await as("noor");
    const { current } = await house.ask("people.view", { id: linh });
    const stayId = current?.stay.id ?? "";
    await house.ask("stays.depart", { stayId, night: "2026-12-07", ...away });
    for (const moment of ["2026-12-28T12:00:00.000Z", "2027-01-08T12:00:00.000Z"]) {
      house.now = Instant.parse(moment);
      await as("noor");
    }
    expect(await house.call("safety.view", { id: linh })).toMatchObject({
      error: { type: "NotFound" },
    });
    const { file } = house.vault.house?.database ?? {};
    const told = JSON.stringify(file?.prepare("SELECT * FROM safety_cards").all());
    for (const words of [card.codeWord, card.phone]) expect(told).not.toContain(words);

    await as("ada");
    expect((await house.ask("safety.view", { id: linh })).card).toEqual(card);
    expect((await house.ask("safety.view", { id: ana })).card).toEqual(emptySafetyCard);
  });
});
