import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { fromBase64 } from "../../../electron/vault/keys/bytes.ts";
import { writeBlob } from "../../../electron/vault/platform/blobs.ts";
import {
  deriveEpochKeys,
  sealCompartmentTo,
  wrapPrevious,
  type EpochId,
} from "../../../electron/vault/keys/compartment.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { writeKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { sealNoteKey } from "../../../electron/vault/keys/note-key.ts";
import { makeKit } from "../../../electron/vault/keys/recovery-kit.ts";
import { dropRecord, sealRecord } from "../../../electron/vault/keys/sealed-record.ts";
import { type HouseKeys, makeKitSlot } from "../../../electron/vault/keys/key-slots.ts";
import { sheetWords } from "../../../electron/vault/keys/sheet-and-passphrase-words.ts";
import { hex, seeded, temporaryFolder, vaultId } from "./test-bytes.ts";

const hatch = join(import.meta.dirname, "../../../build/escape-hatch");
const script = join(hatch, "read_house.py");
/** Debian's own: the one its python3-cryptography belongs to. */
const python = "/usr/bin/python3";
const house = { vaultId, purpose: "trial" } as const;
const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
let recovery: Awaited<ReturnType<typeof makeKit>>;

beforeAll(async () => {
  recovery = await makeKit(vaultId);
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
    const folder = vaultFolder();
    const printed = runHatch([folder, "key"], typed(a, b));
    expect(printed.stdout).toBe(`PRAGMA key = "x'${keyOf(vmk)}'";\n`);
  });

  it("prints both keys while the vault gets another one", () => {
    const folder = vaultFolder({ vmk, nextVmk });
    const printed = runHatch([folder, "key"], typed(0, 2));
    const lines = [vmk, nextVmk].map((key) => `PRAGMA key = "x'${keyOf(key)}'";\n`);
    expect(printed.stdout).toBe(lines.join(""));
  });

  it("names the line that was copied wrongly", () => {
    const folder = vaultFolder();
    const wrong = typedSheet(withWord(sheetAt(0), 2, 3)) + typedSheet(sheetAt(1));
    expect(runHatch([folder, "key"], wrong)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("Line 3 of sheet 1 is not right.") as string,
    });
  });

  it("says that a word is on no list, and that one sheet was given twice", () => {
    const folder = vaultFolder();
    const unknown = typedSheet(withWord(sheetAt(0), 0, 0, "heerlijk")) + typedSheet(sheetAt(1));
    expect(runHatch([folder, "key"], unknown).stderr).toContain("Line 1 of sheet 1");
    expect(runHatch([folder, "key"], typed(1, 1)).stderr).toContain("same sheet twice");
  });

  it("says that a vault has no recovery sheets", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, { ...house, generation: 0, slots: [], kit: null });
    expect(runHatch([folder, "key"], typed(0, 1))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no recovery sheets") as string,
    });
  });

  it("refuses the sheets of another vault", async () => {
    const folder = vaultFolder();
    const { sheets } = await makeKit(vaultId);
    const printed = runHatch([folder, "key"], sheets.slice(0, 2).map(typedSheet).join(""));
    expect(printed).toMatchObject({ status: 1, stdout: "" });
    expect(printed.stderr).toContain("another vault");
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
    const member = { memberId: recoveryKeyId, publicKey: publicKeyOf(seed) };
    const sealed = hex(sealCompartmentTo(member, idOf(3), secrets[2] ?? Buffer.alloc(0)));
    const given = { vault: vaultId, seed: hex(seed), wrapped, sealed, records: records.map(hex) };
    const lines = `
epochs = {e + 1: bytes.fromhex(w) for e, w in enumerate(given["wrapped"])}
keys = compartment_keys(given["vault"], bytes.fromhex(given["seed"]), "care", epochs, given["sealed"])
print(json.dumps([json.loads(open_record(keys, given["vault"], "people", "p1", 12, bytes.fromhex(r))) for r in given["records"]]))`;
    expect(JSON.parse(callHatch(lines, given).stdout)).toEqual(values.flatMap((v) => [v, v]));
    expect(callHatch(lines, { ...given, seed: hex(seeded(8)(32)) })).toMatchObject({
      status: 1,
      stdout: "",
      stderr: "The compartment care is not sealed to these sheets.\n",
    });
  });

  it("names what is sealed to earlier sheets, or to nobody, and goes on", () => {
    const seed = seeded(4)(32);
    const place = { vaultId, noteId: "n1", memberId: recoveryKeyId };
    const key = seeded(5)(32);
    const [mine, earlier] = [seed, seeded(6)(32)].map((one) =>
      hex(sealNoteKey(publicKeyOf(one), place, key)),
    );
    const { stdout, stderr } = callHatch(
      `
aad = frame(given["vault"], "n1", MEMBER)
keys = [sealed_key(bytes.fromhex(given["seed"]), "hearth 1 note", aad, one, f"Note {at}") for at, one in enumerate(given["sealed"])]
print(json.dumps([key and key.hex() for key in keys]))`,
      { vault: vaultId, seed: hex(seed), sealed: [earlier, mine, ""] },
    );
    expect(JSON.parse(stdout)).toEqual([null, hex(key), null]);
    expect(stderr).toBe(
      "Note 0 is not sealed to these sheets.\nNote 2 is not sealed to these sheets.\n",
    );
  });
});

/** A folder with a key file that the recovery sheets of this test open. */
function vaultFolder(keys: HouseKeys = { vmk, nextVmk: null }): string {
  const folder = temporaryFolder();
  const kit = makeKitSlot(house, fromBase64(recovery.keys.sealing), keys);
  writeKeyFile(folder, { ...house, generation: 0, slots: [], kit });
  return folder;
}

function runHatch(args: readonly string[], input: string) {
  return spawnSync(python, [script, ...args], { input, encoding: "utf8" });
}

/** Runs lines of Python among the script's functions; `given` holds the input. */
function callHatch(lines: string, given: unknown) {
  const code = `import json, runpy, sys\nglobals().update(runpy.run_path(sys.argv[1]))\ngiven = json.load(sys.stdin)\n${lines}`;
  return spawnSync(python, ["-c", code, script], {
    input: JSON.stringify(given),
    encoding: "utf8",
  });
}

const keyOf = (key: Buffer): string => databaseKey(key, vaultId).toString("hex");

function sheetAt(index: number): Sheet {
  const sheet = recovery.sheets[index];
  if (sheet === undefined) throw new Error("There are three sheets");
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
