import { appointmentsBetween } from "../../../db/appointments/appointments.ts";
import { calendarFilterOf, keepCalendarFilter } from "../../../db/calendar/calendar-filters.ts";
import { openStays } from "../../../db/accommodation/stays.ts";
import { userById } from "../../../db/users/users.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { CalendarFilter, wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { appointmentViews } from "../appointments/appointments.ts";
import { calendarPeople } from "./calendar-people.ts";
import { referralsBetween, linesBetween } from "./entries-besides-appointments.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { workersNow } from "../residence/expiring-documents.ts";

const lines: Handler<"calendar.lines"> = (context, { from, days }) => {
  const until = addDays(from, days);
  const found = linesBetween(context, { from, until }).slice(0, 2000);
  const ids = found.map(({ personId }) => personId);
  const appointed = appointmentViews(context, appointmentsBetween(context.tx, from, until)).map(
    ({ personId }) => personId,
  );
  return ok({
    lines: found,
    calls: [...referralsBetween(context, { from, until })].slice(0, 200),
    people: calendarPeople(context, ids),
    residents: openStays(context.tx).map(({ personId }) => personId),
    accompanied: [...workersNow(context.tx, [...ids, ...appointed])].map(
      ([personId, workerId]) => ({ personId, workerId }),
    ),
  });
};

// A user's calendar filter is no record: it is not in the audit log.

const filter: Handler<"calendar.filter"> = (context) => {
  const kept = CalendarFilter.safeParse(calendarFilterOf(context.tx, context.me.id));
  if (!kept.success) return ok(wholeCalendar);
  const { worker } = kept.data;
  const isThere = worker === null || worksHere(context, worker);
  return ok(isThere ? kept.data : { ...kept.data, worker: null });
};

const remember: Handler<"calendar.remember"> = (context, { filter: chosen }) => {
  if (chosen.worker !== null && !worksHere(context, chosen.worker))
    return err({ type: "NotFound" });
  keepCalendarFilter(context.tx, context.me.id, chosen);
  return ok(null);
};

/** Handlers of the calendar entries besides appointments. */
export const calendarLineHandlers = {
  "calendar.lines": lines,
  "calendar.filter": filter,
  "calendar.remember": remember,
} satisfies Partial<Handlers>;

const worksHere = ({ tx }: Context, id: UserId): boolean => userById(tx, id)?.state === "active";
