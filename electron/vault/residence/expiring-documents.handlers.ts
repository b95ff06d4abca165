import { insertSnooze } from "../../../db/residence/documents.ts";
import { hiddenFiles } from "../../../db/people/people.ts";
import { lastSnooze, type ExpiringLine } from "../../../domain/residence/expiring-documents.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { mostUrgent } from "../../../domain/today/urgency.ts";
import { isForReader } from "../users/is-care-worker.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { intakePerson } from "../people/readable-person-files.ts";
import { linesOfToday, expiringLines, yearAhead } from "./expiring-documents.ts";
import { sealSnooze } from "./procedures.ts";
import { cachedUntilWritten } from "../platform/answer-cache.ts";

export const radar: Handler<"documents.radar"> = (context) =>
  ok({
    lines: expiringLines(context).slice(0, 2000),
    year: [...yearAhead(context)],
    today: context.today,
  });

/** Puts off what is due for some days; never past the day on which it still helps. */
export const putOff: Handler<"documents.putOff"> = (context, input) => {
  const { id, about, task, until, reason } = input;
  const { tx, now, me, today } = context;
  const person = intakePerson(context, id);
  if (!person.ok) return person;
  const lines = expiringLines(context).filter((one) => one.about === about && one.person.id === id);
  if (lines.length === 0) return err({ type: "NotFound" });
  const line = lines.find(({ next }) => next?.kind === task);
  if (line === undefined) return err({ type: "ChangedMeanwhile" });
  const last = lastSnooze(line, today);
  if (last === null || until <= today || until > last) return err({ type: "SnoozeTooLong" });
  const snoozeId = context.newId();
  insertSnooze(tx, {
    id: snoozeId,
    personId: id,
    aboutId: about,
    until,
    at: now,
    by: me.id,
    sealedOffice: sealSnooze(context, snoozeId, { task, reason }),
  });
  context.note({ action: "duePutOff", object: { kind: "snoozes", id: snoozeId } });
  return ok(null);
};

/**
 * What is due now or past, as much as may be shown of it: administrators see everyone's, care workers their own and
 * those of people without one.
 */
export const expiringDocumentItems = (context: Context): readonly TodayItem[] =>
  context.keys.holds.includes("office")
    ? cachedUntilWritten(context, "needs due today", () =>
        mostUrgent(everyExpiringDocumentItem(context)),
      )
    : [];

function everyExpiringDocumentItem(context: Context): readonly TodayItem[] {
  const isFor = personFilter(context);
  const hidden = hiddenFiles(context.tx);
  return linesOfToday(context)
    .filter(({ snooze }) => snooze === null)
    .filter(isFor)
    .flatMap(({ person, document, until, next, state }): readonly TodayItem[] =>
      next === null
        ? []
        : [
            {
              // Several people look at Today: a hidden file stays a number.
              kind: "due",
              person: hidden.has(person.id) ? { ...person, name: null } : person,
              document: document?.kind ?? null,
              until,
              task: next,
              isOverdue: state === "overdue",
            },
          ],
    );
}

function personFilter(context: Context): (line: ExpiringLine) => boolean {
  if (context.me.roles.includes("admin")) return () => true;
  return ({ worker }) => isForReader(context, worker?.id ?? null);
}
