import {
  activitiesSince,
  activityById,
  insertActivity,
  insertMark,
  setActivityCancelled,
  updateActivity,
} from "../../../db/daily-life/activities.ts";
import { discardDraft } from "../../../db/drafts/drafts.ts";
import { staysOfPerson } from "../../../db/accommodation/stays.ts";
import { allUsers, userById } from "../../../db/users/users.ts";
import {
  type Activity,
  ActivityId,
  type ActivityPlan,
  activityWeeks,
  cameTo,
  marksFor,
} from "../../../domain/daily-life/activities.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { lineById, residentList } from "../accommodation/resident-list.ts";

export const book: Handler<"activities.book"> = (context) => {
  const { tx, today } = context;
  const all = activitiesSince(tx, addDays(today, -7 * activityWeeks));
  const residents = residentList(context);
  const here = new Set(residents.map(({ id }) => id));
  const named = [...residents.map(({ id }) => id), ...all.flatMap(peopleOf)];
  const came = cameTo(all, [...new Set(named)]);
  return ok({
    today,
    ahead: all.filter(({ day }) => day >= today).slice(0, 200),
    past: all
      .filter(({ day }) => day < today)
      .toReversed()
      .slice(0, 200),
    people: [...lineById(context, named).values()]
      .toSorted((a, b) => a.number - b.number)
      .map((line) => ({ ...line, isHere: here.has(line.id), came: came.get(line.id) ?? 0 })),
    colleagues: allUsers(tx)
      .filter(({ id, state }) => state === "active" || all.some((one) => isLedBy(one, id)))
      .map(({ id, name }) => ({ id, name })),
  });
};

export const save: Handler<"activities.save"> = (context, { id, plan, invited }) => {
  const { tx, now, me } = context;
  const before = id === null ? null : activityById(tx, id);
  if (id !== null && before === null) return err({ type: "NotFound" });
  if (before !== null && wasHeld(before) && before.day !== plan.day)
    return err({ type: "ActivityHeld" });
  if (!isKnownLeader(context, plan)) return err({ type: "NotFound" });
  const meant = plan.openTo === "all" ? [] : [...new Set(invited)];
  const newlyMeant = meant.filter((person) => markOf(before, person) === null);
  if (!newlyMeant.every((person) => livesHereOn(context, person, plan.day)))
    return err({ type: "NotResident" });
  const by = { at: now, userId: me.id };
  const saved = id ?? ActivityId.parse(context.newId());
  if (before === null) insertActivity(tx, saved, plan, by);
  else updateActivity(tx, saved, plan);
  const gone = (before?.marks ?? []).filter(
    ({ personId, mark }) => mark === "invited" && !meant.includes(personId),
  );
  for (const personId of newlyMeant) writeMark(context, saved, personId, "invited");
  for (const { personId } of gone) writeMark(context, saved, personId, "none");
  discardDraft(tx, me.id, { kind: "activity", personId: null, object: id });
  const action = before === null ? "activityPlanned" : "activityChanged";
  context.note({ action, object: { kind: "activities", id: saved } });
  return ok({ id: saved });
};

export const attend: Handler<"activities.attend"> = (context, { id, came }) => {
  const activity = activityById(context.tx, id);
  if (activity === null) return err({ type: "NotFound" });
  if (activity.day > context.today) return err({ type: "NotYet" });
  const marks = marksFor(activity, [...new Set(came)]);
  const isHere = marks.every(
    ({ personId, mark }) => mark !== "came" || livesHereOn(context, personId, activity.day),
  );
  if (!isHere) return err({ type: "NotResident" });
  for (const { personId, mark } of marks) writeMark(context, id, personId, mark);
  context.note({ action: "attendanceNoted", object: { kind: "activities", id } });
  return ok(null);
};

export const setCancelled: Handler<"activities.setCancelled"> = (context, { id, isCancelled }) => {
  const { tx, now, me } = context;
  const activity = activityById(tx, id);
  if (activity === null) return err({ type: "NotFound" });
  if (isCancelled && wasHeld(activity)) return err({ type: "ActivityHeld" });
  setActivityCancelled(tx, id, isCancelled ? { at: now, userId: me.id } : null);
  const action = isCancelled ? "activityCancelled" : "activityChanged";
  context.note({ action, object: { kind: "activities", id } });
  return ok(null);
};

/** The person was in the house on that day, also if they left during it. */
export const livesHereOn = (
  { tx }: Pick<Context, "tx">,
  personId: PersonId,
  day: CalendarDate,
): boolean =>
  staysOfPerson(tx, personId).some(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );

const wasHeld = ({ marks }: Activity): boolean => marks.some(({ mark }) => mark === "came");

/** The mark of a person; null where they are not meant. */
const markOf = (activity: Activity | null, person: PersonId) => {
  const mark = activity?.marks.find(({ personId }) => personId === person)?.mark ?? "none";
  return mark === "none" ? null : mark;
};

const peopleOf = ({ ledBy, marks }: Activity): readonly PersonId[] => [
  ...marks.map(({ personId }) => personId),
  ...(ledBy.is === "resident" ? [ledBy.id] : []),
];

const isLedBy = ({ ledBy }: Activity, id: string): boolean =>
  ledBy.is === "colleague" && ledBy.id === id;

function isKnownLeader(context: Context, { ledBy, day }: ActivityPlan): boolean {
  switch (ledBy.is) {
    case "colleague":
      return userById(context.tx, ledBy.id) !== null;
    case "resident":
      return livesHereOn(context, ledBy.id, day);
    case "other":
      return true;
  }
}

function writeMark(
  context: Context,
  activityId: ActivityId,
  personId: PersonId,
  mark: Activity["marks"][number]["mark"],
): void {
  const { tx, now, me } = context;
  const row = { id: context.newId(), activityId, personId, mark };
  insertMark(tx, row, { at: now, userId: me.id });
}
