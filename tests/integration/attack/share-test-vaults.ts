// Makes changes one after another in as few vaults as possible: a vault for each takes minutes.
import type { CommandExample } from "../command-examples/command-example.ts";

/** How many changes share a vault: each adds people, who need beds. */
const most = 9;

type Making = readonly [name: string, change: CommandExample];

/**
 * Makes every change, and has each house looked through when it is full. A change that does not fit in beside the others,
 * whose bed or day they took, is made again in a new house; what it had written until then stays to be looked at.
 * @returns what was found, each after the names of the changes that house had seen
 * @throws what a change throws that is the first in its house
 */
export async function inFewHouses<House>(
  changes: readonly Making[],
  open: () => Promise<House>,
  make: (house: House, change: CommandExample) => Promise<unknown>,
  look: (house: House) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let next = 0; next < changes.length;) {
    const house = await open();
    const seen: string[] = [];
    for (const [name, change] of changes.slice(next, next + most)) {
      const made = make(house, change);
      if (seen.length === 0) await made;
      else if (!(await succeeds(made))) break;
      seen.push(name);
    }
    next += seen.length;
    const places = await look(house);
    found.push(...places.map((place) => `after ${seen.join(", ")}: ${place}`));
  }
  return found;
}

const succeeds = (made: Promise<unknown>): Promise<boolean> =>
  made.then(
    () => true,
    () => false,
  );
