// What the stick of an office gives to whom, as SECURITY.md says it: none of the program's rules stand in the way, only keys do.
import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api.ts";
import { CalendarDate } from "../../../domain/calendar.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { openKit, unlockSlot } from "../../../electron/vault/keys/slots.ts";
import { valueOf } from "../../value-of.ts";
import { idsIn, inputsFor } from "../attack/any-input.ts";
import { canary, type Secret } from "../attack/canaries.ts";
import { liveIn } from "../attack/lived-in-house.ts";
import {
  compartmentKeys,
  filesIn,
  keysFromFile,
  openRaw,
  type OwnKeys,
} from "../attack/own-tools.ts";
import { contains, spoilsOf } from "../attack/spoils.ts";
import { openHouseOf, passphraseOf, testHouse, type TestHouse } from "../test-house.ts";
import { copyPassphrase, makeCopy, opening } from "./copy-house.ts";

let house: TestHouse;
let stick: string;
let folder: string;
let keys: OwnKeys;
beforeAll(async () => {
  house = testHouse();
  await liveIn(house);
  await house.unlock("ada");
  ({ stick, folder } = await makeCopy(house, undefined, CalendarDate.parse("2027-01-09")));
  house.lock();
  // A tool of one's own writes beside what it opens: it is let loose on a copy of the copy.
  const loot = mkdtempSync(join(house.home, "loot-"));
  cpSync(folder, loot, { recursive: true });
  keys = await keysFromFile(loot, "", copyPassphrase);
});
afterAll(() => {
  house.remove();
});

describe("the stick of an office alone", () => {
  it("tells no name, no word and no sign-in name in any file, and nothing by the names of its files", () => {
    const files = filesIn(stick);
    const names = [...files.keys()].map((path) => path.replace(/\d{8}T\d{6}Z/, "moment"));
    const inside = ["hearth.db", "house.keys", "house.keys.2"];
    expect(names.toSorted()).toEqual(inside.map((file) => `hearth-copies/moment/${file}`));
    const secrets = [...Object.values(canary), "Ada Invented", '"ada"', "Room 1", "CREATE TABLE"];
    for (const [path, bytes] of files)
      for (const secret of [...secrets, copyPassphrase])
        for (const form of [Buffer.from(secret), Buffer.from(secret, "utf16le")])
          expect(bytes.includes(form), `${path} holds ${secret}`).toBe(false);
  });

  it.each(["ada", "samira", "noor"])("does not open with the passphrase of %s", async (who) => {
    const file = valueOf(readKeyFile(folder));
    for (const name of ["", who])
      expect(await unlockSlot(file, name, passphraseOf(who))).toMatchObject({
        error: { type: "WrongPassphrase" },
      });
  });

  it("has one way in, and none for the recovery kit", () => {
    const file = valueOf(readKeyFile(folder));
    expect(file).toMatchObject({ purpose: "copy", kit: null, pendingKit: null });
    expect(file.slots).toHaveLength(1);
    expect(openKit(file, Buffer.alloc(32, 1))).toMatchObject({ error: { type: "NoKit" } });
  });
});

describe("whoever asks a copy everything that can be asked, with everything there is", () => {
  it("is never answered with a fault of the program, and learns no more than its raw pages tell", async () => {
    const other = testHouse();
    other.vault.chosenFolder = stick;
    other.now = house.now;
    const { found } = await other.ask("copies.find", {});
    const [copy] = found;
    if (copy === undefined) throw new Error("It was made");
    await other.ask("copies.open", opening(copy.id));
    const known = {
      idsByTable: idsIn(openHouseOf(other).database.file),
      days: ["2026-11-24", "2026-12-27", "2027-01-04"],
      moments: ["2026-11-24T20:30:00.000Z"],
      texts: Object.values(canary).map((text) => text.slice(0, 40)),
    };
    const faults: string[] = [];
    const answers: unknown[] = [];
    const names = (Object.keys(api) as ProcedureName[]).filter(
      (name) => api[name].kind === "query",
    );
    for (const name of names)
      for (const input of inputsFor(name, known, 25)) {
        const answer = await other.call(name, input as never);
        answers.push(answer);
        if (!answer.ok && answer.error.type === "Unexpected")
          faults.push(`${name} ${JSON.stringify(input)} ${String(other.fault).slice(0, 300)}`);
      }
    other.remove();
    expect(faults).toEqual([]);
    const told = JSON.stringify(answers);
    const never: Secret[] = [
      "careRemark",
      "planNote",
      "sealedNote",
      "houseNote",
      "hiddenName",
      "medicineLabel",
    ];
    expect(never.filter((one) => told.includes(canary[one]))).toEqual([]);
    expect(told).toContain(canary.residentName);
  });
});

