import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

it("keeps every word about a dose, and takes one that nobody gave", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_not_given"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  const notGiven = `INSERT INTO medicine_doses VALUES
    ('third', 'm', '2026-03-01', '08:00', 3, 'not-given', '2026-03-01T08:00:00Z', 'u')`;
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    file.exec(`
      INSERT INTO users
        (id, name, sign_in_name, is_shelter, is_care, is_admin, state, language, theme, created_at)
      VALUES ('u', 'Ada', 'ada', 1, 0, 0, 'active', 'en', 'system', '');
      INSERT INTO people (id, number, version, sex, age_basis, languages, alerts, created_at)
      VALUES ('p', 1, 1, 'unknown', 'unknown', '[]', '[]', '');
      INSERT INTO medicines (id, person_id, label, times, from_day, recorded_at, recorded_by)
      VALUES ('m', 'p', 'Box 1', '["08:00"]', '2026-03-01', '2026-03-01T07:00:00Z', 'u');
      INSERT INTO medicine_doses VALUES
        ('first', 'm', '2026-03-01', '08:00', 1, 'given', '2026-03-01T07:05:00Z', 'u'),
        ('second', 'm', '2026-03-01', '08:00', 2, 'open', '2026-03-01T07:06:00Z', 'u');
    `);
    expect(() => file.exec(notGiven)).toThrow("CHECK constraint failed");

    migrate(file, migrations.slice(0, step + 1), () => undefined);
    file.exec(notGiven);

    const words = file.prepare("SELECT id, outcome FROM medicine_doses ORDER BY position").raw();
    expect(words.all()).toEqual([
      ["first", "given"],
      ["second", "open"],
      ["third", "not-given"],
    ]);
    expect(() => file.exec("DELETE FROM medicine_doses")).toThrow("under an order only");
    expect(() => file.exec("UPDATE medicine_doses SET outcome = 'given'")).toThrow(
      "a correction adds",
    );
    expect(() =>
      file.exec(`INSERT INTO medicine_doses VALUES
        ('fourth', 'm', '2026-03-01', '09:00', 1, 'given', '2026-03-01T08:00:00Z', 'u')`),
    ).toThrow("nothing is due");
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
