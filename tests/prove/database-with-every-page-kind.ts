// A small encrypted database with every kind of page.
import { existsSync, rmSync } from "node:fs";
import { openCopy, openDatabase } from "../../db/platform/open-database.ts";
import { pagesOf } from "../integration/attack/raw-vault-access.ts";
import { nativeBinding } from "../helpers/integration/test-house.ts";

/** By the byte with which they begin; overflow pages have none. */
const kinds: Readonly<Record<number, string>> = {
  2: "inner page of an index",
  5: "inner page of a table",
  10: "leaf of an index",
  13: "leaf of a table",
};

export const smallKey = (): Buffer => Buffer.alloc(32, 7);

/** Makes it at a path. */
export function makeEveryPage(path: string): void {
  if (existsSync(path)) rmSync(path);
  const { file } = openDatabase(path, smallKey(), { nativeBinding });
  file.exec("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT");
  file.exec("CREATE INDEX by_word ON words (word)");
  const add = file.prepare("INSERT INTO words (word) VALUES (?)");
  file.transaction(() => {
    for (let row = 0; row < 7; row += 1)
      add.run(`Invented ${String(row).padStart(4, "0")} ${"x".repeat(800)}`);
    // Does not fit its page.
    add.run("y".repeat(6000));
    file.exec("CREATE TABLE gone (id INTEGER PRIMARY KEY, word TEXT) STRICT");
    file.prepare("INSERT INTO gone (word) VALUES (?)").run("z".repeat(6000));
  })();
  file.exec("DROP TABLE gone");
  file.pragma("journal_mode = DELETE");
  file.close();
}

/** Which kinds are in it. */
export function kindsIn(path: string): ReadonlySet<string> {
  const pages = pagesOf(path, smallKey());
  const freed = new Map<number, string>();
  for (let trunk = pages[0]?.readUInt32BE(32 - 16) ?? 0; trunk !== 0;) {
    const page = pages[trunk - 1] ?? Buffer.alloc(8);
    freed.set(trunk, "list of freed pages");
    for (let leaf = 0; leaf < page.readUInt32BE(4); leaf += 1)
      freed.set(page.readUInt32BE(8 + leaf * 4), "freed page");
    trunk = page.readUInt32BE(0);
  }
  return new Set(
    pages.map((page, index) => {
      // The first page begins with the header of the file, without its salt.
      const byte = index === 0 ? page.readUInt8(100 - 16) : page.readUInt8(0);
      return freed.get(index + 1) ?? kinds[byte] ?? "page of a long word";
    }),
  );
}

/** All its content; null when it does not open, or is reported as damaged. */
export function readEveryPage(path: string): string | null {
  try {
    const { file } = openCopy(path, smallKey(), { nativeBinding });
    try {
      const rows = file.prepare("SELECT id, word FROM words ORDER BY id").raw().all();
      const byIndex = file.prepare("SELECT word FROM words ORDER BY word").pluck().all();
      return JSON.stringify([rows, byIndex]);
    } finally {
      file.close();
    }
  } catch {
    return null;
  }
}
