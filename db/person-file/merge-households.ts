import { inArray, sql } from "drizzle-orm";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { earlier, later } from "../../domain/accommodation/bed-occupancy.ts";
import type { Membership } from "../../domain/people/household.ts";
import type { Merge } from "./merge-assistances-and-intakes.ts";
import type { WriteDb } from "../platform/open-database.ts";
import { householdMembers } from "../people/households.table.ts";

/**
 * Days in the same family are combined in one membership. The other one is stored and counts for no day: it is placed
 * before the first day, where it affects nothing.
 */
export function moveHouseholds(db: WriteDb, { keptId, mergedId }: Merge): void {
  const rows = db
    .select()
    .from(householdMembers)
    .where(inArray(householdMembers.personId, [keptId, mergedId]))
    .orderBy(householdMembers.from)
    .all();
  const [first] = rows;
  if (first === undefined) return;
  const isOf = (id: string) => (row: Membership) => row.personId === id && !isSpent(row);
  let counting: readonly Membership[] = rows.filter(isOf(keptId));
  for (const row of rows.filter(isOf(mergedId))) counting = withRow(counting, row);

  const write = ({ id, from, until }: Membership): void => {
    db.run(sql`UPDATE household_members SET from_day = ${from}, until_day = ${until}
      WHERE id = ${id}`);
  };
  for (const row of rows)
    if (!counting.some(({ id }) => id === row.id))
      write({ ...row, from: first.from, until: first.from });
  for (const row of counting) write(row);
  db.run(sql`UPDATE household_members SET person_id = ${keptId} WHERE person_id = ${mergedId}`);
}

/** Those that count once another comes to them. Days of two families at once were refused before. */
function withRow(counting: readonly Membership[], row: Membership): readonly Membership[] {
  const met = counting.filter((other) => overlap(other, row));
  const [home] = met;
  if (home === undefined) return [...counting, row];
  const spans = [...met, row];
  const from = spans.map((span) => span.from).reduce(earlier);
  const end = spans.map(endOf).reduce(later);
  const until = end === never ? null : end;
  return [...counting.filter((other) => !met.includes(other)), { ...home, from, until }];
}

const never = "9999-12-31" as CalendarDate;
const endOf = ({ until }: Membership): CalendarDate => until ?? never;
const isSpent = ({ from, until }: Membership): boolean => from === until;
const overlap = (a: Membership, b: Membership): boolean => a.from < endOf(b) && b.from < endOf(a);
