import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

it("tells cards that another was put in the place of from those that stand, and keeps what is to be spoken of", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_what_stands"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    file.exec(`
      INSERT INTO users
        (id, name, sign_in_name, is_shelter, is_care, is_admin, state, language, theme, created_at)
      VALUES ('u', 'Ada', 'ada', 0, 0, 1, 'active', 'en', 'system', '');
      INSERT INTO people (id, number, version, sex, age_basis, languages, alerts, created_at)
      VALUES ('p', 1, 1, 'unknown', 'unknown', '[]', '[]', ''),
        ('merged', 2, 1, 'unknown', 'unknown', '[]', '[]', ''),
        ('q', 3, 1, 'unknown', 'unknown', '[]', '[]', ''),
        ('into q', 4, 1, 'unknown', 'unknown', '[]', '[]', '');
      INSERT INTO file_merges (merged_id, kept_id, merged_at, merged_by)
      VALUES ('merged', 'p', '2026-03-01', 'u'), ('into q', 'q', '2026-03-01', 'u');
      INSERT INTO health_cards
        (id, person_id, follows, agreed_on, shown, sealed_care, recorded_at, recorded_by)
      VALUES ('written over', 'p', NULL, '2026-01-01', NULL, x'00', '2026-01-01', 'u'),
        ('let go', 'p', 'written over', '2026-01-01', NULL, x'00', '2026-01-02', 'u'),
        ('shown', 'p', NULL, '2026-02-01', '{}', x'00', '2026-02-01', 'u'),
        ('one of two', 'q', NULL, '2026-01-01', NULL, x'00', '2026-01-01', 'u'),
        ('other of two', 'q', NULL, '2026-01-01', NULL, x'00', '2026-01-02', 'u'),
        ('says both', 'q', 'other of two', '2026-03-02', '{}', x'00', '2026-03-02', 'u');
      INSERT INTO incidents
        (id, version, happened_on, basis, level, with_person, follow_up_on, followed_up_at,
          followed_up_by, expires_on, recorded_at, recorded_by)
      VALUES ('soon', 1, '2026-01-01', 'seen', NULL, 0, '2026-01-04', NULL, NULL, '2026-02-01', '', 'u'),
        ('late', 1, '2026-01-01', 'seen', NULL, 0, '2026-03-01', NULL, NULL, '2026-02-01', '', 'u'),
        ('spoken', 1, '2026-01-01', 'seen', NULL, 0, '2026-03-01', '', 'u', '2026-02-01', '', 'u');
    `);

    migrate(file, migrations.slice(0, step + 1), () => undefined);

    const ends = file.prepare("SELECT id, expires_on FROM incidents ORDER BY id").raw();
    expect(ends.all()).toEqual([
      ["late", "2026-03-09"],
      ["soon", "2026-02-01"],
      ["spoken", "2026-02-01"],
    ]);
    const stand = file.prepare("SELECT id FROM health_cards WHERE replaced = 0 ORDER BY id");
    expect(stand.pluck().all()).toEqual(["let go", "says both", "shown"]);
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
