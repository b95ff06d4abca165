import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { err, ok, type Result } from "../core/result.ts";
import { isUser, type Roster, type RosterPerson } from "./roster.ts";
import type { UserId } from "./user.ts";

/** For so many days after one person gave another access or a role, or took it, the two do not count as two. */
export const daysUntilIndependent = 30;

/** One statement of the roster about a person, and who signed it. */
export interface AccessChange {
  readonly by: UserId;
  readonly user: UserId;
  readonly sequence: number;
}

/** Whether a change is past the 30 days. They count from when a third person signed after it, as a clock can be set. */
export type IsSettled = (change: AccessChange) => boolean;

export type TwoPersonRefusal =
  | { readonly type: "AnotherDecides" }
  | { readonly type: "AdministratorDecides" }
  | { readonly type: "AccessTooNew" };

/**
 * Two people decide, one of them is an administrator, and neither had the means to be both: no chain of recent changes to access
 * leads from one to the other. Where the house has nobody else, they decide all the same, and `areIndependent` is false.
 */
export function mayDecide(
  roster: Roster,
  [first, second]: readonly [UserId, UserId],
  isSettled: IsSettled,
): Result<{ readonly areIndependent: boolean }, TwoPersonRefusal> {
  if (first === second) return err({ type: "AnotherDecides" });
  if (!isAdmin(roster, first) && !isAdmin(roster, second))
    return err({ type: "AdministratorDecides" });
  const recent = recentChanges(roster, isSettled);
  if (!groupOf(first, recent).has(second)) return ok({ areIndependent: true });
  const hasAnother = [first, second].some((one) => someoneElseDecides(roster, one, recent));
  return hasAnother ? err({ type: "AccessTooNew" }) : ok({ areIndependent: false });
}

const isAdmin = (roster: Roster, user: UserId): boolean =>
  roster.people.get(user)?.roles.includes("admin") === true;

const recentChanges = (roster: Roster, isSettled: IsSettled): readonly AccessChange[] =>
  [...roster.people.values()]
    .flatMap(({ id: user, changedBy }) =>
      changedBy.flatMap(({ by, sequence }) => (isUser(by) ? [{ by, user, sequence }] : [])),
    )
    .filter((change) => change.by !== change.user && !isSettled(change));

/** Everyone whom recent changes lead to from one person, in either direction. */
function groupOf(one: UserId, recent: readonly AccessChange[]): ReadonlySet<UserId> {
  const group = new Set([one]);
  for (const member of group)
    for (const { by, user } of recent) {
      if (by === member) group.add(user);
      if (user === member) group.add(by);
    }
  return group;
}

/** Someone who works here could decide with this person, or could until someone took their access a short while ago. */
function someoneElseDecides(roster: Roster, one: UserId, recent: readonly AccessChange[]): boolean {
  const group = groupOf(one, recent);
  return [...roster.people.values()].some((other) => {
    if (!isAdmin(roster, one) && !isAdmin(roster, other.id)) return false;
    return worksHere(other) ? !group.has(other.id) : wasEndedLately(other, recent);
  });
}

const worksHere = ({ state, isDisabled }: RosterPerson): boolean =>
  state === "active" && !isDisabled;

const wasEndedLately = (
  { id, state, isDisabled }: RosterPerson,
  recent: readonly AccessChange[],
): boolean => (state === "removed" || isDisabled) && recent.some(({ user }) => user === id);

/** Two people decided although they were not independent, as there was nobody else. Office holders see it for 30 days. */
export const NotIndependentItem = z.strictObject({
  kind: z.literal("notIndependent"),
  what: z.enum(["release", "disclosure"]),
  names: z.array(z.string()).length(2),
  on: CalendarDate,
  until: CalendarDate,
});
export type NotIndependentItem = Readonly<z.infer<typeof NotIndependentItem>>;
