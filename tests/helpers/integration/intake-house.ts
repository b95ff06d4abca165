// A vault in which a referral was accepted: Mina's intake begins.
import type { Input } from "../../../domain/api/index.ts";
import type { IntakeSection } from "../../../domain/intake/intake.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall } from "../builders.ts";
import { addColleague, foundHouse, letIn, preparedHouse, type TestHouse } from "./test-house.ts";

export interface IntakeHouse {
  readonly house: TestHouse;
  readonly beds: readonly string[];
  readonly mina: PersonId;
  as(signInName: string): Promise<void>;
  view(id?: PersonId): ReturnType<typeof viewOf>;
  partOf(section: IntakeSection): Promise<Awaited<ReturnType<typeof viewOf>>["sections"][number]>;
}

const prepared = preparedHouse(async (house) => {
  const rooms = await foundHouse(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "tom", ["care"]);
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  const call = aCall({ decision: { kind: "accepted", personId: null } });
  const { decision } = await house.ask("referrals.take", call);
  if (decision.kind !== "accepted") throw new Error("It was accepted");
  return { mina: decision.personId, beds: rooms.map((room) => room.beds[0]?.id ?? "") };
});

/**
 * Ada is an administrator, Samira a care worker, Tom one who waits for access to the office, Noor a volunteer who recorded the
 * referral.
 */
export async function intakeHouse(): Promise<IntakeHouse> {
  const { house, ...made } = await prepared();
  const view = (id = made.mina) => viewOf(house, id);
  return {
    house,
    ...made,
    view,
    as: async (signInName) => {
      house.lock();
      await house.unlock(signInName);
    },
    partOf: async (section) => {
      const part = (await view()).sections.find((one) => one.section === section);
      if (part === undefined) throw new Error(`No ${section}`);
      return part;
    },
  };
}

const viewOf = (house: TestHouse, id: PersonId) => house.ask("intake.view", { id });

export const begun = { kind: "begun" } as const;
export const done = { kind: "done" } as const;

export const aFamily = (change: Partial<Input<"intake.saveFamily">["family"]> = {}) => ({
  children: [],
  inDanger: [],
  remark: "",
  ...change,
});
