import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { unreadTracks } from "../../../db/residence.ts";
import { nativeBinding } from "../test-house.ts";

it("has every procedure read again that goes on, but for those that led to an open-ended stay", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_residence_read_again"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file, db } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    // Whose they are and who recorded them does not matter here.
    file.pragma("foreign_keys = OFF");
    const add = (id: string, isOpen: 0 | 1, nextOn: string | null) =>
      file
        .prepare(
          "INSERT INTO residence_tracks VALUES (?, ?, '2026-01-02', ?, ?, 1, x'00', '', 'ada')",
        )
        .run(id, `person of ${id}`, isOpen, nextOn);
    const hold = (trackId: string, kind: string, state: string) =>
      file
        .prepare(
          `INSERT INTO documents (id, person_id, track_id, version, kind, state, issued_on, sealed_office, recorded_at, recorded_by)
           VALUES (?, ?, ?, 1, ?, ?, '2026-02-02', x'00', '', 'ada')`,
        )
        .run(`${kind} of ${trackId}`, `person of ${trackId}`, trackId, kind, state);
    add("waits", 1, null);
    add("due", 1, "2027-01-02");
    add("ended", 0, null);
    add("stays", 1, null);
    hold("stays", "openEndedPermit", "held");
    add("stays by card", 1, null);
    hold("stays by card", "bCard", "held");
    add("lost it", 1, null);
    hold("lost it", "openEndedPermit", "withdrawn");
    file.exec(migrations[step]?.sql ?? "");
    const found = unreadTracks(db).map(({ id }): string => id);
    expect(found.toSorted()).toEqual(["due", "lost it", "waits"]);
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
