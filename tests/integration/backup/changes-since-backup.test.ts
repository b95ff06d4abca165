// A stick remembers what was decided since its backups: a restore does not undo it unasked, and nobody but the office can say so.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { ErasureOrderId } from "../../../domain/retention/erasure-order.ts";
import { frame, toBase64 } from "../../../electron/vault/keys/bytes.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { openWith, publicKeyOf, sealTo } from "../../../electron/vault/keys/hpke.ts";
import { signWith } from "../../../electron/vault/keys/signing.ts";
import { keepChangesSince } from "../../../electron/vault/restore/changes-since-backup.ts";
import { whoCouldSignIn } from "../../../electron/vault/restore/who-has-left.ts";
import { openBackup } from "../../../electron/vault/backup/open-backup.ts";
import { backupFolder } from "../../../electron/vault/backup/backup-folder.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { linesIn } from "../../helpers/integration/audit-lines.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { leaveHouse } from "../../helpers/integration/outings-and-departures.ts";
import {
  makeProvedKit,
  nativeBinding,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { keysFromFile, type OwnKeys, pagesOf } from "../attack/raw-vault-access.ts";
import { anotherHome, aStick, backUp, patient, restoreTo, two } from "./backup-house.ts";

let at: ContactsHouse;
let house: TestHouse;
let sheets: readonly Sheet[];
let stick: string;
/** The backup, and one of before it. */
let made: ReturnType<typeof backUp>;
let before: ReturnType<typeof backUp>;
/** What the stick said at the time of the earlier one, of the backup, and at the end. */
let olderFile: Buffer;
let file: Buffer;
let orderId: ErasureOrderId;
let ada: UserId;
/** Hidden before the backup, for Ada and Samira; Ada alone since. */
let duc: PersonId;

const sinceFile = () => join(before.shelf, "house.since");

/** Written as the program does each minute. */
function written(from = house): Buffer {
  keepChangesSince(from.vault, new Map());
  return readFileSync(sinceFile());
}

beforeAll(async () => {
  at = await contactsHouse();
  ({ house } = at);
  await at.as("ada");
  sheets = await makeProvedKit(house);
  // The care key is sealed to the recovery key at the next sign-in of a care worker.
  await at.as("samira");
  await goesForGood(at.mina);
  const [, , room] = await house.ask("rooms.list", {});
  const newcomer = { ...aNewcomer({ name: "Duc Invented" }), bedId: room?.beds[0]?.id ?? "" };
  duc = (await house.ask("stays.admit", newcomer)).personId;
  // Whoever was let in more than a month ago counts as a second person.
  await waitForErasure(house);
  stick = aStick(house);
  house.vault.chosenFolder = stick;
  await house.ask("backups.keepPlace", {});
  ada = (await house.ask("session.me", {})).id;
  await hide(duc, [at.ids.samira]);
  before = backUp(house, stick);
  olderFile = written();
  await house.ask("users.setEnabled", { id: at.ids.noor, enabled: false });
  await house.ask("users.setEnabled", { id: at.ids.noor, enabled: true });
  made = backUp(house, stick);
  await decideMuch();
  file = written();
  house.lock();
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function goesForGood(id: PersonId): Promise<void> {
  await leaveHouse(house, id);
  const [newest] = await house.ask("assistance.ofPerson", { id });
  const on = CalendarDate.parse("2026-11-24");
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on,
    leavesOn: on,
    destination: "unknown",
    reason: "ended-by-person",
  });
}

async function hide(id: PersonId, colleagues: UserId[]): Promise<void> {
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues });
}

/** Tom is removed, Karim disabled, Linh’s file hidden and Mina’s identity erased; the stick is in. */
async function decideMuch(): Promise<void> {
  await house.ask("hidden.unname", { id: duc, userId: at.ids.samira });
  await house.ask("users.remove", { id: at.ids.tom });
  await house.ask("users.setEnabled", { id: at.ids.karim, enabled: false });
  const asked = { parts: ["identity" as const, "narratives" as const], ground: "asked" as const };
  const notBefore = CalendarDate.parse("2026-12-26");
  ({ orderId } = await house.ask("forgetting.propose", { id: at.mina, ...asked, notBefore }));
  await at.as("samira");
  await house.ask("forgetting.agree", { orderId });
  await hide(at.linh, []);
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId, sheets: null });
}

afterEach(() => writeFileSync(sinceFile(), file));

