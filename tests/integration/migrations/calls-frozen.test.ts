import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../db/migrate.ts";
import { migrations } from "../../../db/migrations.ts";
import { openDatabase } from "../../../db/open.ts";
import { nativeBinding } from "../test-house.ts";

it("keeps the figures of a year as they were, and lets the rest join its calls once", () => {
  const step = migrations.findIndex(({ name }) => name.endsWith("_calls_frozen"));
  const folder = mkdtempSync(join(tmpdir(), "hearth-migration-"));
  const { file } = openDatabase(join(folder, "hearth.db"), randomBytes(32), { nativeBinding });
  const change = (year: number, figures: object) =>
    file
      .prepare("UPDATE frozen_years SET figures = ? WHERE year = ?")
      .run(JSON.stringify(figures), year);
  const add = (year: number, figures: object) =>
    file
      .prepare("INSERT INTO frozen_years VALUES (?, ?, '2026-03-01T08:00:00Z')")
      .run(year, JSON.stringify(figures));
  const calls = [{ referredBy: "police", decision: "refused", count: 3 }];
  try {
    migrate(file, migrations.slice(0, step), () => undefined);
    add(2023, { calls, tables: {} });
    migrate(file, migrations.slice(0, step + 1), () => undefined);

    expect(() => change(2023, { calls, tables: { more: 1 } })).toThrow("does not change");
    add(2024, { calls });
    expect(() => change(2024, { calls: [] })).toThrow("does not change");
    expect(() => change(2024, { calls: [], tables: {} })).toThrow("does not change");
    change(2024, { calls, tables: {} });
    expect(() => change(2024, { calls, tables: { more: 1 } })).toThrow("does not change");
    expect(() => file.exec("UPDATE frozen_years SET year = 2025 WHERE year = 2024")).toThrow(
      "does not change",
    );
    expect(() => file.exec("DELETE FROM frozen_years")).toThrow("does not change");
  } finally {
    file.close();
    rmSync(folder, { recursive: true });
  }
});
