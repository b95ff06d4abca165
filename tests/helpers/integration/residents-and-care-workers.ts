import type { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../builders.ts";
import { addColleague, letIn, type TestHouse } from "./test-house.ts";

/** A free bed, counted from the first. */
export async function bedOf(house: TestHouse, index: number): Promise<BedId> {
  const free = await house.ask("beds.free", { from: "2026-11-24" });
  return BedId.parse(free[index]?.bedId);
}

export async function admit(
  house: TestHouse,
  index: number,
  name = "Linh Invented",
): Promise<{ readonly personId: PersonId; readonly stayId: StayId }> {
  return house.ask("stays.admit", { ...aNewcomer({ name }), bedId: await bedOf(house, index) });
}

export async function cardOf(house: TestHouse, index = 0) {
  const { personId } = await admit(house, index);
  return (await house.ask("people.view", { id: personId })).card;
}

/** A care worker with the office compartment. Ada is signed in again. */
export async function addCareWorker(house: TestHouse, signInName: string): Promise<UserId> {
  const id = await addColleague(house, "ada", signInName, ["care"]);
  await letIn(house, "ada", { signInName, id }, "office");
  await house.unlock("ada");
  return id;
}
