import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backupIdAt,
  backupsToLetGo,
  type BackupId,
  type DatedBackup,
} from "../../../domain/backup/backup.ts";
import {
  addDays,
  type CalendarDate,
  Instant,
  monthOf,
} from "../../../domain/core/calendar-date.ts";

const first = "2026-01-01" as CalendarDate;

/** A backup on the n-th day, the k-th of that day. */
const on = (day: number, k = 0): DatedBackup => {
  const madeOn = addDays(first, day);
  return {
    id: `${madeOn.replaceAll("-", "")}T1200${String(k).padStart(2, "0")}Z` as BackupId,
    madeOn,
  };
};

const daily = (days: number): DatedBackup[] => Array.from({ length: days }, (_, day) => on(day));

describe("the name of a backup", () => {
  it("contains its moment and nothing else", () => {
    const moment = Instant.parse("2026-11-24T20:10:07.123Z");
    expect(backupIdAt(moment)).toBe("20261124T201007Z");
  });
});

describe("which backups may go", () => {
  it.each([
    ["none of seven days", daily(7), []],
    ["all but the newest of one day", [on(0, 1), on(0, 2), on(0, 3)], [on(0, 1).id, on(0, 2).id]],
    [
      // 22, 23 … 29 January; a week ends with a Sunday: the 25th is the newest of its own, the 1st of a fifth.
      "all but the newest of four weeks beside the seven days",
      [on(0), on(8), on(15), on(21), ...daily(29).slice(22)],
      [on(0).id, on(21).id],
    ],
  ])("%s", (_, backups, gone) => expect(backupsToLetGo(backups)).toEqual(gone));

  it("keeps the newest of seven days, four weeks and three months, of a year of daily ones", () => {
    const year = daily(365);
    const gone = new Set(backupsToLetGo(year));
    const kept = year.filter(({ id }) => !gone.has(id)).map(({ madeOn }) => madeOn);
    expect(kept).toEqual([
      "2026-10-31",
      "2026-11-30",
      "2026-12-13",
      "2026-12-20",
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
    ]);
  });

  const someBackups = fc
    .uniqueArray(fc.tuple(fc.nat(800), fc.nat(3)), {
      selector: String,
      minLength: 1,
      maxLength: 80,
    })
    .map((days) => days.map(([day, k]) => on(day, k)));

  it("never deletes the newest, never keeps more than fourteen, and deletes nothing twice", () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const gone = backupsToLetGo(backups);
        const kept = backups.filter(({ id }) => !gone.includes(id));
        const newest = backups.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
        expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(14);
        expect(new Set(gone).size).toBe(gone.length);
        // What stays would stay again.
        expect(backupsToLetGo(kept)).toEqual([]);
      }),
    );
  });

  it("leaves one of each of the last three months that have one", () => {
    fc.assert(
      fc.property(someBackups, (backups) => {
        const gone = backupsToLetGo(backups);
        const months = (all: readonly DatedBackup[]) =>
          [...new Set(all.map(({ madeOn }) => monthOf(madeOn)))].toSorted().slice(-3);
        expect(months(backups.filter(({ id }) => !gone.includes(id)))).toEqual(months(backups));
      }),
    );
  });
});
