// Each role with its own passphrase, the raw files and its own tools finds what the table "What stands where" allows, and
// nothing else.
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { canary, type Secret } from "./canaries.ts";
import { vaultWithCanaries } from "./vault-with-canaries.ts";
import { filesIn, keysFromFile } from "./raw-vault-access.ts";
import { contains, spoilsOf } from "./readable-with-own-keys.ts";

const house: Secret[] = [
  "emergencyHelp",
  "helpNeeded",
  "neverContact",
  "whenGoingOut",
  "whenRecognised",
  // A call back may be needed.
  "openCall",
  "caller",
  "callerPhone",
  "residentName",
  "nameFromTheNight",
  "centre",
  "ownPhone",
  "codeWord",
  "logOfHouse",
  "whereTo",
  "expected",
  "looks",
  "lastSeen",
  "searchStep",
  "incidentWords",
  "incidentBehind",
  "incidentOutcome",
  "breachTold",
  "breachHow",
  "breachAction",
  "breachInformed",
  "complaintWords",
  "visitor",
  "parcel",
  "task",
  "activity",
  "leader",
  "thing",
  "closure",
  "interpreter",
  "medicineLabel",
  "agreedMedicine",
  "signature",
  "agreedStep",
  "houseNote",
];
/** Removed from the house together with the person's name. */
const nobody: Secret[] = [
  "logOfGone",
  "goneIncident",
  "goneOutcome",
  "goneLooks",
  "goneVisitor",
  "goneParcel",
  "goneExpected",
  "goneInterpreter",
  "goneLabel",
];
const office: Secret[] = [
  "goneHelp",
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
  "toldOnThePhone",
  // Until the retention period of the setting is over.
  "refusedCall",
  "invitedCall",
  "neverCame",
  "otherService",
  "asideReason",
  "postAddress",
  "postPhone",
  "goneName",
  "correctedName",
  "broughtName",
  "birthDay",
  "birthPlace",
  "alias",
  "identityNumber",
  "officeScan",
  "officeScanReason",
  // Removed from the house together with the name, and handed to the office.
  "alert",
  "goneOwnPhone",
  "goneCodeWord",
  "apartReason",
  "conditionBroken",
  "familyDanger",
  "dossierWords",
  "enclosureTitle",
  "dossierReason",
  "frozenPdf",
  "sentTo",
  "letterWords",
  "letterAddressee",
  "letterPdf",
  "procedureNote",
  "documentNumber",
  "letThrough",
  "putOffReason",
  "goneNeeds",
  // A complaint that was unanswered at the departure.
  "goneComplaint",
  // The address breach remains with those who were alarmed.
  "goneBreach",
  "neverInterprets",
  "goneSignature",
  "goneStep",
  "consentAim",
  "leftNote",
  "orderAsked",
  "holdReason",
  "overrideReason",
  "whoAsks",
  "noticeNumber",
  "judicialNote",
  "legalContact",
];
/** Of a file that only the care worker is named for. */
const hidden: Secret[] = [
  "hiddenName",
  "hiddenEarlierName",
  "hiddenAlias",
  "hiddenNumber",
  "hiddenScan",
  "hiddenLeft",
  "hiddenOrder",
  "hiddenOverride",
];
const care: Secret[] = [
  "ownWords",
  "episodeWords",
  "careRemark",
  "earlierCareRemark",
  "careScan",
  "careScanReason",
  "riskReasons",
  "background",
  "breachReasons",
  "healthOnArrival",
  "practitioner",
  "medicineName",
  // The house removed the name with the label.
  "goneMedicine",
  "consentWithheld",
  "leftHealth",
  "statement",
  "interviewWishes",
  "planGoal",
  "planStep",
  "conference",
  "planReview",
  "employer",
  "healthNote",
  "notAgreedHelp",
  "goneEmergency",
  "planNote",
  "agreedInSession",
  "addedToPlan",
  "elseInSession",
  "whyCorrected",
  // Removed from the house, and retained by the care workers.
  "goneHouseNote",
];
/** Each readable by its author. */
const notes: Secret[] = ["noteOfJurist", "noteOfCare", "sealedNote"];

