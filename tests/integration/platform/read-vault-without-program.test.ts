// Reads a whole vault without the program: two sheets, Debian's `sqlcipher` and the Python script of the handbook.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noFields, type OtherKind } from "../../../domain/residence/document.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { writeBlob } from "../../../electron/vault/platform/blobs.ts";
import { ScanRecord } from "../../../electron/vault/residence/sealed-scans.ts";
import { aNewcomer, aSession } from "../../helpers/builders.ts";
import { readByHatch, typedSheets } from "../../helpers/integration/read-without-program.ts";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import {
  aFrozenPdf,
  beginDossier,
  comeToCertificate,
  freezeDossier,
  nameCentre,
  signDossier,
} from "../../helpers/integration/dossier-house.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const scan = Buffer.from("a scan of a residence card ".repeat(5000));

let house: TestHouse;
let copy: string;
let sheets: readonly Sheet[];
let personId: string;
let hiddenId: string;
let blob: { readonly id: string; readonly key: Buffer };

beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house, ["admin", "care"]);
  sheets = await makeProvedKit();
  const bedId = rooms[0]?.beds[0]?.id ?? "";
  const admitted = await house.ask("stays.admit", { ...aNewcomer(), bedId });
  personId = admitted.personId;
  await remark("Afraid of the dark");
  await house.ask("legal.writeNote", { id: personId, note: { text: "Ask the auditor in June" } });
  for (const level of ["plan", "sealed"] as const) {
    const session = aSession(`Written as a ${level} note`, { level });
    await house.ask("contacts.record", { id: admitted.personId, ...session });
  }
  await addScan(personId, "medicalPaper", "a page of a doctor");
  hiddenId = await hide(rooms[1]?.beds[0]?.id ?? "", "Ottoline Invented");
  await addScan(hiddenId, "passport", "a page of a passport");
  // A colleague leaves: the vault gets another key, and so do later records of care workers.
  const id = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id }, "care");
  await house.unlock("ada");
  await house.ask("users.remove", { id });
  await new Promise((resolve) => setImmediate(resolve));
  await remark("Sleeps with the light on");
  await freezeOne(admitted.personId);
  blob = writeBlob(house.folder, scan);
  house.lock();
  copy = join(house.home, "copy");
  cpSync(house.folder, copy, { recursive: true });
});
afterAll(() => house.remove());

