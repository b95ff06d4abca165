import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { type SessionHeader, SessionId, SessionPlace } from "./session.ts";
import { UserId } from "../users/user.ts";

// The next session, as agreed at the end of one. The signed note has what was agreed then; this has the present state.

export const NextSessionId = z.uuid().brand<"NextSessionId">();
export type NextSessionId = z.infer<typeof NextSessionId>;

export const NextPlan = z.strictObject({
  day: CalendarDate,
  /** Null while the time is open. */
  at: ClockTime.nullable(),
  minutes: z.number().int().min(5).max(720),
  place: SessionPlace,
  /** The colleague who holds the session. */
  workerId: UserId,
});
export type NextPlan = Readonly<z.infer<typeof NextPlan>>;

/** The session as the people informed of it see it. */
export const NextSession = z.strictObject({
  id: NextSessionId,
  contactId: SessionId,
  version: z.number().int().min(1),
  ...NextPlan.shape,
  /** Null where it is still to come and no colleague is assigned any more. */
  workerId: UserId.nullable(),
  workerName: z.string(),
  isTakenAway: z.boolean(),
});
export type NextSession = Readonly<z.infer<typeof NextSession>>;

/** What is planned when a session is signed: as long as this one, of the same kind of place, with the same colleague. */
export const nextPlanned = (
  { minutes, place }: Pick<SessionHeader, "minutes" | "place">,
  next: Pick<NextPlan, "day" | "at">,
  workerId: UserId,
): NextPlan => ({ ...next, minutes, place, workerId });
