import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import {
  addDays,
  type CalendarDate,
  type Instant,
  monthOf,
  weekdayOf,
} from "../core/calendar-date.ts";

/** One backup in its place, named by its moment: `20261124T201000Z`. The name tells the day and nothing else. */
export const BackupId = z
  .string()
  .regex(/^\d{8}T\d{6}Z$/)
  .brand<"BackupId">();
export type BackupId = z.infer<typeof BackupId>;

/** The name of a backup made at this moment; two of the same second would have one name. */
export function backupIdAt(moment: Instant): BackupId {
  const second = Temporal.Instant.from(moment).toString({ smallestUnit: "second" });
  return second.replaceAll(/[-:]/g, "") as BackupId;
}

/** How many backups stay in one place: the newest of each of so many days, weeks (from Monday) and months. */
export const backupsKept = { days: 7, weeks: 4, months: 3 } as const;

/** Days without a verified backup outside this machine after which Today warns every user. */
export const daysWithoutBackup = 7;

/** What no backup knows yet: new recovery sheets do not open an earlier one; a removed or reset user knew its key. */
export const KeysChanged = z.enum(["sheets", "removal", "reset"]);
export type KeysChanged = z.infer<typeof KeysChanged>;

/** A backup and the civil day it was made on. */
export interface DatedBackup {
  readonly id: BackupId;
  readonly madeOn: CalendarDate;
}

/**
 * The backups of one place that may go, oldest first: those that are the newest of none of the last seven days, four weeks
 * or three months *that have one*. A house that is backed up seldom keeps as many as one that is backed up daily.
 */
export function backupsToLetGo(backups: readonly DatedBackup[]): readonly BackupId[] {
  const newestFirst = backups.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const kept = new Set(
    [
      newestOfEach(newestFirst, (day) => day, backupsKept.days),
      newestOfEach(newestFirst, mondayOf, backupsKept.weeks),
      newestOfEach(newestFirst, monthOf, backupsKept.months),
    ].flat(),
  );
  return newestFirst
    .map(({ id }) => id)
    .filter((id) => !kept.has(id))
    .toReversed();
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  spanOf: (day: CalendarDate) => string,
  most: number,
): BackupId[] {
  const newest = new Map<string, BackupId>();
  for (const { id, madeOn } of newestFirst) {
    const span = spanOf(madeOn);
    if (!newest.has(span) && newest.size < most) newest.set(span, id);
  }
  return [...newest.values()];
}

const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

/** Days after which a restore drill is asked for again: a quarter. */
export const daysBetweenTestRestores = 92;
