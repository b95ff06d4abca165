import type { WriteDb } from "../../../db/platform/open-database.ts";
import {
  entryAt,
  lastEntry,
  lastEntryOf,
  lastSignedEntry,
  lastSignedUntil,
} from "../../../db/integrity/audit-log.ts";
import {
  addMinutes,
  daysBetween,
  type CalendarDate,
  type Instant,
  minutesBetween,
} from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { ClockSeen } from "../platform/clock.ts";
import { readHead } from "../platform/audit-head-file.ts";
import { beforeFirst, chainEnd, follow, type ChainEnd } from "../platform/audit-log-chain.ts";

/** Doubts about a house that a person may accept after reading what they mean. */
export type Accepted = "clock" | "older";

const mostDaysBetweenSignIns = 30;

/** How much of the audit log is followed at each sign-in: some days of it. The weekly check follows all. */
const recentEntries = 500;

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
export function seeClock(
  db: WriteDb,
  now: Instant,
  accepts: readonly Accepted[],
): Result<ClockSeen, AppError> {
  const last = lastSignedEntry(db)?.at ?? now;
  const days = daysBetween(dayOf(last), dayOf(now));
  const looksRight = now >= last && days <= mostDaysBetweenSignIns;
  if (looksRight) return ok({ sure: sureUntil(db, now), accepted: null });
  return accepts.includes("clock")
    ? ok({ sure: null, accepted: minutesBetween(last, now) })
    : err({ type: "ClockLooksWrong", now, last });
}

/**
 * What is forgotten does not come back when the clock is set right: up to some days after the last entry that is a day old, and
 * no further. After a longer absence the rest goes when a day was worked.
 */
function sureUntil(db: WriteDb, now: Instant): Instant {
  const last = lastSignedUntil(db, addMinutes(now, -minutesOfDay));
  const sure = last === null ? now : addMinutes(last, daysBelieved * minutesOfDay);
  return sure < now ? sure : now;
}

const daysBelieved = 3;
const minutesOfDay = 1440;

const dayOf = (moment: Instant): CalendarDate => moment.slice(0, 10) as CalendarDate;
