// Whom a person must never meet: the list and the code word stay unchanged during the stay, and are checked at the door.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { addDays, Instant } from "../../../domain/core/calendar-date.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { aCall, aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { refusalOf } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { signInLater, type TestHouse } from "../../helpers/integration/test-house.ts";

const away = { destination: "unknown", reason: "ended-by-person" } as const;

let at: LegalHouse;
let house: TestHouse;
beforeEach(async () => {
  at = await legalHouse();
  ({ house } = at);
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function signInOn(day: string): Promise<void> {
  house.now = Instant.parse(`${day}T08:00:00.000Z`);
  await signInLater(house, "samira");
}

async function leaves(id: PersonId, night: string): Promise<void> {
  const { current } = await house.ask("people.view", { id });
  await house.ask("stays.depart", { stayId: current?.stay.id ?? "", night, ...away });
}

async function comesBack(personId: PersonId): Promise<void> {
  const { night } = await house.ask("today.view", {});
  await house.ask("stays.admit", {
    ...aNewcomer({ name: "Linh Invented", personId }),
    from: night,
    plannedUntil: addDays(night, 60),
    bedId: await freeBed(night),
  });
}

async function freeBed(night: string): Promise<string> {
  const [bed] = await house.ask("beds.free", { from: night });
  return bed?.bedId ?? "";
}

async function lists(change: Partial<Output<"safety.view">["card"]>): Promise<void> {
  const { version } = await house.ask("safety.view", { id: at.linh });
  const card = { ...emptySafetyCard, ...change };
  await house.ask("safety.saveCard", { id: at.linh, version, card });
}

const card = async () => (await house.ask("safety.view", { id: at.linh })).card;

async function visits(visitor: string): Promise<string | null> {
  const { today } = await house.ask("visits.book", {});
  const visit = { personId: at.linh, visitor, day: today, from: "07:00", until: null };
  const place = { place: "visiting-room" } as const;
  return refusalOf(house, "visits.note", { visit: { ...visit, ...place }, spokeWith: null });
}

/** A file of the office, of a person who was never in the house. */
async function opensFile(name: string): Promise<void> {
  const decision = { kind: "accepted", personId: null } as const;
  const call = aCall({ names: { name, caller: "", phone: "" }, decision });
  const taken = await house.ask("referrals.take", call);
  if (taken.decision.kind !== "accepted") throw new Error("A file was opened");
  const [newest] = await house.ask("assistance.ofPerson", { id: taken.decision.personId });
  const closing = { id: newest?.track.id ?? "", on: "2026-11-24", ...away, leavesOn: null };
  await house.ask("assistance.close", closing);
}

const hers = {
  phone: "Viktor 0400 00 00 71",
  codeWord: "Viktor hat",
  neverContact: ["Viktor Brother"],
};

it(
  "is restored unchanged, whoever else has that name in the files of the office",
  long,
  async () => {
    await opensFile("Viktor Sokolov");
    await signInOn("2027-01-10");
    await lists({ ...hers, whenRecognised: "Says that Viktor sent her." });
    await leaves(at.linh, "2027-01-10");
    await signInOn("2027-02-15");

    await comesBack(at.linh);

    expect(await card()).toMatchObject({ ...hers, whenRecognised: "Says that Viktor sent her." });
    await at.as("noor");
    expect(await visits("Viktor")).toBe("NeverContact");
  },
);

it("stays unchanged during the stay, whoever of that name leaves", async () => {
  const { night } = await house.ask("today.view", {});
  const viktor = await house.ask("stays.admit", {
    ...aNewcomer({ name: "Viktor Sokolov" }),
    bedId: await freeBed(night),
  });
  const given = { ...hers, neverContact: ["Viktor Brother", "Viktor Sokolov"] };
  await lists({ ...given, neverContact: ["Viktor of before"] });
  await lists({ ...given, whenGoingOut: "Never with Viktor" });
  await leaves(viktor.personId, "2026-11-24");
  await signInOn("2026-12-26");

  const { number } = (await house.ask("people.view", { id: viktor.personId })).card;
  const whenGoingOut = `Never with № ${String(number)}`;
  expect(await card()).toMatchObject({ ...given, whenGoingOut });
  for (const visitor of ["Viktor", "Mr Sokolov", "Brother"])
    expect(await visits(visitor), visitor).toBe("NeverContact");
});

describe("the full name of a person who is hidden, or whose file is erased", () => {
  let number: number;
  beforeEach(async () => {
    await lists({ neverContact: ["Mina Invented, tall", "Mina Brother"] });
    ({ number } = (await house.ask("people.view", { id: at.mina })).card);
  });
  const listed = () => [`№ ${String(number)}, tall`, "Mina Brother"];

  it("is replaced in the list by a number, by which the door check still recognises them", async () => {
    await lists({ neverContact: ["Mina Invented, tall"] });
    const { version } = (await house.ask("people.view", { id: at.mina })).card;
    await house.ask("hidden.hide", { id: at.mina, version, colleagues: [] });
    expect((await card()).neverContact).toEqual(listed().slice(0, 1));
    await at.as("noor");
    expect(await visits("Mina")).toBe("NeverContact");
    expect(await visits("Ms Peeters")).toBeNull();
  });

  it("is not restored in the list when the person returns", async () => {
    const phone = "Mina Invented 0400 00 00 71";
    await lists({ neverContact: ["Mina Invented, tall", "Mina Brother"], phone });
    const { version } = (await house.ask("people.view", { id: at.mina })).card;
    await house.ask("hidden.hide", { id: at.mina, version, colleagues: [] });
    await leaves(at.linh, "2026-11-24");
    await signInOn("2027-01-10");
    await comesBack(at.linh);
    expect((await card()).neverContact).toEqual(listed());
    expect((await card()).phone).toBe(`№ ${String(number)} 0400 00 00 71`);
  });

  it("and where no data of the person is available, no visitor is admitted without the code word", async () => {
    const [newest] = await house.ask("assistance.ofPerson", { id: at.mina });
    const id = newest?.track.id ?? "";
    await house.ask("assistance.close", { id, on: "2026-11-24", ...away, leavesOn: "2026-11-24" });
    await at.as("ada");
    house.now = Instant.parse("2027-11-25T20:10:00.000Z");
    const { orderId } = await house.ask("forgetting.propose", {
      id: at.mina,
      parts: [...ErasurePart.options],
      ground: "asked",
      notBefore: "2027-11-25",
    });
    await at.as("tom");
    await house.ask("forgetting.agree", { orderId });
    await waitForErasure(house);
    await house.ask("forgetting.erase", { orderId });
    expect((await card()).neverContact).toEqual(listed());
    expect(await visits("Ms Peeters")).toBe("NeverContact");
  });
});
