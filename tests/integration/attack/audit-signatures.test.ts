// A member with tools of their own holds the key of the chain, and forges entries of the audit log in a colleague's name.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastEntry } from "../../../db/integrity/audit-log.ts";
import type { DatabaseFile, WriteDb } from "../../../db/platform/open-database.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { append, chainEnd, signedText } from "../../../electron/vault/platform/audit-log-chain.ts";
import { signWith } from "../../../electron/vault/keys/signing.ts";
import { unsignedIn } from "../../helpers/integration/audit-lines.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  evening,
  foundHouse,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, openRaw, type OwnKeys } from "./raw-vault-access.ts";

let house: TestHouse;
let ada: UserId;
let noor: UserId;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  ada = openHouseOf(house).userId;
  house.lock();
});
afterAll(() => house.remove());

interface Forging {
  readonly db: WriteDb;
  readonly file: DatabaseFile;
  readonly own: OwnKeys;
}

/** An entry that Ada looked at the users, chained as the program would. */
const entryOfAda = ({ db }: Forging) =>
  append(
    db,
    vaultRow(db).traceKey,
    { at: evening, userId: ada },
    [{ action: "rolesChanged", object: { kind: "users", id: noor } }],
    [],
  );

/** The statement before the newest, which the newest names. */
const headOf = (file: DatabaseFile) =>
  file
    .prepare(
      `SELECT sequence - 1 AS sequence, json_extract(body, '$.previous') AS hash
       FROM roster ORDER BY sequence DESC LIMIT 1`,
    )
    .get() as { readonly sequence: number; readonly hash: string };

const store = (file: DatabaseFile, tx: number, sequence: number, signature: Buffer): void => {
  file.prepare("INSERT INTO trace_signatures VALUES (?, ?, ?)").run(tx, sequence, signature);
};

const forgeries: readonly (readonly [string, (forging: Forging) => void])[] = [
  ["without a signature", (forging) => void entryOfAda(forging)],
  [
    "signed with the forger's own key",
    (forging) => {
      const { tx, chain } = entryOfAda(forging);
      const { file, own } = forging;
      const { sequence, hash } = headOf(file);
      store(file, tx, sequence, signWith(own.bundleSeed, own.vaultId, signedText(chain, hash)));
    },
  ],
  [
    "with the signature of another transaction of hers",
    (forging) => {
      const { file } = forging;
      const copied = file
        .prepare("SELECT * FROM trace_signatures ORDER BY tx DESC LIMIT 1")
        .get() as { readonly roster_sequence: number; readonly signature: Buffer };
      const { tx } = entryOfAda(forging);
      store(file, tx, copied.roster_sequence, copied.signature);
    },
  ],
  [
    "signed by the forger for a time when the key was another's",
    (forging) => {
      const { tx, chain } = entryOfAda(forging);
      const { file, own } = forging;
      const { hash } = headOf(file);
      store(file, tx, 0, signWith(own.bundleSeed, own.vaultId, signedText(chain, hash)));
    },
  ],
];

describe("an entry in a colleague's name", () => {
  it.each(forgeries)("%s is said at the next sign-in and by the weekly check", async (_, forge) => {
    const copy = copyOf(house);
    const own = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
    const { db, file } = openRaw(own);
    const number = chainEnd(db).seq + 1;
    forge({ db, file, own });
    file.close();

    await copy.unlock("ada");
    expect(await unsignedIn(copy)).toEqual([`entry ${String(number)}`]);
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    expect(foundBy(await checked(copy))).toContain(`unsigned ${String(number)}`);

    // It is said once, and by Today for a week.
    copy.lock();
    await copy.unlock("noor");
    copy.lock();
    await copy.unlock("ada");
    expect(await unsignedIn(copy)).toHaveLength(1);
  });
});

describe("the newest statement of the access register, taken out with what others noted of it", () => {
  it("is missed, for entries of the audit log name it", async () => {
    const copy = copyOf(house);
    await copy.unlock("ada");
    await copy.ask("users.setEnabled", { id: noor, enabled: false });
    copy.lock();
    const own = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));
    const { file } = openRaw(own);
    dropTriggers(file);
    file.exec("DELETE FROM roster WHERE sequence = (SELECT max(sequence) FROM roster)");
    file.exec("DELETE FROM roster_checkpoints");
    file.close();

    await copy.unlock("ada");
    expect(await unsignedIn(copy)).toHaveLength(1);
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
  });
});

describe("a house where nobody forged anything", () => {
  it("has a signature for each transaction, across new keys and sign-ins", async () => {
    const copy = copyOf(house);
    await copy.unlock("ada");
    await copy.ask("users.reset", { id: noor });
    copy.lock();
    await copy.unlock("ada");
    expect(await unsignedIn(copy)).toEqual([]);
    expect(foundBy(await checked(copy))).toEqual([]);
    const { db, file } = openHouseOf(copy).database;
    const count = file.prepare("SELECT count(*) FROM trace_signatures").pluck().get();
    expect(count).toBe(lastEntry(db)?.tx);
  });
});
