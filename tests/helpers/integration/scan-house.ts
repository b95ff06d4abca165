// A vault in which Mina has a passport. Ada is an administrator, Samira and Tom are care workers, Noor is a volunteer.
import type { OpenDatabase } from "../../../db/platform/open-database.ts";
import { type DocumentId, noFields, type OtherKind } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ScanId } from "../../../domain/residence/scan.ts";
import { aNewcomer } from "../builders.ts";
import { aPlainPhoto } from "../invented-pictures.ts";
import { filesIn } from "../../integration/attack/raw-vault-access.ts";
import { copyOf } from "./copied-vault.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  openHouseOf,
  preparedFrom,
  preparedHouse,
} from "./test-house.ts";
import type { TestHouse } from "./test-house.ts";

/** The default file, where a test gives none. */
export const page = aPlainPhoto("canary page of a passport");
export const noScan = ScanId.parse("00000000-0000-4000-8000-000000000000");

export type ScanHouse = ReturnType<typeof inHouse>;

const prepared = preparedHouse(async (house) => {
  const [room] = await foundHouse(house, ["admin"]);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  const tom = await addColleague(house, "ada", "tom", ["care"]);
  await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  const newcomer = { ...aNewcomer(), bedId: room?.beds[0]?.id ?? "" };
  const mina = (await house.ask("stays.admit", newcomer)).personId;
  const passport = await addDocument(house, mina, "passport");
  house.lock();
  return { mina, passport };
});

export async function scanHouse(): Promise<ScanHouse> {
  const { house, mina, passport } = await prepared();
  return inHouse(house, mina, passport);
}

const scanned = preparedFrom(scanHouse, async ({ house, mina, passport, as, add }) => {
  await as("samira");
  await add();
  await as("ada");
  return { mina, passport, sheets: await makeProvedKit(house) };
});

/** The same with a scan of the passport and a verified recovery key; Ada is signed in. */
export async function scannedHouse() {
  const { house, mina, passport, sheets } = await scanned();
  return { scans: inHouse(house, mina, passport), house, sheets };
}

function inHouse(house: TestHouse, mina: PersonId, passport: DocumentId) {
  const scans = async (documentId = passport) => {
    const all = await house.ask("documents.ofPerson", { id: mina });
    return all.find(({ header }) => header.id === documentId)?.scans ?? [];
  };
  const database = (): OpenDatabase["file"] => openHouseOf(house).database.file;
  return {
    house,
    mina,
    passport,
    scans,
    database,
    copy: () => inHouse(copyOf(house), mina, passport),
    as: async (who: string) => {
      house.lock();
      await house.unlock(who);
    },
    add: (file: Uint8Array<ArrayBuffer> = page, documentId = passport) =>
      house.call("scans.add", { documentId, file }),
    remove: (scanId: ScanId, reason = "Upside down") =>
      house.call("scans.remove", { scanId, reason }),
    shown: async (scanId: ScanId) => {
      const { type, file } = await house.ask("scans.open", { scanId });
      return { type, file: file && Buffer.from(file) };
    },
    only: async (documentId = passport) => {
      const [scan] = await scans(documentId);
      if (scan === undefined) throw new Error("There is one");
      return scan;
    },
    blobFiles: () => [...filesIn(house.folder).keys()].filter((name) => /^blobs\//.test(name)),
    addDocument: (kind: OtherKind, id = mina) => addDocument(house, id, kind),
    /** The beginning of every record of a file: format and epoch. */
    forms: () =>
      (database().prepare("SELECT sealed FROM blobs").pluck().all() as readonly Buffer[]).map(
        (sealed) => sealed.subarray(0, 3).toString("hex"),
      ),
    /** A scan with its file, as another tool would write it. */
    insertScan: (documentId: DocumentId, compartment: string) => {
      const id = "0".repeat(32);
      database().transaction(() => {
        database()
          .prepare("INSERT INTO blobs VALUES (?, ?, ?, 1, x'01000199')")
          .run(id, compartment, Buffer.alloc(32));
        database()
          .prepare("INSERT INTO scans VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL)")
          .run(noScan, documentId, id, house.now, openHouseOf(house).userId);
      })();
    },
  };
}

export async function addDocument(
  house: TestHouse,
  id: PersonId,
  kind: OtherKind,
): Promise<DocumentId> {
  await house.ask("documents.add", {
    id,
    kind,
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: null,
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  const all = await house.ask("documents.ofPerson", { id });
  const added = all.find(({ header }) => header.kind === kind);
  if (added === undefined) throw new Error("It was added");
  return added.header.id;
}
