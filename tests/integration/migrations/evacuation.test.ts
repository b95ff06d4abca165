import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listsOutside } from "../../../db/evacuation.ts";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

it("knows of no help needed by those who were here before, and of no list outside", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_evacuation"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file, db } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    file
      .prepare(
        `INSERT INTO people (id, number, version, sex, age_basis, languages, alerts, created_at)
         VALUES ('00000000-0000-4000-8000-000000000001', 1, 1, 'unknown', 'unknown', '[]', '[]', '')`,
      )
      .run();

    migrate(file, migrations.slice(0, step + 1), () => undefined);

    // As the table is at this step: today's queries know of later ones.
    expect(file.prepare("SELECT help_needed FROM people").pluck().all()).toEqual([""]);
    expect(listsOutside(db)).toEqual([]);
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
