import { type AppointmentRow, appointmentsBetween } from "../../../db/appointments/appointments.ts";
import { risksOf } from "../../../db/safety/safety.ts";
import { allUsers } from "../../../db/users/users.ts";
import {
  type Appointment,
  AppointmentCare,
  type AppointmentId,
  type AppointmentPlan,
  clashesOf,
  isAhead,
  isAloneInDanger,
} from "../../../domain/appointments/appointment.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { SealedField } from "../../../db/platform/sealed-field.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { RiskLevel } from "../../../domain/safety/safety.ts";
import type { Context } from "../platform/handler-context.ts";
import { closedPart, partOf } from "../people/sealed-field-state.ts";
import { hiddenFrom, reachableAmong, reachableOf } from "../people/readable-person-files.ts";

/**
 * Those of which this reader learns: of people whose file they may open, and those they go along to themselves. Of people who
 * are assisted outside the house a volunteer learns neither that they come nor when.
 */
export function appointmentViews(
  context: Context,
  rows: readonly AppointmentRow[],
): readonly AppointmentRow[] {
  const isReachable = reachableOf(
    context,
    rows.map(({ personId }) => personId),
  );
  return rows.filter(
    ({ personId, plan }) => isReachable(personId) || plan.escort === context.me.id,
  );
}

/**
 * Appointments as the house reads them, each with its conflicts. A former colleague is no longer the escort of a future
 * one; for one that began or is over the escort stays recorded.
 */
export function appointmentsFrom(context: Context, rows: readonly AppointmentRow[]): Appointment[] {
  const users = new Map(allUsers(context.tx).map((user) => [user.id, user]));
  const [first, last] = [rows[0]?.plan.day, rows.at(-1)?.plan.day];
  const around = first && last ? slotsAround(context, first, last) : [];
  const levelOf = levelsSeen(context, rows);
  return rows.map((row) => {
    const { id, version, personId, series, leftAt, backAt, cancelled, cancelledAs } = row;
    const going = row.plan.escort === null ? undefined : users.get(row.plan.escort);
    const escort = going?.state === "active" ? going.id : null;
    const plan = isToCome(context, row) ? { ...row.plan, escort } : row.plan;
    return {
      ...plan,
      id,
      version,
      personId,
      leftAt,
      backAt,
      cancelled,
      cancelledAs,
      isWeekly: series !== null,
      escortName: plan.escort === null ? null : (going?.name ?? ""),
      clashes: cancelled === null ? [...clashesOf(slotOf({ ...row, plan }), around)] : [],
      isAloneInDanger: isAloneInDanger(
        { ...plan, ...row, escort },
        levelOf(personId),
        context.today,
      ),
    };
  });
}

/**
 * The danger level of the people whose safety card this reader may open; for the others it must not be inferred from an
 * appointment.
 */
function levelsSeen(context: Context, rows: readonly AppointmentRow[]) {
  const whose = [...new Set(rows.map(({ personId }) => personId))];
  const risks = risksOf(context.tx, whose);
  const seen = reachableAmong(
    context,
    whose.filter((id) => risks.has(id)),
  );
  return (id: PersonId): RiskLevel | null => (seen.has(id) ? (risks.get(id)?.level ?? null) : null);
}

/** What only care workers read of it, and of a hidden file only those who are named. */
export function carePart(
  context: Context,
  { id, personId, care }: AppointmentRow,
  isClosed = hiddenFrom(context),
) {
  const { keys } = context;
  if (!keys.holds.includes("care") || isClosed(personId)) return closedPart(care !== null);
  if (care === null)
    return { state: "open" as const, content: { practitioner: "", purpose: "", followUp: "" } };
  return partOf(keys.open("care", spotOf(id, care.version), AppointmentCare, care.bytes), true);
}

export const sealCare = (
  { keys }: Context,
  id: AppointmentId,
  version: number,
  care: AppointmentCare,
): SealedField => ({
  version,
  bytes: keys.seal("care", spotOf(id, version), AppointmentCare, care),
});

const isToCome = ({ today }: Context, row: AppointmentRow): boolean =>
  row.leftAt === null && isAhead({ ...row.plan, ...row }, today);

/**
 * An escort is a colleague who works here now, and only where one is needed. For an appointment that began or is over,
 * the recorded escort stays.
 */
export function isEscortable(
  context: Context,
  planned: AppointmentPlan,
  before: AppointmentRow | null,
): boolean {
  const { needsEscort, escort } = planned;
  if (escort === null) return true;
  if (!needsEscort) return false;
  const went = before?.plan.escort === escort && !isToCome(context, { ...before, plan: planned });
  return went || allUsers(context.tx).some(({ id, state }) => id === escort && state === "active");
}

const slotsAround = (context: Context, from: CalendarDate, to: CalendarDate) =>
  standingAround(context, from, to).map(slotOf);

/** With those of the day before, which may go on past midnight. */
const standingAround = ({ tx }: Context, from: CalendarDate, to: CalendarDate) =>
  appointmentsBetween(tx, addDays(from, -1), addDays(to, 2)).filter(
    ({ cancelled }) => cancelled === null,
  );

const slotOf = ({ id, personId, plan }: AppointmentRow) => ({ id, personId, ...plan });

const spotOf = (id: AppointmentId, version: number) => ({
  table: "appointments.care",
  rowId: id,
  version,
});
