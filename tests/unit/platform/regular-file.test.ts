import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileUse } from "../../../domain/printing/image-file.ts";
import { readChosen } from "../../../electron/main/chosen-file.ts";
import {
  NotPlainFile,
  readPlain,
  readPlainLater,
} from "../../../electron/vault/platform/regular-file.ts";
import { layOdd, oddNames } from "../../helpers/non-regular-files.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "hearth-odd-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const mostBytes = 3_000_000;

describe("a file from outside", () => {
  it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 2_500_000, mostBytes])(
    "of %i bytes is read whole",
    async (length) => {
      const path = join(scratch, "whole");
      const bytes = Buffer.alloc(length, "an invented file ");
      writeFileSync(path, bytes);
      expect(readPlain(path, { mostBytes }).equals(bytes)).toBe(true);
      expect((await readPlainLater(path, { mostBytes })).equals(bytes)).toBe(true);
    },
  );

  it("of one byte too many is not read", async () => {
    const path = join(scratch, "long");
    writeFileSync(path, Buffer.alloc(mostBytes + 1));
    expect(() => readPlain(path, { mostBytes })).toThrow(NotPlainFile);
    await expect(readPlainLater(path, { mostBytes })).rejects.toThrow(NotPlainFile);
  });

  it.each(oddNames)("that is %s is not waited for, and not read to its end", async (odd) => {
    const path = join(scratch, "odd");
    layOdd(odd, path);
    expect(() => readPlain(path, { mostBytes })).toThrow(NotPlainFile);
    await expect(readPlainLater(path, { mostBytes })).rejects.toThrow(NotPlainFile);
  });

  it("is read through a link, unless links are refused", () => {
    const [path, link] = [join(scratch, "linked"), join(scratch, "link")];
    writeFileSync(path, "a");
    symlinkSync(path, link);
    expect(readPlain(link, { mostBytes }).toString()).toBe("a");
    expect(() => readPlain(link, { mostBytes, refusesLinks: true })).toThrow(NotPlainFile);
  });

  it("that is gone is distinguished", () => {
    expect(() => readPlain(join(scratch, "gone"), { mostBytes })).toThrow("ENOENT");
  });
});

describe("a chosen file", () => {
  const uses: readonly FileUse[] = ["photo", "logo", "scan", "sheet"];
  const cases = uses.flatMap((use) => oddNames.map((odd) => [use, odd] as const));
  it.each(cases)("as a %s and that is %s is refused at once", async (use, odd) => {
    const path = join(scratch, "chosen");
    layOdd(odd, path);
    const tooLarge = odd === "a huge file" || odd === "a file that grows";
    expect(await readChosen(path, use)).toBe(tooLarge ? "tooLarge" : "unreadable");
  });
});

/** These files read only the program's own files, or open files to write them. */
const mayOpen = new Set([
  "electron/main/core-dumps.ts",
  "electron/main/printing/save-and-print-file.ts",
  "electron/main/protocol.ts",
  "electron/vault/platform/audit-head-file.ts",
  "electron/vault/sign-in/failed-sign-ins.ts",
  "electron/vault/platform/regular-file.ts",
  "electron/vault/platform/disk-reserve.ts",
  "electron/vault/platform/copy-file.ts",
  "electron/vault/keys/durable-file.ts",
  "electron/vault/updates/copy-update-file.ts",
]);

it("is opened in one way everywhere", () => {
  const root = join(import.meta.dirname, "../../..");
  const sources = ["electron", "db"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  );
  const opens =
    /import \{[^}]*\b(readFile|readFileSync|createReadStream|openSync|open|cp|cpSync|copyFile|copyFileSync)\b[^}]*\} from "node:fs/;
  const others = sources.filter(
    (name) => opens.test(readFileSync(join(root, name), "utf8")) && !mayOpen.has(name),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(others).toEqual([]);
});
