import type { Output } from "../../../domain/api/index.ts";
import type { TestHouse } from "./test-house.ts";

/** Waits until no job is running, and returns how the last one ended. */
export async function ended(house: TestHouse): Promise<unknown> {
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
  return house.events.findLast(({ event }) => event === "progress");
}

/** Runs the full check on the open vault, as an administrator requests it. */
export async function checked(
  house: TestHouse,
): Promise<NonNullable<Output<"checks.view">["last"]>> {
  await house.ask("checks.run", {});
  const how = await ended(house);
  const { last } = await house.ask("checks.view", {});
  if (last === null) throw new Error(`No check: ${JSON.stringify(how)}`, { cause: house.fault });
  return last;
}

/** The findings of a check, in short. */
export const foundBy = ({ findings }: NonNullable<Output<"checks.view">["last"]>): string[] =>
  findings
    .map(({ finding }) => {
      switch (finding.kind) {
        case "row":
          return `${finding.table} ${finding.how}`;
        case "file":
          return `file ${finding.how}`;
        case "chain":
          return `entry ${String(finding.seq)}`;
        case "signature":
          return `unsigned ${String(finding.seq)}`;
        default:
          return `${finding.kind} ${String(finding.count)}`;
      }
    })
    .toSorted();