describe("the escape hatch of a real vault", () => {
  it("opens the database in sqlcipher with any two sheets", () => {
    for (const [a, b] of [
      [0, 1],
      [2, 0],
      [1, 2],
    ] as const) {
      expect(ask(hatch(["key"], typed(a, b)), "SELECT name FROM people")).toContain(
        "Linh Invented",
      );
    }
  });

  it("opens an identity of the office compartment", () => {
    const printed = hatch(["records", "people", "office"], typed(0, 1));
    expect(printed).toContain(`${personId} {"name":"Linh Invented"`);
    expect(printed).toContain("2002-05-17");
  });

  it("opens a care note and its earlier wording, sealed under an earlier key", () => {
    const records = hatch(["records", "people", "care"], typed(1, 2));
    expect(records).toBe(`${personId} {"text":"Sleeps with the light on"}\n`);
    const earlier = `SELECT person_id, care_version, hex(sealed_care) FROM people_history
      WHERE sealed_care IS NOT NULL ORDER BY version LIMIT 1`;
    const line =
      ask(hatch(["key"], typed(0, 1)), earlier)
        .trim()
        .split("\n")
        .at(-1) ?? "";
    expect(line).toMatch(/\|010001[0-9A-F]+$/);
    const printed = hatch(["record", "care", "people.care", ...line.split("|")], typed(2, 1));
    expect(printed).toBe(`${personId} {"text":"Afraid of the dark"}\n`);
  });

  it("opens a hidden file, including its history", () => {
    const printed = hatch(["hidden"], typed(2, 0));
    expect(printed).toContain(`${hiddenId} {"name":"Ottoline Invented"`);
    expect(printed.trim().split("\n").length).toBeGreaterThan(1);
  });

  it("opens a sealed note", () => {
    const printed = hatch(["notes"], typed(1, 0));
    expect(printed).toBe(`${personId} {"text":"Ask the auditor in June"}\n`);
  });

  it("opens the notes of sessions, sealed ones too", () => {
    const lines = hatch(["sessions"], typed(2, 1)).trim().split("\n");
    expect(lines).toHaveLength(2);
    for (const [index, level] of ["plan", "sealed"].entries()) {
      expect(lines[index]).toContain(`${personId} 2026-11-24 ${level} {`);
      expect(lines[index]).toContain(`"text":"Written as a ${level} note"`);
    }
  });

  it("opens the scans of documents, medical and hidden ones too", () => {
    const lines = hatch(["scans"], typed(0, 2)).trim().split("\n");
    for (const [id, page] of [
      [personId, "a page of a doctor"],
      [hiddenId, "a page of a passport"],
    ] as const) {
      const line = lines.find((one) => one.startsWith(id) && one.includes("image/jpeg"));
      const [, , blobId = "", record = ""] = line?.split(" ") ?? [];
      const { key } = ScanRecord.parse(JSON.parse(record));
      const target = join(house.home, "page");
      hatch(["blob", blobId, key, target], "");
      expect(readFileSync(target).equals(Buffer.from(aPlainPhoto(page)))).toBe(true);
    }
  });

  it("opens a final dossier, byte for byte", () => {
    const lines = hatch(["scans"], typed(1, 0)).trim().split("\n");
    const line = lines.findLast((one) => one.startsWith(personId)) ?? "";
    const [, , blobId = "", record = ""] = line.split(" ");
    const target = join(house.home, "dossier");
    hatch(["blob", blobId, ScanRecord.parse(JSON.parse(record)).key, target], "");
    expect(readFileSync(target).equals(Buffer.from(aFrozenPdf("frozen for good")))).toBe(true);
  });

  it("opens a scan", () => {
    const target = join(house.home, "scan");
    hatch(["blob", blob.id, blob.key.toString("hex"), target], "");
    expect(readFileSync(target).equals(scan)).toBe(true);
  });
});

async function freezeOne(id: PersonId): Promise<void> {
  await nameCentre(house);
  await comeToCertificate(house, id);
  const dossier = await beginDossier(house, id);
  await signDossier(house, dossier);
  await freezeDossier(house, dossier, aFrozenPdf("frozen for good"));
}

async function remark(text: string): Promise<void> {
  const id = personId;
  const { card } = await house.ask("people.view", { id });
  await house.ask("people.saveCareRemark", { id, version: card.version, remark: { text } });
}

async function hide(bedId: string, name: string): Promise<string> {
  const { personId: id } = await house.ask("stays.admit", { ...aNewcomer({ name }), bedId });
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues: [] });
  return id;
}

/** A recovery key whose three sheets were copied and verified. */
async function makeProvedKit(): Promise<readonly Sheet[]> {
  const kit = await house.ask("kit.make", {});
  for (const sheet of kit.sheets) {
    const asked = kit.asks[sheet.number - 1] ?? [];
    const answers = asked.map((place) => ({
      place,
      word: sheet.lines[place.line]?.[place.word] ?? "",
    }));
    await house.ask("kit.prove", { sheet: sheet.number, answers });
  }
  return kit.sheets;
}

const hatch = (args: readonly string[], input: string): string =>
  readByHatch(copy, args, input).printed;

/** The output of Debian's sqlcipher after the lines with the key. */
function ask(pragma: string, sql: string): string {
  const input = `${pragma}${sql};\n`;
  const run = spawnSync("sqlcipher", [join(copy, "hearth.db")], { input, encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

const typed = (a: number, b: number): string =>
  typedSheets([a, b].flatMap((index) => sheets.slice(index, index + 1)));

async function addScan(id: string, kind: OtherKind, words: string): Promise<void> {
  const person = { id: PersonId.parse(id) };
  await house.ask("documents.add", {
    ...person,
    kind,
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  const [document] = await house.ask("documents.ofPerson", person);
  const file = aPlainPhoto(words);
  await house.ask("scans.add", { documentId: document?.header.id ?? "", file });
}