async function restored(
  erase: readonly ErasureOrderId[],
  backup = made,
  left: readonly UserId[] = [],
) {
  const other = testHouse(anotherHome());
  other.now = house.now;
  onTestFinished(() => other.remove());
  const result = await restoreTo(other, backup, two(sheets), patient, left, erase);
  return { other, result };
}

/** All that a colleague who is signed in reads of a file. */
const seen = async (other: TestHouse, id: PersonId) =>
  JSON.stringify(await other.ask("people.view", { id }));

const asked = async (backup = made) =>
  valueOf(await whoCouldSignIn(backup, two(sheets), nativeBinding)).since;

describe("what was decided since the backup", () => {
  it("is told to two sheets before anything is restored", async () => {
    expect(await asked()).toMatchObject({
      state: "good",
      by: "Ada Invented",
      removed: [at.ids.tom],
      closed: [at.ids.karim],
      added: [],
      hidden: 1,
      erasures: [
        {
          id: orderId,
          number: 2,
          erasedOn: "2027-01-23",
          decidedBy: ["Ada Invented", "samira Invented"],
        },
      ],
    });
    expect(await asked(before)).toMatchObject({ state: "good", removed: [at.ids.tom] });
  });

  it("holds in the restored house: nobody comes in, and nobody's name comes back", async () => {
    const { other, result } = await restored([orderId]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        left: [at.ids.tom],
        closed: [at.ids.karim],
        hidden: 1,
        notHidden: [],
        erased: [2],
        notErased: [],
      },
    });
    expect(await tryUnlock(other, "tom")).toEqual(refusal("WrongPassphrase"));
    expect(await tryUnlock(other, "karim")).toEqual(refusal("WrongPassphrase"));
    await other.unlock("noor");
    expect(await seen(other, at.linh)).not.toContain("Linh");
    other.lock();
    await other.unlock("samira");
    expect(await seen(other, at.linh)).toContain("Linh Invented");
    expect(await seen(other, duc)).not.toContain("Duc");
    other.lock();
    await other.unlock("ada");
    expect(await seen(other, at.mina)).not.toContain("Mina");
    expect(await seen(other, duc)).toContain("Duc Invented");
    const lines = (await linesIn(other)).map(({ action }) => action);
    expect(lines).toEqual(
      expect.arrayContaining(["userRemoved", "userReset", "fileHidden", "fileErased"]),
    );
    expect(lines.filter((action) => action === "userRepaired")).toEqual([]);
    expect(foundBy(await checked(other))).toEqual([]);
    other.lock();
    const { vmk, vaultId } = await keysFromFile(other.folder, "ada", passphraseOf("ada"));
    const pages = pagesOf(join(other.folder, "hearth.db"), databaseKey(vmk, vaultId));
    expect(pages.some((page) => page.includes("noor Invented"))).toBe(true);
    for (const name of ["Mina Invented", "Linh Invented"])
      expect(pages.filter((page) => page.includes(name))).toEqual([]);
  });

  it("is asked file by file: what nobody said is not erased", async () => {
    const { other, result } = await restored([]);
    expect(result).toMatchObject({ ok: true, value: { erased: [], hidden: 1 } });
    await other.unlock("ada");
    expect(await seen(other, at.mina)).toContain("Mina Invented");
  });

  it("stops at nothing where nobody of the office is left: what cannot be hidden is said", async () => {
    const office = [ada, at.ids.samira, at.ids.karim];
    const { other, result } = await restored([], made, office);
    expect(result).toMatchObject({ ok: true, value: { hidden: 0, notHidden: [1] } });
    await other.unlock("noor");
    expect(await seen(other, duc)).not.toContain("Duc");
    other.lock();
    const passphrase = "quite another ember meadow";
    const input = { sheets: two(sheets), signInName: "ada", passphrase, accepts: [] };
    expect(await other.call("recovery.reset", input)).toMatchObject({ ok: true });
    expect(await seen(other, duc)).toContain("Duc Invented");
  });

  it("lets whoever was closed in again, by an administrator", async () => {
    const { other } = await restored([]);
    await other.unlock("ada");
    const { slip } = await other.ask("users.reset", { id: at.ids.karim });
    other.lock();
    const input = {
      signInName: "karim",
      passphrase: slip.join(" "),
      house: "house" as const,
      accepts: [],
    };
    expect(await other.call("session.unlock", input)).toMatchObject({ ok: true });
  });
});

