import { choreTasksOf, turnsBetween } from "../../../db/daily-life/chores.ts";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { weekOf } from "../../../domain/daily-life/chores.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { saveTerms } from "../../vault/daily-life/chore-terms.handlers.ts";
import { useUsual } from "../../vault/daily-life/chore-tasks.handlers.ts";
import { runCommand, type DatedAct } from "../dated-act.ts";
import { lookBackOnWeek, tickTurns } from "../years/write-house-events.ts";
import { deedOn, personOf, type DemoStory } from "./story-context.ts";

/** What the people of the house do together: three weeks of tasks, of which two and a bit have gone by. */
export function deedsOfChores(tale: DemoStory): readonly DatedAct[] {
  const sundays = [15, 8, 1].map((days) => addDays(weekOf(tale.today), -days));
  return [
    deedOn(addDays(weekOf(tale.today), -16), "16:00", (context) => agreeOnTerms(context, tale)),
    ...sundays.map((sunday) => deedOn(sunday, "17:00", lookBackOnWeek)),
  ];
}

export function tickThisWeek(context: Context): void {
  const monday: CalendarDate = weekOf(context.today);
  tickTurns(context, turnsBetween(context.tx, monday, context.today));
}

/** One is never asked for the bins. */
function agreeOnTerms(context: Context, tale: DemoStory): void {
  if (choreTasksOf(context.tx, "inUse").length === 0)
    runCommand(context, "chores.useUsual", useUsual, {});
  const bins = choreTasksOf(context.tx, "inUse").filter(({ picture }) => picture === "bin");
  runCommand(context, "chores.saveTerms", saveTerms, {
    personId: personOf(tale, 2),
    joins: false,
    pause: null,
    notTasks: bins.map(({ id }) => id),
  });
}
