import {
  appointmentById,
  type AppointmentRow,
  appointmentsBetween,
  cancelAppointment,
  followingInSeries,
  insertAppointment,
  replaceAppointment,
  trackAppointment,
} from "../../../db/appointments/appointments.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  type AppointmentCare,
  AppointmentId,
  type AppointmentPlan,
  isBlank,
  isLongPast,
  type Step,
  stepped,
  wasLeftFor,
  weekly,
} from "../../../domain/appointments/appointment.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  appointmentsFrom,
  appointmentViews,
  carePart,
  isEscortable,
  sealCare,
} from "../appointments/appointments.ts";
import { appointable, calendarPeople } from "./calendar-people.ts";
import { conflictsOf, leavesOn, outAt } from "./time-conflicts.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { neverInterpreting } from "../intake/intake-records.ts";
import { mayMean } from "../people/normalize-name.ts";
import { checkCustomTerms } from "../vocabulary/check-custom-terms.ts";
import { hiddenFrom, isReachable, accessibleFile } from "../people/readable-person-files.ts";

export const view: Handler<"calendar.view"> = (context, { from, days }) => {
  const { tx, today, settings } = context;
  const rows = appointmentViews(context, appointmentsBetween(tx, from, addDays(from, days)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isClosed = hiddenFrom(context);
  return ok({
    from,
    days,
    today,
    zone: settings.zone,
    appointments: appointmentsFrom(context, rows).flatMap((appointment) => {
      const row = byId.get(appointment.id);
      return row === undefined ? [] : [{ ...appointment, care: carePart(context, row, isClosed) }];
    }),
    people: calendarPeople(
      context,
      rows.map(({ personId }) => personId),
    ),
  });
};

export const people: Handler<"calendar.people"> = (context, { also }) =>
  ok(appointable(context, also));

export const colleagues: Handler<"calendar.colleagues"> = ({ tx }) =>
  ok(
    allUsers(tx)
      .filter(({ state }) => state === "active")
      .map(({ id, name }) => ({ id, name })),
  );

export const clashes: Handler<"calendar.clashes"> = (context, { changed, ...slot }) => {
  const [person] = calendarPeople(context, [slot.personId]);
  if (person === undefined || !isReachable(context, slot.personId))
    return err({ type: "NotFound" });
  return ok({
    person,
    overlaps: conflictsOf(context, slot, changed),
    outUntil: outAt(context, slot),
    leavesOn: leavesOn(context, slot),
  });
};

export const interpreters: Handler<"calendar.interpreters"> = (context, { personId, name }) => {
  const person = accessibleFile(context, personId);
  if (person === null) return err({ type: "NotFound" });
  const { alerts } = person.card;
  const never = neverInterpreting(context, personId);
  const mayBeMeant = mayMean(name, [...never, ...alerts]);
  return ok({ never, alerts: alerts.filter((alert) => !never.includes(alert)), mayBeMeant });
};

export const plan: Handler<"calendar.plan"> = (context, input) => {
  const { personId, care, weeks, ...planned } = input;
  if (!isReachable(context, personId)) return err({ type: "NotFound" });
  if (isLongPast(planned.day, context.today)) return err({ type: "InvalidInput", fields: ["day"] });
  const allowed = mayWrite(context, { personId, before: null }, planned, care);
  if (!allowed.ok) return allowed;
  const series = weeks === 1 ? null : context.newId();
  const ids = weekly(planned.day, weeks).map((day) => {
    const id = AppointmentId.parse(context.newId());
    const row: AppointmentRow = {
      id,
      version: 1,
      personId,
      series,
      leftAt: null,
      backAt: null,
      cancelled: null,
      plan: { ...planned, day },
      care: care === null ? null : sealCare(context, id, 1, care),
    };
    insertAppointment(context.tx, row, said(context));
    note(context, "appointmentPlanned", id);
    return id;
  });
  forgetDraft(context, null);
  return ok({ ids });
};

export const change: Handler<"calendar.change"> = (context, input) => {
  const { id, version, care, ...planned } = input;
  const found = standing(context, id);
  if (!found.ok) return found;
  const before = found.value;
  if (before.version !== version) return err({ type: "ChangedMeanwhile" });
  const isMoved = planned.day !== before.plan.day;
  if (isMoved && (wasLeftFor(before) || isLongPast(planned.day, context.today)))
    return err({ type: "InvalidInput", fields: ["day"] });
  const allowed = mayWrite(context, { personId: before.personId, before }, planned, care);
  if (!allowed.ok) return allowed;
  const next = version + 1;
  const after = {
    ...before,
    version: next,
    plan: planned,
    care: care === null ? before.care : isBlank(care) ? null : sealCare(context, id, next, care),
  };
  replaceAppointment(context.tx, before, after, said(context));
  forgetDraft(context, `${before.plan.day} ${id}`);
  note(context, "appointmentChanged", id);
  return ok(null);
};

export const cancel: Handler<"calendar.cancel"> = (context, input) => {
  const { id, version, reason, own, following } = input;
  const found = standing(context, id);
  if (!found.ok) return found;
  const { plan: planned, series, ...one } = found.value;
  if (one.version !== version) return err({ type: "ChangedMeanwhile" });
  if (wasLeftFor(one)) return err({ type: "ChangedMeanwhile" });
  const chosen = checkCustomTerms(context, ["cancelReason", reason, own?.reason]);
  if (!chosen.ok) return chosen;
  const all =
    following && series !== null
      ? followingInSeries(context.tx, series, planned.day)
      : [found.value];
  for (const each of all) {
    cancelAppointment(context.tx, each, { reason, own: own?.reason }, said(context));
    note(context, "appointmentCancelled", each.id, reason);
  }
  return ok(null);
};

export const step: Handler<"calendar.step"> = (context, { id, step: wanted }) => {
  const found = standing(context, id);
  if (!found.ok) return found;
  const after = stepped(found.value, wanted, context.now);
  if (after === null) return err({ type: "ChangedMeanwhile" });
  if (wanted === "left" && found.value.plan.day > context.today) return err({ type: "NotYet" });
  trackAppointment(context.tx, id, after);
  note(context, actionOf[wanted], id);
  return ok(null);
};

const actionOf = {
  left: "wentToAppointment",
  back: "backFromAppointment",
  notLeft: "appointmentChanged",
  notBack: "appointmentChanged",
} as const satisfies Readonly<Record<Step, AuditAction>>;

function standing(context: Context, id: AppointmentId): Result<AppointmentRow, AppError> {
  const row = appointmentById(context.tx, id);
  if (row === null || appointmentViews(context, [row]).length === 0)
    return err({ type: "NotFound" });
  return row.cancelled === null ? ok(row) : err({ type: "ChangedMeanwhile" });
}

function mayWrite(
  context: Context,
  { personId, before }: { readonly personId: PersonId; readonly before: AppointmentRow | null },
  planned: AppointmentPlan,
  care: AppointmentCare | null,
): Result<null, AppError> {
  if (!isEscortable(context, planned, before))
    return err({ type: "InvalidInput", fields: ["escort"] });
  const chosen = checkCustomTerms(context, ["appointmentPlace", planned.place, planned.own?.place]);
  if (!chosen.ok) return chosen;
  if (care === null) return ok(null);
  if (!context.keys.holds.includes("care")) return err({ type: "NotMember", compartment: "care" });
  return hiddenFrom(context)(personId) ? err({ type: "NotNamed" }) : ok(null);
}

const forgetDraft = ({ tx, me }: Context, object: string | null): void => {
  discardDraft(tx, me.id, { kind: "appointment", personId: null, object });
};

const said = ({ now, me }: Context) => ({ at: now, by: me.id });

function note(context: Context, action: AuditAction, id: AppointmentId, detail?: string): void {
  const object = { kind: "appointments", id } as const;
  context.note(detail === undefined ? { action, object } : { action, object, detail });
}
