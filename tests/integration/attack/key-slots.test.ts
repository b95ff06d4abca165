// A member adds, changes, removes and replaces slots in `house.keys`, those of colleagues and that of the recovery sheets.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64, toBase64 } from "../../../electron/vault/keys/bytes.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { type KeyFile, readKeyFile, type Slot } from "../../../electron/vault/keys/key-file.ts";
import { makeKitSlot, makeSlot, restoreSlot } from "../../../electron/vault/keys/key-slots.ts";
import { makeKit } from "../../../electron/vault/keys/recovery-kit.ts";
import { repairsIn } from "../../helpers/integration/audit-lines.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  floorCost,
  foundAnew,
  foundHouse,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { two } from "../backup/backup-house.ts";
import { forgeKeyFile } from "./forge-key-files.ts";
import { keysFromFile, openRaw, type OwnKeys, slotIdOf, tamper } from "./raw-vault-access.ts";

let house: TestHouse;
let sheets: readonly Sheet[];
let noor: UserId;
let own: OwnKeys;
let slotIds: { readonly ada: string; readonly noor: string };
/** Founded by someone with the same sign-in name and passphrase. */
let elsewhere: { readonly file: KeyFile; readonly sheets: readonly Sheet[] };
/** The recovery sheets that the attacker made for themselves. */
let forged: Awaited<ReturnType<typeof makeKit>>;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  sheets = await makeProvedKit(house);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await addColleague(house, "ada", "tom", ["shelter"]);
  own = await keysFromFile(house.folder, "noor", passphraseOf("noor"));
  slotIds = { ada: slotIdOf(own, "ada"), noor: slotIdOf(own, "noor") };
  forged = await makeKit(own.vaultId);
  const other = testHouse();
  await foundAnew(other, ["admin"]);
  const strangers = await makeProvedKit(other);
  elsewhere = { file: valueOf(readKeyFile(other.folder)), sheets: strangers };
  other.remove();
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const isOf = (slot: Slot, signInName: "ada" | "noor"): boolean => slot.id === slotIds[signInName];
const ofVault = () => ({ vaultId: own.vaultId, purpose: "trial" }) as const;
const ownKeys = () => ({ vmk: own.vmk, nextVmk: null });
const withAdas = (file: KeyFile, change: (slot: Slot) => readonly Slot[]): KeyFile => ({
  ...file,
  slots: file.slots.flatMap((slot) => (isOf(slot, "ada") ? change(slot) : [slot])),
});
/** The key of the database, sealed to someone else. */
const keyOfAnother = (): string =>
  makeKitSlot(ofVault(), publicKeyOf(Buffer.alloc(32, 6)), ownKeys()).sealedVmk;

describe("a colleague's slot", () => {
  it.each<[string, (file: KeyFile) => KeyFile, ReturnType<typeof refusal>]>([
    ["removed", (file) => withAdas(file, () => []), refusal("WrongPassphrase")],
    [
      "with another key of the database",
      (file) => withAdas(file, (slot) => [{ ...slot, sealedVmk: keyOfAnother() }]),
      refusal("KeysDamaged"),
    ],
    [
      "with a key of the database that is not in force",
      (file) =>
        withAdas(file, (slot) => [
          restoreSlot(ofVault(), slot, { vmk: Buffer.alloc(32, 6), nextVmk: null }),
        ]),
      refusal("HouseDamaged"),
    ],
    [
      "with another bundle",
      (file) =>
        withAdas(file, (slot) => [
          { ...slot, wrappedBundle: toBase64(Buffer.alloc(fromBase64(slot.wrappedBundle).length)) },
        ]),
      refusal("WrongPassphrase"),
    ],
    [
      "with another tag",
      (file) => withAdas(file, (slot) => [{ ...slot, tag: "0".repeat(32) }]),
      refusal("WrongPassphrase"),
    ],
    [
      "exchanged for one of another vault",
      (file) => withAdas(file, () => [...elsewhere.file.slots]),
      refusal("WrongPassphrase"),
    ],
  ])(
    "%s keeps her out until anyone else signs in, and that is said",
    async (_, change, refused) => {
      const copy = copyOf(house);
      forgeKeyFile(copy.folder, change);

      expect(await tryUnlock(copy, "ada")).toEqual(refused);
      await copy.unlock("tom");
      copy.lock();
      expect(await tryUnlock(copy, "ada")).toMatchObject({
        ok: true,
        value: { holds: ["office"] },
      });
      expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
      expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    },
  );

  it("replaced by one's own under her name opens what one's own keys open", async () => {
    const copy = copyOf(house);
    const { root } = openedRoot(copy);
    const mine = await makeSlot({
      ...ofVault(),
      ...ownKeys(),
      signInName: "ada",
      passphrase: passphraseOf("ada"),
      kind: "passphrase",
      cost: floorCost,
      bundle: { seed: own.bundleSeed, root },
    });
    forgeKeyFile(copy.folder, (file) => withAdas(file, () => [mine]));

    expect(await copy.unlock("ada")).toMatchObject({ id: noor, roles: ["shelter"], holds: [] });
    copy.lock();
    expect(await copy.unlock("ada")).toMatchObject({ roles: ["admin"], holds: ["office"] });
    expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
  });
});

