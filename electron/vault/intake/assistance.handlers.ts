import {
  assistanceById,
  assistancesOfPerson,
  insertMode,
  insertWorker,
  modesOf,
  openAssistanceOf,
  setAssistedOn,
  workersOf,
} from "../../../db/intake/assistances.ts";
import { personById } from "../../../db/people/people.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { allUsers } from "../../../db/users/users.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import {
  type Assistance,
  type AssistanceId,
  periodsOf,
} from "../../../domain/intake/assistance.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { isCareWorker } from "../../../domain/users/user.ts";
import { openAssistance } from "./assistance.ts";
import { accompanies } from "../users/is-care-worker.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { isHere, isReachable } from "../people/readable-person-files.ts";

export const ofPerson: Handler<"assistance.ofPerson"> = (context, { id }) => {
  const { tx } = context;
  if (!isReachable(context, id)) return err({ type: "NotFound" });
  const names = new Map(allUsers(tx).map((user) => [user.id, user.name]));
  const stays = staysOfPerson(tx, id);
  return ok(
    assistancesOfPerson(tx, id).map((track) => ({
      track,
      periods: [...periodsOf(track, modesOf(tx, track.id), stays)],
      workers: workersOf(tx, track.id).map(({ userId, from }) => ({
        userId,
        name: userId === null ? "" : (names.get(userId) ?? ""),
        from,
      })),
    })),
  );
};

export const workers: Handler<"assistance.workers"> = ({ tx }) =>
  ok(
    allUsers(tx)
      .filter(isCareWorker)
      .map(({ id, name }) => ({ id, name })),
  );

export const begin: Handler<"assistance.begin"> = (context, { id, on }) => {
  const track = assistanceOpenOn(context, id, on);
  if (!track.ok) return track;
  setAssistedOn(context.tx, id, on, null);
  note(context, "assistanceBegun", id);
  return ok(null);
};

export const setMode: Handler<"assistance.setMode"> = (context, { id, mode, reason, from }) => {
  const { tx, now, me } = context;
  const track = assistanceOpenOn(context, id, from);
  if (!track.ok) return track;
  const isResident = isHere(context, track.value.personId);
  if (mode === "residential" && !isResident) return err({ type: "NeedsAdmission" });
  if (mode !== "residential" && isResident) return err({ type: "StillResident" });
  const decision = { mode, reason, from, at: now, by: me.id };
  insertMode(tx, { id: context.newId(), assistanceId: id, ...decision });
  note(context, "assistanceModeChanged", id);
  return ok(null);
};

export const assign: Handler<"assistance.assign"> = (context, { id, userId, from }) => {
  const { tx, now, me } = context;
  const track = assistanceOpenOn(context, id, from);
  if (!track.ok) return track;
  if (userId !== null && !accompanies(context, userId)) return err({ type: "NotCareWorker" });
  insertWorker(tx, { id: context.newId(), assistanceId: id, userId, from, at: now, by: me.id });
  note(context, "careWorkerAssigned", id);
  return ok(null);
};

export const reopen: Handler<"assistance.reopen"> = (context, { personId, on }) => {
  const { tx, today } = context;
  if (personById(tx, personId) === null) return err({ type: "NotFound" });
  if (openAssistanceOf(tx, personId) !== null) return err({ type: "AssistanceOpen" });
  const lastClosed = assistancesOfPerson(tx, personId)[0]?.closing?.on ?? null;
  if (on > today || (lastClosed !== null && on < lastClosed)) return err({ type: "DayOutside" });
  return ok(openAssistance(context, { personId, on, assistedOn: on, waiting: null }));
};

/** An open track, and a day within it that is not still to come. */
export function assistanceOpenOn(
  { tx, today }: Context,
  id: AssistanceId,
  day: CalendarDate,
): Result<Assistance, AppError> {
  const track = assistanceById(tx, id);
  if (track === null) return err({ type: "NotFound" });
  if (track.closing !== null) return err({ type: "AssistanceClosed" });
  return day > today || day < track.openedOn ? err({ type: "DayOutside" }) : ok(track);
}

export const note = (context: Context, action: AuditAction, id: AssistanceId): void => {
  context.note({ action, object: { kind: "assistances", id } });
};
