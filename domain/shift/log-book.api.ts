import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import {
  AroundPerson,
  LogEntry,
  LogEntryId,
  LogKind,
  LogMark,
  LogPage,
  LogPerson,
} from "./log-entry.ts";
import { LogText } from "./log-text.ts";
import { PersonId } from "../people/person.ts";
import { Shift } from "./shift.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** The log book: what a shift records for the next one. */
export const logBookApi = {
  /** One day of it: the one with a given entry, where there is one; null for that of the shift on duty. */
  "log.page": query(
    everyone,
    z.strictObject({ day: CalendarDate.nullable(), around: LogEntryId.optional() }),
    LogPage,
  ),
  /** Entries with these words or people, newest first. */
  "log.find": query(
    everyone,
    z.strictObject({
      text: z.string().max(200),
      personId: PersonId.nullable(),
      page: z.number().int().min(0),
    }),
    z.strictObject({
      entries: z.array(LogEntry).max(200),
      total: z.number().int(),
      people: z.array(LogPerson),
    }),
  ),
  /** Whom an entry can name: those who live here, wait, or left a short while ago. */
  "log.people": query(everyone, nothing, z.array(AroundPerson)),
  "log.write": command(
    everyone,
    z.strictObject({
      shift: Shift,
      kind: LogKind,
      about: PersonId.nullable(),
      text: LogText,
      isPinned: z.boolean(),
    }),
    z.strictObject({ id: LogEntryId }),
  ),
  "log.correct": command(
    everyone,
    z.strictObject({ id: LogEntryId, text: LogText }),
    z.strictObject({ id: LogEntryId }),
  ),
  "log.mark": command(everyone, z.strictObject({ id: LogEntryId, mark: LogMark }), done),
} as const satisfies Record<string, Procedure>;