let lived: TestHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  ({ house: lived, sheets } = await vaultWithCanaries());
});
afterAll(() => lived.remove());

describe.each([
  {
    who: "noor",
    role: "a night volunteer",
    finds: house,
    misses: [...office, ...care, ...hidden, ...nobody, ...notes],
  },
  {
    who: "ada",
    role: "an administrator",
    finds: [...house, ...office, "noteOfJurist"] satisfies Secret[],
    misses: [...care, ...hidden, ...nobody, "noteOfCare", "sealedNote"] satisfies Secret[],
  },
  {
    who: "samira",
    role: "a care worker",
    finds: [...house, ...office, ...care, ...hidden, "noteOfCare", "sealedNote"] satisfies Secret[],
    misses: [...nobody, "noteOfJurist"] satisfies Secret[],
  },
])("$role with the raw files", ({ who, finds, misses }) => {
  let spoils: readonly Buffer[];
  beforeAll(async () => {
    spoils = spoilsOf(await keysFromFile(lived.folder, who, passphraseOf(who)));
  });

  it.each(finds)("finds %s", (secret) => expect(contains(spoils, canary[secret])).toBe(true));

  it("does not find where a person went who has long been back", () => {
    expect(contains(spoils, canary.erasedWhereTo)).toBe(false);
  });

  it("does not find the person of a referral that was refused long before its import", () => {
    expect(contains(spoils, canary.neverBrought)).toBe(false);
  });

  it.each(misses)("does not find %s", (secret) => {
    expect(contains(spoils, canary[secret])).toBe(false);
  });
});

describe("someone without a passphrase", () => {
  it("finds no word about anyone in any file", () => {
    const secrets = [
      ...Object.values(canary),
      ...["ada", "samira", "noor"].map(passphraseOf),
      "Ada Invented",
      "samira",
      "noor",
      "umbrella",
      "Room 1",
      "stays.admit",
      "CREATE TABLE",
      ...sheets.flatMap(({ lines }) => lines.map((line) => line.join(" "))),
    ];
    for (const [path, bytes] of filesIn(lived.home))
      for (const secret of secrets)
        for (const form of [Buffer.from(secret), Buffer.from(secret, "utf16le")])
          expect(bytes.includes(form), `${path} holds ${secret}`).toBe(false);
  });

  it("sees neutral names, and files that only this account can read", () => {
    const names = [...filesIn(lived.folder).keys()];
    const neutral =
      /^(hearth\.db|house\.(keys|keys\.2|head|lock|reserve|index)|blobs\/[0-9a-f]{2}\/[0-9a-f]{32})$/;
    expect(names.filter((name) => !neutral.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith("blobs/"))).toHaveLength(5);
    for (const name of names) expect([name, modeOf(name)]).toEqual([name, 0o600]);
    const folders = new Set(names.map((name) => name.split("/").slice(0, -1).join("/")));
    for (const folder of [...folders, "blobs"])
      expect([folder, modeOf(folder)]).toEqual([folder, 0o700]);
  });

  it("sees no database, only random bytes", () => {
    const database = filesIn(lived.folder).get("hearth.db") ?? Buffer.alloc(0);
    expect(database.subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");
    const counts = new Array<number>(256).fill(0);
    for (const byte of database) counts[byte] = (counts[byte] ?? 0) + 1;
    const expected = database.length / 256;
    // Each value comes up about as often as any other: within a third, which random data never exceeds.
    expect(Math.max(...counts)).toBeLessThan(expected * 1.34);
    expect(Math.min(...counts)).toBeGreaterThan(expected * 0.66);
  });
});

const modeOf = (name: string): number => statSync(join(lived.folder, name)).mode & 0o777;
