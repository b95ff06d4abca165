import type { AuditAction } from "../../../domain/core/audit-action.ts";
import type { ProcedureName } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { addColleague, letIn, type TestHouse } from "../../helpers/integration/test-house.ts";

/** One way to change something, and the audit log entry it leaves. */
export interface Change {
  readonly leaves: AuditAction;
  /** In a new vault of ada, who is an administrator and a care worker, with sixteen beds. */
  readonly make: (house: TestHouse) => Promise<unknown>;
}

export type Changes = Readonly<Partial<Record<ProcedureName, Change>>>;

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