describe("the slot of the recovery sheets", () => {
  it.each<[string, (file: KeyFile) => KeyFile, ReturnType<typeof refusal>]>([
    ["removed", (file) => ({ ...file, kit: null }), refusal("NoKit")],
    [
      "with another key of the database",
      (file) => ({
        ...file,
        kit: file.kit && { ...file.kit, sealedVmk: keyOfAnother() },
      }),
      refusal("KeysDamaged"),
    ],
    [
      "replaced by that of sheets that a member made",
      (file) => ({
        ...file,
        kit: makeKitSlot(ofVault(), fromBase64(forged.keys.sealing), ownKeys()),
      }),
      refusal("SheetsDoNotMatch"),
    ],
    [
      "replaced by that of another vault",
      (file) => ({ ...file, kit: elsewhere.file.kit }),
      refusal("SheetsDoNotMatch"),
    ],
  ])("%s is written again at the next sign-in, and that is said", async (_, change, refused) => {
    const copy = copyOf(house);
    forgeKeyFile(copy.folder, change);

    expect(await recover(copy, sheets)).toEqual(refused);
    for (const strange of [forged.sheets, elsewhere.sheets])
      expect((await recover(copy, strange)).ok).toBe(false);
    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    copy.lock();
    for (const strange of [forged.sheets, elsewhere.sheets])
      expect(await recover(copy, strange)).toEqual(refusal("SheetsDoNotMatch"));
    expect(await recover(copy, sheets)).toMatchObject({ ok: true });
  });

  it("added to a vault that has no sheets opens nothing", async () => {
    const fresh = testHouse();
    await foundHouse(fresh);
    await addColleague(fresh, "ada", "noor", ["shelter"]);
    const { vaultId, vmk } = await keysFromFile(fresh.folder, "noor", passphraseOf("noor"));
    const mine = await makeKit(vaultId);
    forgeKeyFile(fresh.folder, (file) => ({
      ...file,
      kit: makeKitSlot(file, fromBase64(mine.keys.sealing), { vmk, nextVmk: null }),
    }));

    expect(await recover(fresh, mine.sheets)).toEqual(refusal("SheetsDoNotMatch"));
    await fresh.unlock("ada");
    expect(await repairsIn(fresh)).toEqual(["keyFileRepaired"]);
    fresh.lock();
    expect(await recover(fresh, mine.sheets)).toEqual(refusal("NoKit"));
    fresh.remove();
  });
});

describe("someone who is removed", () => {
  it("keeps no slot by giving theirs another name, or by having a second one", async () => {
    const copy = copyOf(house);
    const { root } = openedRoot(copy);
    const second = await makeSlot({
      ...ofVault(),
      ...ownKeys(),
      signInName: "mallory",
      passphrase: passphraseOf("mallory"),
      kind: "passphrase",
      cost: floorCost,
      bundle: { seed: own.bundleSeed, root },
    });
    await copy.unlock("ada");
    // While the house is open, so that no sign-in comes between.
    const renamed = "f".repeat(32);
    openHouseOf(copy)
      .database.file.prepare("UPDATE user_keys SET slot_id = ? WHERE user_id = ?")
      .run(renamed, noor);
    forgeKeyFile(copy.folder, (file) => ({
      ...file,
      slots: [
        ...file.slots.map((slot) => (isOf(slot, "noor") ? { ...slot, id: renamed } : slot)),
        second,
      ],
    }));
    await copy.ask("users.remove", { id: noor });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    copy.lock();

    const { slots } = valueOf(readKeyFile(copy.folder));
    expect(slots.map(({ publicKey }) => publicKey)).not.toContain(second.publicKey);
    for (const name of ["noor", "mallory"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("WrongPassphrase"));
    expect(() => openRaw({ ...own, folder: copy.folder })).toThrow();
  });
});

const recover = (at: TestHouse, given: readonly Sheet[]) =>
  at.call("recovery.reset", {
    sheets: two(given),
    signInName: "ada",
    passphrase: "quite another ember meadow",
    accepts: [],
  });

/** The root of the roster, which everyone who signs in can read. */
function openedRoot(copy: TestHouse): { readonly root: Buffer } {
  let hash = "";
  tamper({ ...own, folder: copy.folder }, (file) => {
    hash = file
      .prepare("SELECT json_extract(body, '$.previous') FROM roster WHERE sequence = 1")
      .pluck()
      .get() as string;
  });
  return { root: fromBase64(hash) };
}
