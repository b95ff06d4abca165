import * as z from "zod";
import {
  AppointmentCare,
  AppointmentId,
  AppointmentPlan,
  Calendar,
  CancelReason,
  Step,
} from "../appointments/appointment.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { CalendarFilter, CalendarLines } from "./calendar-entry.ts";
import { Conflicts, TimeSlot } from "../appointments/time-conflict.ts";
import { AroundPerson } from "../shift/log-entry.ts";
import { PersonId } from "../people/person.ts";
import { UserId } from "../users/user.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";
import {
  command,
  done,
  everyone,
  nothing,
  query,
  Version,
  type Procedure,
} from "../api/procedure-kinds.ts";

const Which = { id: AppointmentId, version: Version };

/** Appointments: who goes where and when, and who goes along. */
export const calendarApi = {
  "calendar.view": query(
    everyone,
    z.strictObject({ from: CalendarDate, days: z.number().int().min(1).max(14) }),
    Calendar,
  ),
  /** The entries besides appointments, as far as the user may know them. */
  "calendar.lines": query(
    everyone,
    z.strictObject({ from: CalendarDate, days: z.number().int().min(1).max(14) }),
    CalendarLines,
  ),
  /** How the signed-in person looked at it last. */
  "calendar.filter": query(everyone, nothing, CalendarFilter),
  "calendar.remember": command(everyone, z.strictObject({ filter: CalendarFilter }), done),
  /** For whom one can plan: the people the house knows and, for the office, everyone who is assisted. */
  "calendar.people": query(
    everyone,
    z.strictObject({
      /** An additional person, such as the one whose file it is planned from. */
      also: PersonId.nullable(),
    }),
    z.array(AroundPerson),
  ),
  /** Colleagues who can go along. */
  "calendar.colleagues": query(
    everyone,
    nothing,
    z.array(z.strictObject({ id: UserId, name: z.string() })),
  ),
  /** Who must never interpret for a person, and whether this name may mean one of them. */
  "calendar.interpreters": query(
    everyone,
    z.strictObject({ personId: PersonId, name: z.string().max(80) }),
    z.strictObject({
      /** As the intake knows it: for those who may read it. */
      never: z.array(z.string()),
      /** The alerts on the card, for all staff. */
      alerts: z.array(z.string()),
      mayBeMeant: z.boolean(),
    }),
  ),
  /** What is at the same time as a plan. */
  "calendar.clashes": query(
    everyone,
    z.strictObject({
      ...TimeSlot.shape,
      /** The appointment that is being changed, or the session whose next one is; null for a new one. */
      changed: z.uuid().nullable(),
    }),
    Conflicts,
  ),
  "calendar.plan": command(
    everyone,
    z.strictObject({
      ...AppointmentPlan.shape,
      personId: PersonId,
      /** Null: nothing is known of it, or the user may not write it. */
      care: AppointmentCare.nullable(),
      /** How many weeks it comes back, this one included. */
      weeks: z.number().int().min(1).max(26),
    }),
    z.strictObject({ ids: z.array(AppointmentId) }),
  ),
  "calendar.change": command(
    everyone,
    z.strictObject({
      ...AppointmentPlan.shape,
      ...Which,
      /** Null leaves the stored value. */
      care: AppointmentCare.nullable(),
    }),
    done,
  ),
  "calendar.cancel": command(
    everyone,
    z.strictObject({
      ...Which,
      reason: CancelReason,
      own: customTermsIn(["reason"]),
      /** And all that come after it, a week apart. */
      following: z.boolean(),
    }),
    done,
  ),
  /** Out of the house for it, and back. */
  "calendar.step": command(everyone, z.strictObject({ id: AppointmentId, step: Step }), done),
} as const satisfies Record<string, Procedure>;
