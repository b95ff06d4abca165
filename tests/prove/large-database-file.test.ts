// A vault of many years. SQLite never writes the page of the byte at 1 GiB, on which it locks: in a larger file that page has
// no seal, and no content.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../db/platform/open-database.ts";
import { hasSeal, openPageSeals, pagesOf } from "../../electron/vault/integrity/page-seals.ts";
import { nativeBinding } from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";

const folder = mkdtempSync(join(tmpdir(), "hearth-large-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a file of more than a gibibyte is intact", { timeout: 300_000 }, () => {
  const [path, key] = [join(folder, "large.db"), randomBytes(32)];
  const { file } = openDatabase(path, Buffer.from(key), { nativeBinding });
  file.pragma("journal_mode = OFF");
  file.pragma("synchronous = OFF");
  file.exec("CREATE TABLE large (piece BLOB)");
  const add = file.prepare("INSERT INTO large VALUES (zeroblob(90000000))");
  file.transaction(() => {
    for (let pieces = 0; pieces < 12; pieces += 1) add.run();
  })();
  file.close();
  const pages = pagesOf(path);
  const without = Array.from({ length: pages }, (_, index) => index).filter((at) => !hasSeal(at));
  expect(without).toEqual([262_144]);
  expect(brokenIn(path, key)).toBe(0);
  tell("pages of a file of more than a gibibyte", pages);
});

function brokenIn(path: string, key: Uint8Array): number {
  const seals = openPageSeals(path, key, true);
  while (seals.next());
  seals.close();
  return seals.broken();
}
