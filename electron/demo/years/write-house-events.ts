// The log book, visits and the tasks of each week, as the staff on duty recorded them.
import { turnsBetween } from "../../../db/daily-life/chores.ts";
import type { Outcome } from "../../../domain/daily-life/chores.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { LogEntryId } from "../../../domain/shift/log-entry.ts";
import { shiftAt } from "../../../domain/shift/shift.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { useUsual } from "../../vault/daily-life/chore-tasks.handlers.ts";
import { settle, suggest, tick } from "../../vault/daily-life/chores.handlers.ts";
import { mark, write } from "../../vault/shift/log-book.handlers.ts";
import { visitHandlers } from "../../vault/daily-life/visits.handlers.ts";
import { runCommand, type DatedAct, filedOf, known, turns, type Written } from "../dated-act.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import type { Entry, Timeline, Visit } from "./person-history-facts.ts";
import { entryTexts, visitors } from "./log-book-texts.ts";

export function deedsOfHouse(
  { entries, visits, sundays, from }: Timeline,
  written: Written,
  language: Language,
): readonly DatedAct[] {
  return [
    {
      on: from,
      turn: turns.leaves,
      done: (context) => void runCommand(context, "chores.useUsual", useUsual, {}),
    },
    ...entries.flatMap((entry) => deedsOfEntry(entry, written, language)),
    ...visits.map((visit) => ({
      on: visit.on,
      turn: turns.talk,
      done: (context: Context) => cameToSee(context, visit, written, language),
    })),
    ...sundays.map((on) => ({ on, turn: turns.written, done: lookBackOnWeek })),
  ];
}

function deedsOfEntry(entry: Entry, written: Written, language: Language): readonly DatedAct[] {
  const { on, isLate, kind, about, said, doneOn } = entry;
  let id: LogEntryId | null = null;
  const put = (context: Context) => {
    const personId = about === null ? null : known(filedOf(written, about).personId);
    const texts = entryTexts[language][kind];
    const text = [texts[said % texts.length] ?? ""];
    const shift = shiftAt(context.now, context.settings);
    const wrote = runCommand(context, "log.write", write, {
      shift,
      kind,
      about: personId,
      text,
      isPinned: doneOn !== null,
    });
    id = wrote.id;
  };
  const deeds: DatedAct[] = [{ on, turn: isLate ? turns.written : turns.talk, done: put }];
  if (doneOn !== null)
    deeds.push({
      on: doneOn,
      turn: turns.done,
      done: (context) =>
        void runCommand(context, "log.mark", mark, { id: known(id), mark: "done" }),
    });
  return deeds;
}

function cameToSee(context: Context, visit: Visit, written: Written, language: Language): void {
  const { on: day, who, visitor, from, until, place } = visit;
  const names = visitors[language];
  runCommand(context, "visits.note", visitHandlers["visits.note"], {
    visit: {
      personId: known(filedOf(written, who).personId),
      day,
      from,
      until,
      place,
      visitor: names[visitor % names.length] ?? "",
    },
    spokeWith: null,
  });
}

/** How each turn of the week went, and who is asked in the next one. */
export function lookBackOnWeek(context: Context): void {
  const { tx, today } = context;
  tickTurns(context, turnsBetween(tx, addDays(today, -6), addDays(today, 1)));
  const week = addDays(today, 1);
  runCommand(context, "chores.suggest", suggest, { week, again: false });
  runCommand(context, "chores.settle", settle, { week });
}

export function tickTurns(context: Context, done: ReturnType<typeof turnsBetween>): void {
  for (const [index, { id: turnId }] of done.entries())
    runCommand(context, "chores.tick", tick, { turnId, outcome: outcomeOf(index) });
}

/** Mostly done, now and then together, seldom not. */
function outcomeOf(index: number): Outcome {
  if (index % 11 === 7) return "together";
  return index % 17 === 9 ? "not-today" : "done";
}
