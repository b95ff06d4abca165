import type { WriteDb } from "../../db/open.ts";
import { entryAt, lastEntry } from "../../db/trace.ts";
import { daysBetween, type CalendarDate, type Instant } from "../../domain/calendar.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { readHead } from "./head.ts";
import { chainEnd, follow } from "./trace.ts";

/** Doubts about a house that a person may accept after reading what they mean. */
export type Accepted = "clock" | "older";

const mostDaysBetweenSignIns = 30;

/**
 * Compares the file with what this machine last wrote. The head is flushed after each commit, so the file may be ahead
 * of it by one transaction (a crash in between), never behind it.
 */
export function checkMemory(db: WriteDb, traceKey: Buffer, folder: string): Result<null, AppError> {
  if (lastEntry(db) === null) return ok(null); // founded, and nothing has happened yet
  const head = readHead(folder, traceKey);
  if (!head.ok) return err({ type: "HouseOlder" });
  const remembered = { seq: head.value.seq, tx: head.value.tx, chain: head.value.chain };
  const there = entryAt(db, remembered.seq);
  if (there?.chain.equals(remembered.chain) !== true) return err({ type: "HouseOlder" });
  const end = follow(db, traceKey, remembered);
  if (end === null || !end.chain.equals(chainEnd(db).chain)) return err({ type: "HouseOlder" });
  return end.tx <= remembered.tx + 1 ? ok(null) : err({ type: "HouseOlder" });
}

/** A clock that stands before the last thing recorded, or far after it, would move every deadline. */
export function checkClock(db: WriteDb, now: Instant): Result<null, AppError> {
  const last = lastEntry(db)?.at ?? now;
  const days = daysBetween(dayOf(last), dayOf(now));
  const looksRight = now >= last && days <= mostDaysBetweenSignIns;
  return looksRight ? ok(null) : err({ type: "ClockLooksWrong", now, last });
}

const dayOf = (moment: Instant): CalendarDate => moment.slice(0, 10) as CalendarDate;
