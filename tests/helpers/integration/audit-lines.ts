// What the open vault tells in its audit log, as the screen shows it.
import type { Output } from "../../../domain/api/index.ts";
import type { TestHouse } from "./test-house.ts";

/** The newest lines first. */
export async function linesIn(house: TestHouse): Promise<Output<"trace.list">["lines"]> {
  const filter = { by: null, group: null, from: null, until: null, before: null };
  return (await house.ask("trace.list", filter)).lines;
}

/** What sign-ins put right. */
export const repairsIn = async (house: TestHouse): Promise<readonly string[]> =>
  (await linesIn(house))
    .map(({ action }) => action)
    .filter((action) => action.endsWith("Repaired"));

/** Which entries sign-ins found that the user they name did not sign. */
export const unsignedIn = async (house: TestHouse): Promise<readonly (string | null)[]> =>
  (await linesIn(house))
    .filter(({ action }) => action === "entryNotSigned")
    .map(({ detail }) => detail);
