import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { SheetsRenewedItem } from "../../../domain/users/recovery-sheets.ts";
import { isUser } from "../../../domain/users/roster.ts";
import { staffNames } from "../people/display-names.ts";
import type { Context } from "../platform/handler-context.ts";
import { wasSeenByOthers } from "../users/two-person-decisions.ts";

/** New recovery sheets, for 30 days. They are looked up in the roster, where nobody makes them unseen. For office holders. */
export function sheetsRenewedItems(context: Context): readonly SheetsRenewedItem[] {
  const { keys, house, settings } = context;
  const { recoveryKey, people } = house.roster;
  if (!keys.holds.includes("office") || recoveryKey === null || recoveryKey.renewed === null)
    return [];
  const { by, second, sequence } = recoveryKey.renewed;
  const pair = isUser(second) ? [by, second] : [by];
  const hasThird = [...people.values()].some(
    ({ id, state, isDisabled }) => state === "active" && !isDisabled && !pair.includes(id),
  );
  if (wasSeenByOthers(context)(sequence, hasThird ? pair : [])) return [];
  const nameOf = staffNames(context);
  return [
    {
      kind: "sheetsRenewed",
      first: nameOf(by),
      second: isUser(second) ? nameOf(second) : null,
      on: calendarDateOf(recoveryKey.since, settings.zone),
    },
  ];
}