describe("a file on the stick that says nothing proved", () => {
  /** What the sheets read in it. */
  async function opened() {
    const { kitSeed, manifest } = valueOf(
      await openBackup(backupFolder(made.shelf, made.id), two(sheets)),
    );
    const place = [frame("hearth 1 changes since"), frame(manifest.vaultId)] as const;
    const bytes = openWith(kitSeed, ...place, file) ?? Buffer.of();
    const { text, signature } = JSON.parse(bytes.toString()) as Record<
      "text" | "signature",
      string
    >;
    return { text, signature, place, recoveryKey: publicKeyOf(kitSeed) };
  }
  /** Sealed to the recovery key, as anyone can who has the stick. */
  async function put(
    change: (said: { erasures: object[]; signer: string }) => void,
    by: OwnKeys | null,
  ) {
    const { text, signature, place, recoveryKey } = await opened();
    const said = JSON.parse(text) as { erasures: object[]; signer: string };
    change(said);
    const changed = JSON.stringify(said);
    const signed =
      by && signWith(by.bundleSeed, by.vaultId, frame("hearth 1 changes since", changed));
    const content = { text: changed, signature: signed === null ? signature : toBase64(signed) };
    writeFileSync(sinceFile(), sealTo(recoveryKey, ...place, Buffer.from(JSON.stringify(content))));
  }
  const keysOf = (name: string) => keysFromFile(house.folder, name, passphraseOf(name));

  it("is known to be sealed and signed as the tests do it", async () => {
    await put(() => undefined, null);
    expect(await asked()).toMatchObject({ state: "good" });
  });

  it.each<[string, () => Promise<void>]>([
    [
      "one erasure fewer, under the signature of the whole",
      () => put((said) => said.erasures.pop(), null),
    ],
    [
      "signed by a colleague who does not hold the office",
      async () =>
        put(
          (said) => {
            said.signer = at.ids.noor;
          },
          await keysOf("noor"),
        ),
    ],
    [
      "signed by one in the name of another",
      async () => put(() => undefined, await keysOf("samira")),
    ],
    [
      "signed by a colleague who was removed",
      async () =>
        put(
          (said) => {
            said.signer = at.ids.tom;
          },
          await keysOf("noor"),
        ),
    ],
  ])("%s: it is said, and nothing of it is done", async (_, write) => {
    await write();
    expect(await asked()).toEqual({ state: "forged" });
    const { other, result } = await restored([]);
    expect(result).toMatchObject({ ok: true, value: { left: [], closed: [], hidden: 0 } });
    await other.unlock("tom");
    other.lock();
    expect((await restored([orderId])).result).toEqual(refusal("ChangedMeanwhile"));
  });

  it("is signed by the office, and names somebody who still lives here: she is not erased, and Today says that it was said", async () => {
    const saysLinh = (said: { erasures: object[] }) => {
      said.erasures = said.erasures.map((one) => ({ ...one, personId: at.linh, number: 1 }));
    };
    await put(saysLinh, await keysOf("ada"));
    const { other, result } = await restored([orderId]);
    expect(result).toMatchObject({ ok: true, value: { erased: [], notErased: [1] } });
    await other.unlock("ada");
    const { orders } = await other.ask("forgetting.view", {});
    expect(orders).toMatchObject([{ id: orderId, state: "agreed" }]);
  });

  it("goes on from an earlier backup, but not from this one", async () => {
    writeFileSync(sinceFile(), olderFile);
    const { other } = await restored([], before);
    await other.unlock("ada");
    await other.ask("users.remove", { id: at.ids.noor });
    written(other);
    other.lock();
    expect(await asked(before)).toMatchObject({ state: "good", removed: [at.ids.noor] });
    expect(await asked()).toEqual({ state: "forged" });
  });

  it("is of before the backup", async () => {
    writeFileSync(sinceFile(), olderFile);
    expect(await asked()).toEqual({ state: "older" });
  });

  it("is damaged, or gone", async () => {
    const bytes = Buffer.from(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(sinceFile(), bytes);
    expect(await asked()).toEqual({ state: "unreadable" });
    rmSync(sinceFile());
    expect(await asked()).toEqual({ state: "none" });
  });
});

it("is written by office holders alone, and not again before something is new", async () => {
  const seen = new Map<string, string>();
  const bytes = () => (keepChangesSince(house.vault, seen), readFileSync(sinceFile()));
  await house.unlock("noor");
  expect(bytes()).toEqual(file);
  house.lock();
  await house.unlock("ada");
  const first = bytes();
  expect(first).not.toEqual(file);
  expect(bytes()).toEqual(first);
  await house.ask("users.setEnabled", { id: at.ids.karim, enabled: true });
  expect(bytes()).not.toEqual(first);
  house.lock();
});
