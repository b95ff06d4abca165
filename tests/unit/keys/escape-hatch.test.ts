import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { writeBlob } from "../../../electron/vault/platform/blobs.ts";
import {
  deriveEpochKeys,
  sealCompartmentTo,
  wrapPrevious,
  type EpochId,
} from "../../../electron/vault/keys/compartment.ts";
import { databaseKey, slotsKey } from "../../../electron/vault/keys/derive.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { writeKeyFile, type KeyContent } from "../../../electron/vault/keys/key-file.ts";
import { makeKit } from "../../../electron/vault/keys/recovery-kit.ts";
import { dropRecord, sealRecord } from "../../../electron/vault/keys/sealed-record.ts";
import { makeKitSlot, resealVmk } from "../../../electron/vault/keys/key-slots.ts";
import { sheetWords } from "../../../electron/vault/keys/word-list.ts";
import { hex, seeded, temporaryFolder, vaultId } from "./material.ts";

const hatch = join(import.meta.dirname, "../../../build/escape-hatch");
const script = join(hatch, "read_house.py");
/** Debian's own: the one its python3-cryptography belongs to. */
const python = "/usr/bin/python3";
const house = { vaultId, purpose: "trial" } as const;
const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
let kit: Awaited<ReturnType<typeof makeKit>>;

beforeAll(async () => {
  kit = await makeKit();
});

describe("the escape hatch", () => {
  it("has the same words as the program", () => {
    expect(readFileSync(join(hatch, "words.txt"), "utf8").trim().split("\n")).toEqual(sheetWords);
  });

  it.each([
    [0, 1],
    [1, 0],
    [2, 0],
    [1, 2],
  ])("prints the key of the database from sheets at %d and %d", (a, b) => {
    const { folder } = houseFolder();
    const printed = runHatch([folder, "key"], typed(a, b));
    expect(printed.stdout).toBe(`PRAGMA key = "x'${keyOf(vmk)}'";\n`);
  });

  it("prints both keys while the house's key is being changed", () => {
    const { folder, content } = houseFolder();
    const keys = [vmk, nextVmk].map((key) => slotsKey(key, vaultId));
    writeKeyFile(folder, resealVmk(content, nextVmk), keys[0] ?? vmk, keys[1] ?? null);
    const printed = runHatch([folder, "key"], typed(0, 2));
    const lines = [vmk, nextVmk].map((key) => `PRAGMA key = "x'${keyOf(key)}'";\n`);
    expect(printed.stdout).toBe(lines.join(""));
  });

  it("names the line that was copied wrongly", () => {
    const { folder } = houseFolder();
    const wrong = typedSheet(withWord(sheetAt(0), 2, 3)) + typedSheet(sheetAt(1));
    expect(runHatch([folder, "key"], wrong)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("Line 3 of sheet 1 is not right.") as string,
    });
  });

  it("says that a word is on no list, and that one sheet was given twice", () => {
    const { folder } = houseFolder();
    const unknown = typedSheet(withWord(sheetAt(0), 0, 0, "heerlijk")) + typedSheet(sheetAt(1));
    expect(runHatch([folder, "key"], unknown).stderr).toContain("Line 1 of sheet 1");
    expect(runHatch([folder, "key"], typed(1, 1)).stderr).toContain("same sheet twice");
  });

  it("refuses the sheets of another house", async () => {
    const { folder } = houseFolder();
    const { sheets } = await makeKit();
    const printed = runHatch([folder, "key"], sheets.slice(0, 2).map(typedSheet).join(""));
    expect(printed).toMatchObject({ status: 1, stdout: "" });
    expect(printed.stderr).toContain("another house");
  });

  it("opens a scan with its key", () => {
    const folder = temporaryFolder();
    const plaintext = seeded(3)(200_000);
    const { id, key } = writeBlob(folder, plaintext);
    const target = join(folder, "scan");
    runHatch([folder, "blob", id, key.toString("hex"), target], "");
    expect(readFileSync(target).equals(plaintext)).toBe(true);
  });

  it("opens sealed and dropped records of every epoch of a compartment", () => {
    const seed = seeded(4)(32);
    const secrets = [seeded(5)(32), seeded(6)(32), seeded(7)(32)];
    const idOf = (epoch: number): EpochId => ({ vaultId, compartment: "care", epoch });
    const all = secrets.map((secret, index) => deriveEpochKeys(secret, idOf(index + 1)));
    const place = { vaultId, table: "people", rowId: "p1", version: 12 };
    const Note = z.strictObject({ text: z.string() });
    const values = all.map((_, index) => ({ text: `caf\u00e9 ${String(index)}` }));
    const records = all.flatMap((keys, index) => {
      const value = values[index] ?? { text: "" };
      const drop = { epoch: keys.epoch, publicKey: publicKeyOf(keys.dropSeed) };
      return [sealRecord(keys, place, Note, value), dropRecord(drop, place, Note, value)];
    });
    const wrapped = all.map((keys, index) => {
      const previous = secrets[index - 1];
      return previous ? hex(wrapPrevious(keys, previous, idOf(index + 1))) : "";
    });
    const member = { memberId: "kit", publicKey: publicKeyOf(seed) };
    const sealed = sealCompartmentTo(member, idOf(3), secrets[2] ?? Buffer.alloc(0));
    const opened = callHatch(
      `
epochs = {e + 1: bytes.fromhex(w) for e, w in enumerate(given["wrapped"])}
keys = compartment_keys(given["vault"], bytes.fromhex(given["seed"]), "care", epochs, bytes.fromhex(given["sealed"]))
print(json.dumps([json.loads(open_record(keys, given["vault"], "people", "p1", 12, bytes.fromhex(r))) for r in given["records"]]))`,
      { vault: vaultId, seed: hex(seed), wrapped, sealed: hex(sealed), records: records.map(hex) },
    );
    expect(opened).toEqual(values.flatMap((value) => [value, value]));
  });
});

