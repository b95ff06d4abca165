import { rmSync, statSync } from "node:fs";
import {
  type CalendarDate,
  daysBetween,
  type Instant,
} from "../../../domain/core/calendar-date.ts";
import { houseFile } from "./opened-vault.ts";

/** Days for which a copy stays where nobody backs up. */
const daysCopyStays = 30;

/** Takes the copy away: something newer is proved, or nobody has its key any more. */
export function dropCopyBefore(folder: string): void {
  const copy = houseFile.before(folder);
  for (const path of [copy, `${copy}.part`]) rmSync(path, { force: true });
}

/** The same for one that is a month old. */
export function dropOldCopyBefore(folder: string, now: Instant): void {
  const made = statSync(houseFile.before(folder), { throwIfNoEntry: false })?.mtime;
  if (made === undefined) return;
  const day = made.toISOString().slice(0, 10) as CalendarDate;
  if (daysBetween(day, now.slice(0, 10) as CalendarDate) >= daysCopyStays) dropCopyBefore(folder);
}
