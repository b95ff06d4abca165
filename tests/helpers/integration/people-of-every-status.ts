// People of every possible status in the centre, one for each colleague who is asked about them.
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall, aNewcomer } from "../builders.ts";
import { addColleague, foundHouse, letIn, signInLater, type TestHouse } from "./test-house.ts";

export const statuses = [
  "resident",
  "assisted outside",
  "left 40 days ago",
  "waiting",
  "accepted and not admitted",
  "in intake",
  "closed",
] as const;
export type Status = (typeof statuses)[number];

export const signInNames = ["ada", "samira", "noor"] as const;
export type SignInName = (typeof signInNames)[number];

type Each = Readonly<Record<SignInName, PersonId>>;

const earlier = "2026-10-13";

/** Ada is an administrator, Samira a care worker with the office compartment, Noor works in the house. Samira is signed in. */
export async function peopleOfEveryStatus(
  house: TestHouse,
): Promise<Readonly<Record<Status, Each>>> {
  house.now = Instant.parse(`${earlier}T18:10:00.000Z`);
  await foundHouse(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  const early = {
    "assisted outside": await forEach((name) => openOutside(house, name)),
    "left 40 days ago": await forEach((name) => leave(house, name)),
    waiting: await forEach((name) => openIntake(house, name, { reason: "safety" })),
    "in intake": await forEach((name) => openIntake(house, name, null)),
    closed: await forEach((name) => close(house, name)),
    "accepted and not admitted": await forEach((name) => accept(house, name)),
  };
  house.now = Instant.parse("2026-11-24T20:10:00.000Z");
  await signInLater(house, "samira");
  return { ...early, resident: await forEach((name) => admit(house, name)) };
}

/** One after another: each has a name of their own. */
async function forEach(make: (name: string) => Promise<PersonId>): Promise<Each> {
  return {
    ada: await make("Canary Ash"),
    samira: await make("Canary Birch"),
    noor: await make("Canary Cedar"),
  };
}

const openIntake = async (
  house: TestHouse,
  name: string,
  waiting: Input<"intake.open">["waiting"],
): Promise<PersonId> =>
  (
    await house.ask("intake.open", {
      name,
      sex: "female",
      age: { basis: "unknown" },
      languages: ["ro"],
      waiting,
    })
  ).id;

async function openOutside(house: TestHouse, name: string): Promise<PersonId> {
  const id = await openIntake(house, name, null);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.begin", { id: newest?.track.id ?? "", on: earlier });
  return id;
}

async function close(house: TestHouse, name: string): Promise<PersonId> {
  const id = await openOutside(house, name);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: earlier,
    leavesOn: null,
    destination: "unknown",
    reason: "ended-by-person",
  });
  return id;
}

async function accept(house: TestHouse, name: string): Promise<PersonId> {
  const { decision } = await house.ask(
    "referrals.take",
    aCall({
      names: { name, caller: "", phone: "" },
      decision: { kind: "accepted", personId: null },
    }),
  );
  if (decision.kind !== "accepted") throw new Error("It was accepted");
  return decision.personId;
}

export async function admit(house: TestHouse, name: string): Promise<PersonId> {
  const [bed] = await house.ask("beds.free", { from: "2026-11-24" });
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name }),
    bedId: bed?.bedId ?? "",
  });
  return personId;
}

async function leave(house: TestHouse, name: string): Promise<PersonId> {
  const [bed] = await house.ask("beds.free", { from: earlier });
  const { personId, stayId } = await house.ask("stays.admit", {
    ...aNewcomer({ name, from: earlier, plannedUntil: "2027-03-01" }),
    bedId: bed?.bedId ?? "",
  });
  await house.ask("stays.depart", {
    stayId,
    night: "2026-10-14",
    destination: "unknown",
    reason: "left-without-notice",
  });
  return personId;
}
