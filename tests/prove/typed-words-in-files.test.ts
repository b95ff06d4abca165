// A month in a vault, with a distinct word in every field: no remaining file contains one of them, in any encoding.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isWordIn } from "../helpers/find-encoded-word.ts";
import { canary } from "../integration/attack/canaries.ts";
import { liveIn } from "../integration/attack/vault-with-canaries.ts";
import { filesIn } from "../integration/attack/raw-vault-access.ts";
import { aStick, backUp } from "../integration/backup/backup-house.ts";
import { foundHouse, passphraseOf, testHouse } from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";

const words = [...Object.values(canary), ...["ada", "samira", "noor"].map(passphraseOf)];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "hearth-canaries-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where a word is, without the word. */
const holders = (folder: string): readonly string[] =>
  [...filesIn(folder)].flatMap(([name, bytes]) =>
    words.flatMap((word) => (isWordIn(bytes, word) ? [name] : [])),
  );

it("no file contains a word that was typed, open, locked or backed up", async () => {
  const home = join(root, "home");
  const temporary = join(root, "temporary");
  for (const folder of [home, temporary]) mkdirSync(folder);
  // The vault that the tests copy is elsewhere, and stays for the next test.
  const first = testHouse();
  await foundHouse(first);
  first.remove();
  const house = testHouse(home);
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    await liveIn(house);
    await house.unlock("samira");
    await house.ask("contacts.search", { text: canary.careRemark.slice(0, 6), personId: null });
    const whileOpen = holders(root);
    house.lock();
    await house.unlock("ada");
    backUp(house, aStick(house));
    house.lock();
    const files = [...filesIn(root).keys()];
    const found = [...whileOpen, ...holders(root)];
    tell("words that were typed", words.length);
    tell("files looked through", files.length);
    tell("found in a file", found.length);
    tell("temporary files left", readdirSync(temporary).length);
    expect(found).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    expect(files.some((name) => name.endsWith("house.manifest"))).toBe(true);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    house.remove();
  }
});

it.each([
  ["as it is", (word: string) => Buffer.from(`x${word}x`)],
  ["in wide letters", (word: string) => Buffer.from(`x${word}x`, "utf16le")],
  [
    "in base64, shifted",
    (word: string) => Buffer.from(Buffer.from(`xx${word}xx`).toString("base64")),
  ],
  ["in hexadecimals", (word: string) => Buffer.from(Buffer.from(`x${word}`).toString("hex"))],
])("a word that is in a file %s is found", (_, written) => {
  const folder = join(root, "planted");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "file"), written(canary.codeWord));
  expect(holders(folder)).toEqual(["file"]);
});
