import * as z from "zod";
import { Assistance, AssistanceId, Mode, ModeReason, AssistancesOfPerson } from "./assistance.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import { Departure } from "../accommodation/stay.ts";
import { StaffName, UserId } from "../users/user.ts";
import { command, done, everyone, office, query, type Procedure } from "../api/procedure-kinds.ts";

/** The assistance of a person: intake, mode, care worker, closing and taking up again. */
export const assistanceApi = {
  "assistance.ofPerson": query(everyone, z.strictObject({ id: PersonId }), AssistancesOfPerson),
  /** Who can be a person's care worker. */
  "assistance.workers": query(
    everyone,
    z.strictObject({}),
    z.array(z.strictObject({ id: UserId, name: StaffName })),
  ),
  /** The intake is over: the person accepts to be assisted. */
  "assistance.begin": command(office, z.strictObject({ id: AssistanceId, on: CalendarDate }), done),
  "assistance.setMode": command(
    office,
    z.strictObject({
      id: AssistanceId,
      mode: Mode,
      reason: ModeReason.nullable(),
      from: CalendarDate,
    }),
    done,
  ),
  "assistance.assign": command(
    office,
    z.strictObject({ id: AssistanceId, userId: UserId.nullable(), from: CalendarDate }),
    done,
  ),
  "assistance.close": command(
    office,
    z.strictObject({
      id: AssistanceId,
      on: CalendarDate,
      ...Departure.shape,
      /** The first night not slept in the house, for someone who still lives there. */
      leavesOn: CalendarDate.nullable(),
    }),
    done,
  ),
  "assistance.reopen": command(
    office,
    z.strictObject({ personId: PersonId, on: CalendarDate }),
    Assistance,
  ),
} as const satisfies Record<string, Procedure>;
