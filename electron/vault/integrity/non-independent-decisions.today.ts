import { entriesSince } from "../../../db/integrity/audit-log.ts";
import { addDays, addMinutes, calendarDateOf } from "../../../domain/core/calendar-date.ts";
import {
  daysUntilIndependent,
  type NotIndependentItem,
} from "../../../domain/users/two-person-rule.ts";
import { UserId } from "../../../domain/users/user.ts";
import { staffNames } from "../people/display-names.ts";
import type { Context } from "../platform/handler-context.ts";

/** What two people decided in the last 30 days although they were not independent of each other. For office holders. */
export function notIndependentItems(context: Context): readonly NotIndependentItem[] {
  const { tx, now, keys, settings } = context;
  if (!keys.holds.includes("office")) return [];
  const nameOf = staffNames(context);
  const since = addMinutes(now, -daysUntilIndependent * 24 * 60);
  return entriesSince(tx, "secondNotIndependent", since).flatMap((entry) => {
    const { at, userId, objectKind, detail } = entry;
    const second = UserId.safeParse(detail);
    if (userId === null || !second.success) return [];
    const what = objectKind === "guard_overrides" ? "release" : "disclosure";
    const on = calendarDateOf(at, settings.zone);
    const names = [nameOf(userId), nameOf(second.data)];
    const until = addDays(on, daysUntilIndependent);
    return [{ kind: "notIndependent", what, names, on, until } as const];
  });
}