describe("the stick of an office and its passphrase", () => {
  it("give what an administrator reads, less what is medical or a file of its own, on whatever page it stands", () => {
    const spoils = spoilsOf(keys);
    const found = (Object.keys(canary) as Secret[]).filter((one) => contains(spoils, canary[one]));
    expect(found).toMatchInlineSnapshot(`
      [
        "residentName",
        "nameFromTheNight",
        "goneName",
        "broughtName",
        "birthDay",
        "birthPlace",
        "alias",
        "identityNumber",
        "centre",
        "alert",
        "ownPhone",
        "goneOwnPhone",
        "codeWord",
        "goneCodeWord",
        "incidentWords",
        "incidentBehind",
        "incidentOutcome",
        "breachTold",
        "breachHow",
        "breachAction",
        "breachInformed",
        "goneBreach",
        "complaintWords",
        "goneComplaint",
        "whereTo",
        "looks",
        "lastSeen",
        "searchStep",
        "expected",
        "visitor",
        "parcel",
        "task",
        "activity",
        "leader",
        "thing",
        "closure",
        "apartReason",
        "conditionBroken",
        "procedureNote",
        "documentNumber",
        "dossierReason",
        "letterWords",
        "letterAddressee",
        "letThrough",
        "putOffReason",
        "familyDanger",
        "goneNeeds",
        "interpreter",
        "neverInterprets",
        "signature",
        "goneSignature",
        "agreedStep",
        "goneStep",
        "consentAim",
        "leftNote",
        "whoAsks",
        "holdReason",
        "orderAsked",
        "overrideReason",
        "noticeNumber",
        "judicialNote",
        "legalContact",
        "helpNeeded",
        "goneHelp",
        "neverContact",
        "whenGoingOut",
        "whenRecognised",
        "goneNeverContact",
        "goneWhenGoingOut",
        "goneWhenRecognised",
        "childName",
        "relative",
        "relativeWhere",
        "relativeDanger",
        "region",
        "agreementInterpreter",
        "howSheLeft",
        "openCall",
        "caller",
        "callerPhone",
        "toldOnThePhone",
        "refusedCall",
        "invitedCall",
        "neverCame",
        "otherService",
        "asideReason",
        "postAddress",
        "postPhone",
        "logOfHouse",
      ]
    `);
  });

  it("give no care key, nobody's user key, no sealed file and no row that care workers alone open", () => {
    const { file } = openRaw(keys);
    try {
      expect([...compartmentKeys(keys, file).keys()]).toEqual(["office"]);
      const all = (query: string) => file.prepare(query).pluck().all();
      expect(all("SELECT member_id FROM compartment_members")).toEqual(["copy"]);
      expect(all("SELECT DISTINCT compartment FROM compartment_epochs")).toEqual(["office"]);
      for (const table of [
        ...["user_keys", "recovery_kits", "hidden_holders", "drafts", "trace", "blobs", "scans"],
        ...["photos", "contact_keys", "own_notes", "own_note_keys", "plan_entries"],
        ...[
          "health_cards",
          "medicines",
          "risk_assessments",
          "dossiers",
          "people_history",
          "erasing",
        ],
      ])
        expect([table, all(`SELECT count(*) FROM ${table}`)]).toEqual([table, [0]]);
      const sealed = file
        .prepare(
          `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema AS m
           JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name IN ('sealed_care', 'sealed_background', 'sealed_reasons')`,
        )
        .all() as readonly { readonly table: string; readonly column: string }[];
      expect(sealed.length).toBeGreaterThan(5);
      const notes = "SELECT count(*) FROM contact_notes";
      expect(all(notes)).not.toEqual([0]);
      expect(all(`${notes} WHERE length(sealed) > 0 OR house_text IS NOT NULL`)).toEqual([0]);
      for (const { table, column } of sealed)
        expect([table, all(`SELECT count(*) FROM ${table} WHERE length(${column}) > 0`)]).toEqual([
          table,
          [0],
        ]);
    } finally {
      file.close();
    }
  });

  it("tell of a hidden file that a bed is taken, and nothing else", () => {
    const { file } = openRaw(keys);
    try {
      const hidden = file
        .prepare(
          "SELECT name, sex, alerts, sealed_office, length(sealed_hidden) AS n FROM people WHERE sealed_hidden IS NOT NULL",
        )
        .all();
      expect(hidden).toEqual([
        { name: null, sex: "unknown", alerts: "[]", sealed_office: null, n: 1 },
      ]);
      const hers = "(SELECT id FROM people WHERE sealed_hidden IS NOT NULL)";
      const stays = `SELECT referred_by, destination, reason, own_words, voided_at FROM stays WHERE person_id IN ${hers}`;
      const nothing = { destination: null, reason: null, own_words: null, voided_at: null };
      expect(file.prepare(stays).all()).toEqual([{ referred_by: "unknown", ...nothing }]);
      const placed = `SELECT until_night, voided_at FROM placements WHERE person_id IN ${hers}`;
      expect(file.prepare(placed).all()).toEqual([{ until_night: null, voided_at: null }]);
      const events = `SELECT count(*) FROM stay_events WHERE stay_id IN (SELECT id FROM stays WHERE person_id IN ${hers})`;
      expect(file.prepare(events).pluck().get()).toBe(0);
    } finally {
      file.close();
    }
  });
});
