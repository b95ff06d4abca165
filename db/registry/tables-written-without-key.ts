import type { Compartment } from "../../domain/users/user.ts";
import { classifiedTables } from "./classified-tables.ts";

/** The tables that take records from outside, by name, with the compartments they are for: a closed list. */
export const tablesWrittenWithoutKey: ReadonlyMap<string, readonly Compartment[]> = new Map(
  classifiedTables.flatMap(({ name, acceptsDrops }) =>
    acceptsDrops === undefined ? [] : [[name, acceptsDrops] as const],
  ),
);

/** Whether someone who does not hold the compartment may have written a record of this name: a table, or a table and what it is. */
export function acceptsDrop(recordName: string, compartment: Compartment): boolean {
  const [table = ""] = (storedIn[recordName] ?? recordName).split(".");
  return tablesWrittenWithoutKey.get(table)?.includes(compartment) === true;
}

/** Records that are called otherwise than their table. */
const storedIn: Readonly<Record<string, string>> = { complaint_people: "complaints" };
