import { setClosing } from "../../../db/intake/assistances.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { closeAssistance } from "../../../domain/intake/assistance.ts";
import { ok } from "../../../domain/core/result.ts";
import { note, assistanceOpenOn } from "../intake/assistance.handlers.ts";
import { isHere } from "../people/readable-person-files.ts";
import type { Handler } from "../platform/handler-context.ts";
import { assistanceChanged } from "../residence/refresh-status.ts";
import { checkDeparture } from "../vocabulary/check-custom-terms.ts";
import { depart } from "./stays.handlers.ts";

/** Closes; with `leavesOn` the person leaves the house in the same act. */
export const close: Handler<"assistance.close"> = (context, { id, on, leavesOn, ...departure }) => {
  const track = assistanceOpenOn(context, id, on);
  if (!track.ok) return track;
  const chosen = checkDeparture(context, departure);
  if (!chosen.ok) return chosen;
  const { personId } = track.value;
  const stay = staysOfPerson(context.tx, personId).find(({ until }) => until === null);
  if (stay !== undefined && leavesOn !== null) {
    const left = depart(context, { stayId: stay.id, night: leavesOn, along: [], ...departure });
    if (!left.ok) return left;
  }
  const closed = closeAssistance(track.value, { on, ...departure }, isHere(context, personId));
  if (!closed.ok) return closed;
  setClosing(context.tx, id, closed.value.closing);
  note(context, "assistanceClosed", id);
  assistanceChanged(context, personId);
  return ok(null);
};
