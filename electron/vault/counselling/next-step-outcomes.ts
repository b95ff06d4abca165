import {
  type AppointmentRow,
  appointmentsOfPersonFrom,
} from "../../../db/appointments/appointments.ts";
import type { SessionRow } from "../../../db/counselling/sessions.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { NextStepOutcome } from "../../../domain/counselling/session-view.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { carePart } from "../appointments/appointments.ts";
import type { Context } from "../platform/handler-context.ts";
import { openEntries, planEntryViews, planPerson } from "../plan/plan-entries.ts";

/** The most appointments of one person that are read. */
const mostLookedAt = 500;

const nothing: NextStepOutcome = { task: null, appointment: null };

/**
 * What became of the next step agreed in a session: what has the same text and was recorded since, without what was
 * given up or cancelled. The plan and the calendar of a person are read once for all sessions.
 */
export function becameReader(
  context: Context,
  contacts: readonly SessionRow[],
): (contact: SessionRow, step: string) => NextStepOutcome {
  const tasksOf = onceEach((id) => tasksIn(context, id));
  const purposesOf = onceEach((id) => {
    const days = contacts.flatMap(({ personId, day }) => (personId === id ? [day] : []));
    const [first] = days.toSorted();
    return first === undefined ? [] : purposesFrom(context, id, first);
  });
  const mayRead = onceEach((id) => planPerson(context, id).ok);
  return ({ personId, at, day: metOn }, step) => {
    if (step === "" || !mayRead(personId)) return nothing;
    const task = tasksOf(personId).find(
      ({ begunAt, words }) => begunAt >= at && words.includes(step),
    );
    const appointment = purposesOf(personId).find(
      ({ day, purpose }) => day >= metOn && purpose === step,
    );
    return {
      task: task === undefined ? null : { id: task.id },
      appointment: appointment === undefined ? null : { day: appointment.day },
    };
  };
}

/** A task has one line: a longer text is complete in its note. */
const tasksIn = (context: Context, id: PersonId) =>
  openEntries(planEntryViews(context, id)).flatMap(({ content, state, begunAt, ...one }) =>
    content.kind === "step" && state !== "dropped"
      ? [{ id: one.id, begunAt, words: [content.text, content.note] }]
      : [],
  );

const purposesFrom = (context: Context, id: PersonId, from: CalendarDate) =>
  appointmentsOfPersonFrom(context.tx, id, from, mostLookedAt).map((row) => ({
    day: row.plan.day,
    purpose: purposeOf(context, row),
  }));

function purposeOf(context: Context, row: AppointmentRow): string {
  const care = carePart(context, row);
  return care.state === "open" ? care.content.purpose : "";
}

function onceEach<T>(read: (id: PersonId) => T): (id: PersonId) => T {
  const known = new Map<PersonId, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const now = read(id);
    known.set(id, now);
    return now;
  };
}
