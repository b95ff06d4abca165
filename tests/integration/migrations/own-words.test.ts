import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

it("leaves what was chosen before as it is, and takes nothing but fields with words", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_own_words"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    file.exec(`
      INSERT INTO people (id, number, version, sex, age_basis, languages, alerts, created_at)
      VALUES ('p', 1, 1, 'unknown', 'unknown', '[]', '[]', '');
      INSERT INTO stays
        (id, person_id, from_night, until_night, planned_until, referred_by, admitted_at, destination, reason)
      VALUES ('s', 'p', '2025-01-01', '2025-02-01', '2025-07-01', 'police', '', 'hospital', 'removed');
    `);

    migrate(file, migrations.slice(0, step + 1), () => undefined);

    const row = () =>
      file.prepare("SELECT referred_by, destination, reason, own_words FROM stays").raw().get();
    expect(row()).toEqual(["police", "hospital", "removed", null]);
    const put = (own: string) => () => file.prepare("UPDATE stays SET own_words = ?").run(own);
    expect(put("a clinic")).toThrow(/CHECK/);
    expect(put('{"destination": "w"}')).not.toThrow();
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});

it("leaves things that are lent as they are, and takes a word beside their kind", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_own_words_of_house"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    file.exec("INSERT INTO house_things (id, kind, label) VALUES ('t', 'key', 'Front door 1')");

    migrate(file, migrations.slice(0, step + 1), () => undefined);

    expect(file.prepare("SELECT kind, label, own_words FROM house_things").raw().get()).toEqual([
      ...["key", "Front door 1", null],
    ]);
    const put = (table: string, own: string) => () =>
      file.prepare(`UPDATE ${table} SET own_words = ?`).run(own);
    expect(put("house_things", "a badge")).toThrow(/CHECK/);
    expect(put("house_things", '{"kind": "w"}')).not.toThrow();
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
