import type { WriteDb } from "../../db/open.ts";
import { entryAt, lastEntry, lastEntryOf, lastSignedEntry } from "../../db/trace.ts";
import { daysBetween, type CalendarDate, type Instant } from "../../domain/calendar.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { readHead } from "./head.ts";
import { beforeFirst, chainEnd, follow, type ChainEnd } from "./trace.ts";

/** Doubts about a house that a person may accept after reading what they mean. */
export type Accepted = "clock" | "older";

const mostDaysBetweenSignIns = 30;

/** How much of the trace is followed at each sign-in: some weeks of it. */
const recentEntries = 2000;

/**
 * Compares the file with what this machine last wrote. The head is flushed after each commit, so the file may be ahead
 * of it by one transaction (a crash in between), never behind it.
 */
export function checkMemory(db: WriteDb, traceKey: Buffer, folder: string): Result<null, AppError> {
  const head = readHead(folder, traceKey);
  // Founded, and nothing has happened yet: then nothing is remembered either.
  if (lastEntry(db) === null) return head.ok ? err({ type: "HouseOlder" }) : ok(null);
  if (!head.ok) return err({ type: "HouseOlder" });
  const remembered = head.value;
  const there = entryAt(db, remembered.seq);
  if (there?.chain.equals(remembered.chain) !== true) return err({ type: "HouseOlder" });
  const from = startOfCheck(db, remembered.seq);
  const end = from === null ? null : follow(db, traceKey, from);
  if (end === null || !end.chain.equals(chainEnd(db).chain)) return err({ type: "HouseOlder" });
  return end.tx <= remembered.tx + 1 ? ok(null) : err({ type: "HouseOlder" });
}

/** Some way back, but not past a break that an administrator accepted; null when that entry is gone. */
function startOfCheck(db: WriteDb, seq: number): ChainEnd | null {
  const recent = Math.max(0, seq - recentEntries);
  const start = lastEntryOf(db, "olderFileAccepted", recent) ?? recent;
  return start === 0 ? beforeFirst : entryAt(db, start);
}

/** A clock that stands before the last thing recorded, or far after it, would move every deadline. */
export function checkClock(db: WriteDb, now: Instant): Result<null, AppError> {
  const last = lastSignedEntry(db)?.at ?? now;
  const days = daysBetween(dayOf(last), dayOf(now));
  const looksRight = now >= last && days <= mostDaysBetweenSignIns;
  return looksRight ? ok(null) : err({ type: "ClockLooksWrong", now, last });
}

const dayOf = (moment: Instant): CalendarDate => moment.slice(0, 10) as CalendarDate;
