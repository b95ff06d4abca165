import { peopleByIds } from "../../../db/people/people.ts";
import { ok } from "../../../domain/core/result.ts";
import { weekPrintout } from "../../../domain/daily-life/chore-week-printout.ts";
import type { Handler } from "../platform/context.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";
import { week } from "./chores.handlers.ts";

/** The week as it hangs on the wall. */
export const paper: Handler<"chores.paper"> = (context, { week: day }) => {
  const sheet = week(context, { day });
  if (!sheet.ok) return sheet;
  const ids = sheet.value.people.map(({ id }) => id);
  const where = residentsByRoom(context.tx);
  const known = peopleByIds(context.tx, ids).map(
    ({ card }) => [card.id, { room: where.roomOf(card.id), languages: card.languages }] as const,
  );
  return ok(weekPrintout(sheet.value, new Map(known)));
};
