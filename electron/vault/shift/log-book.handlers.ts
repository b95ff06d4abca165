import { discardDraft } from "../../../db/drafts/drafts.ts";
import {
  findInLog,
  insertLogEntry,
  logEntryById,
  logOfDay,
  logPinned,
  type LogRow,
  markLogEntry,
} from "../../../db/shift/log-book.ts";
import { namedPeople } from "../../../db/people/people.ts";
import type { AuditAction } from "../../../domain/core/audit-action.ts";
import { LogEntryId, type LogMark, marked, writesFor } from "../../../domain/shift/log-entry.ts";
import { linkNames, type LogText, peopleIn, searchable } from "../../../domain/shift/log-text.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { shiftAt, timesOf } from "../../../domain/shift/shift.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import { entriesFrom, namedHere, peopleAround, peopleNamed } from "./log-book.ts";

const pageSize = 200;

export const page: Handler<"log.page"> = (context, { day: asked, around }) => {
  const { tx, now, settings } = context;
  const shift = shiftAt(now, settings);
  const sought = around === undefined ? null : logEntryById(tx, around);
  const day = sought?.day ?? asked ?? shift.day;
  const entries = entriesFrom(context, logOfDay(tx, day));
  const pinned = entriesFrom(context, logPinned(tx).slice(0, pageSize));
  const begin = (name: "day" | "evening" | "night") => timesOf({ day, name }, settings).from;
  return ok({
    day,
    now: shift,
    zone: settings.zone,
    begins: { day: begin("day"), evening: begin("evening"), night: begin("night") },
    entries,
    pinned,
    people: peopleNamed(context, [...entries, ...pinned]),
  });
};

export const find: Handler<"log.find"> = (context, { text, personId, page: number }) => {
  const named = namedHere(context);
  const words = searchable([`${text} `])
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({
      word,
      people: named
        .filter(({ words: parts }) => parts.some((part) => part.startsWith(word)))
        .map(({ line }) => line.id),
    }));
  const range = { offset: number * pageSize, limit: pageSize };
  const { rows, total } = findInLog(context.tx, { words, personId }, range);
  const entries = entriesFrom(context, rows);
  return ok({ entries, total, people: peopleNamed(context, entries) });
};

export const people: Handler<"log.people"> = (context) => ok(peopleAround(context));

export const write: Handler<"log.write"> = (context, { shift, about, text, ...entry }) => {
  const { tx, me, now, settings } = context;
  if (!writesFor(shift, now, settings)) return err({ type: "ShiftOver" });
  const names = about === null ? [] : [about];
  if (!areKnown(context, [...names, ...peopleIn(text)])) return err({ type: "NotFound" });
  const id = insert(context, {
    ...entry,
    day: shift.day,
    shift: shift.name,
    personId: about,
    corrects: null,
    text,
  });
  discardDraft(tx, me.id, { kind: "log", personId: null, object: null });
  context.note({ action: "logWritten", object: { kind: "log_entries", id } });
  return ok({ id });
};

export const correct: Handler<"log.correct"> = (context, { id: corrects, text }) => {
  const { tx, me, now, settings } = context;
  const entry = logEntryById(tx, corrects);
  // What has left the house is not written again.
  if (entry === null || entry.corrects !== null || entry.text === null)
    return err({ type: "NotFound" });
  if (!areKnown(context, peopleIn(text))) return err({ type: "NotFound" });
  const { kind, personId } = entry;
  const shift = shiftAt(now, settings);
  const at = { day: shift.day, shift: shift.name };
  const id = insert(context, { ...at, kind, personId, corrects, text, isPinned: false });
  discardDraft(tx, me.id, { kind: "log", personId: null, object: corrects });
  context.note({ action: "logCorrected", object: { kind: "log_entries", id: corrects } });
  return ok({ id });
};

export const mark: Handler<"log.mark"> = (context, { id, mark: wanted }) => {
  const { tx, now, me } = context;
  const row = logEntryById(tx, id);
  const entry = row === null || row.corrects !== null ? undefined : entriesFrom(context, [row])[0];
  if (entry === undefined) return err({ type: "NotFound" });
  const after = marked(entry, wanted);
  if (after === null) return err({ type: "ChangedMeanwhile" });
  const done = after.isDone ? { doneAt: now, doneBy: me.id } : { doneAt: null, doneBy: null };
  markLogEntry(tx, id, { isPinned: after.isPinned, ...done });
  context.note({ action: actionOf[wanted], object: { kind: "log_entries", id } });
  return ok(null);
};

function insert(
  context: Context,
  row: Omit<LogRow, "id" | "writtenAt" | "writtenBy" | "doneAt" | "doneBy" | "text"> & {
    readonly text: LogText;
  },
): LogEntryId {
  const { tx, now, me } = context;
  const id = LogEntryId.parse(context.newId());
  const text = linkNames(row.text, namedPeople(tx));
  const written = { id, writtenAt: now, writtenBy: me.id, doneAt: null, doneBy: null };
  insertLogEntry(tx, { ...row, ...written, text });
  return id;
}

/** No entries are written about people who left long ago. */
function areKnown(context: Context, ids: readonly string[]): boolean {
  const around = new Set<string>(peopleAround(context).map(({ id }) => id));
  return ids.every((id) => around.has(id));
}

const actionOf: Readonly<Record<LogMark, AuditAction>> = {
  pinned: "logPinned",
  unpinned: "logUnpinned",
  done: "logDone",
  open: "logReopened",
};
