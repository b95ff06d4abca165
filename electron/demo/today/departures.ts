import { insertAnswer, insertFollowUp } from "../../../db/departures.ts";
import { endedStays } from "../../../db/stays.ts";
import { addDays } from "../../../domain/calendar.ts";
import { type Answer, departureItems, FollowUpId } from "../../../domain/departure.ts";
import type { Stay } from "../../../domain/stay.ts";
import type { Context } from "../../vault/context.ts";

/** Lists of departures in an invented house: the last one half gone through, with a call agreed, the others done. */
export function inventDepartures(context: Context): void {
  const [last, ...earlier] = endedStays(context.tx, null);
  for (const stay of earlier) answerWholly(context, stay);
  if (last === undefined) return;
  answer(context, last, { item: "keys", outcome: "done" });
  answer(context, last, { item: "medicines", outcome: "none" });
  agreeCall(context, last, 7);
  agreeCall(context, last, 30);
}

function answerWholly(context: Context, stay: Stay): void {
  for (const item of departureItems) answer(context, stay, { item, outcome: "done" });
  answer(context, stay, { item: "list", outcome: "done" });
}

function answer(context: Context, { id: stayId }: Stay, given: Answer): void {
  const { tx, now, me } = context;
  const kept = { ...given, reason: null, sealedOffice: null, at: now, by: me.id };
  insertAnswer(tx, { id: context.newId(), stayId, ...kept });
}

function agreeCall(context: Context, stay: Stay, days: number): void {
  const { tx, now, me, tonight } = context;
  insertFollowUp(tx, {
    id: FollowUpId.parse(context.newId()),
    stayId: stay.id,
    personId: stay.personId,
    on: addDays(stay.until ?? tonight, days),
    caller: "house",
    agreedAt: now,
    agreedBy: me.id,
  });
}