/** A folder with a key file whose kit is the one of this test. */
function houseFolder(): { folder: string; content: KeyContent } {
  const folder = temporaryFolder();
  const slot = makeKitSlot(house, kit.publicKey, { vmk, nextVmk: null });
  const content = { ...house, generation: 0, slots: [], kit: slot, pendingKit: null };
  writeKeyFile(folder, content, slotsKey(vmk, vaultId));
  return { folder, content };
}

function runHatch(args: readonly string[], input: string) {
  return spawnSync(python, [script, ...args], { input, encoding: "utf8" });
}

/** Runs lines of Python among the script's functions; `given` holds the input. */
function callHatch(lines: string, given: unknown): unknown {
  const code = `import json, runpy, sys\nglobals().update(runpy.run_path(sys.argv[1]))\ngiven = json.load(sys.stdin)\n${lines}`;
  const input = JSON.stringify(given);
  return JSON.parse(execFileSync(python, ["-c", code, script], { input, encoding: "utf8" }));
}

const keyOf = (key: Buffer): string => databaseKey(key, vaultId).toString("hex");

function sheetAt(index: number): Sheet {
  const sheet = kit.sheets[index];
  if (sheet === undefined) throw new Error("A kit has three sheets");
  return sheet;
}

/** The sheet with another word in one place: one of the list, unless told. */
const withWord = (
  sheet: Sheet,
  line: number,
  place: number,
  word = sheet.lines[line]?.[place] === "zoo" ? "zebra" : "zoo",
): Sheet => ({
  ...sheet,
  lines: sheet.lines.map((words, index) => (index === line ? words.with(place, word) : words)),
});

const typedSheet = (sheet: Sheet): string =>
  `${[String(sheet.number), ...sheet.lines.map((words) => words.join(" "))].join("\n")}\n`;

const typed = (a: number, b: number): string =>
  typedSheet(sheetAt(a)) + typedSheet(sheetAt(b)).toUpperCase();
