import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { allAssistances } from "../../../db/assistances.ts";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase, type OpenDatabase } from "../../../db/open.ts";
import { Assistance } from "../../../domain/assistance.ts";
import { nativeBinding } from "../test-house.ts";

const step = migrations.findIndex(({ name }) => name.endsWith("_assistance"));
let folder: string;
let opened: OpenDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  opened = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  migrate(opened.file, migrations.slice(0, step), () => undefined);
});
afterEach(() => {
  opened.file.close();
  rmSync(folder, { recursive: true });
});

const idOf = (number: number) => `00000000-0000-4000-8000-00000000000${String(number)}`;

function addPerson(number: number, stays: readonly (readonly [string, string | null])[]): void {
  opened.file
    .prepare(
      `INSERT INTO people (id, number, version, sex, age_basis, languages, alerts, created_at)
       VALUES (?, ?, 1, 'unknown', 'unknown', '[]', '[]', '2026-01-02T10:00:00.000Z')`,
    )
    .run(idOf(number), number);
  stays.forEach(([from, until], index) => {
    const left = until === null ? null : "hospital";
    opened.file
      .prepare(
        `INSERT INTO stays (id, person_id, from_night, until_night, planned_until, referred_by, admitted_at, destination, reason)
         VALUES (?, ?, ?, ?, '2027-01-01', 'police', '', ?, ?)`,
      )
      .run(
        `stay ${String(number)} ${String(index)}`,
        idOf(number),
        from,
        until,
        left,
        until && "death",
      );
  });
}

it("gives everybody a track: residents an open one, whoever left one that closed with the departure", () => {
  addPerson(1, [["2026-01-05", null]]);
  addPerson(2, [
    ["2026-01-05", "2026-02-01"],
    ["2026-03-01", "2026-04-01"],
  ]);
  addPerson(3, []);
  addPerson(4, [
    ["2026-01-05", "2026-02-01"],
    ["2026-05-01", null],
  ]);

  migrate(opened.file, migrations, () => undefined);

  const tracks = allAssistances(opened.db).toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  for (const track of tracks) expect(Assistance.safeParse(track).success).toBe(true);
  expect(
    tracks.map(({ openedOn, assistedOn, closing }) => [openedOn, assistedOn, closing]),
  ).toEqual([
    ["2026-01-05", "2026-01-05", null],
    ["2026-01-05", "2026-01-05", { on: "2026-04-01", destination: "hospital", reason: "death" }],
    ["2026-01-02", null, null],
    ["2026-01-05", "2026-01-05", null],
  ]);
});
