import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { daysUntilIndependent } from "../../../domain/users/two-person-rule.ts";
import { signInLater, type TestHouse } from "./test-house.ts";

/** Lets an agreed erasure reach its day, and signs in as the administrator who carries it out. */
export async function waitForErasure(house: TestHouse, signInName = "ada"): Promise<void> {
  house.lock();
  house.now = addMinutes(house.now, daysUntilIndependent * 24 * 60);
  await signInLater(house, signInName);
}
