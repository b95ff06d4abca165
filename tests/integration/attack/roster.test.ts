// What a user of the shelter staff does with their passphrase and tools of their own, to hold more than was given to them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { Procedure } from "../../../domain/api/procedure-kinds.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import {
  recoveryKeyId,
  type RosterAct,
  Statement,
} from "../../../domain/users/roster-statement.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { handlers } from "../../../electron/vault/handlers.ts";
import { frame, fromBase64 } from "../../../electron/vault/keys/bytes.ts";
import { sealCompartmentTo } from "../../../electron/vault/keys/compartment.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { KeyFile, keyFileNames } from "../../../electron/vault/keys/key-file.ts";
import { makeSlot } from "../../../electron/vault/keys/key-slots.ts";
import { shareToSheet, sheetToShare } from "../../../electron/vault/keys/recovery-kit.ts";
import { publicKeysOf, signWith } from "../../../electron/vault/keys/signing.ts";
import { dispatch } from "../../../electron/vault/platform/dispatch.ts";
import { foundRoster } from "../../../electron/vault/users/roster.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-house.ts";
import {
  addColleague,
  evening,
  floorCost,
  foundHouse,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { forgeKeyFile } from "./forged-keys.ts";
import { dropTriggers, keysFromFile, type OwnKeys, tamper } from "./own-tools.ts";

const otherVaultId = "77a0c2de-1f53-4f0a-8a08-52c8a9f3d4e2";
let house: TestHouse;
let sheets: readonly Sheet[];
let ada: UserId;
let noor: UserId;
let newest: { readonly sequence: number; readonly hash: string; readonly root: string };
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  sheets = await makeProvedKit(house);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  const { roster, userId } = openHouseOf(house);
  ada = userId;
  newest = { ...roster.head, root: roster.root };
  house.lock();
});
afterAll(() => house.remove());

const ofNoor = (copy: TestHouse): Promise<OwnKeys> =>
  keysFromFile(copy.folder, "noor", passphraseOf("noor"));

describe("a slot of someone whom the roster does not name", () => {
  it("lets nobody in, and is gone after the next sign-in", async () => {
    const copy = copyOf(house);
    const { vaultId, vmk } = await ofNoor(copy);
    const slot = await makeSlot({
      vaultId,
      purpose: "trial",
      signInName: "mallory",
      passphrase: passphraseOf("mallory"),
      kind: "passphrase",
      cost: floorCost,
      bundle: { seed: Buffer.alloc(32, 6), root: fromBase64(newest.root) },
      vmk,
      nextVmk: null,
    });
    forgeKeyFile(copy.folder, (file) => ({ ...file, slots: [...file.slots, slot] }));

    expect(await tryUnlock(copy, "mallory")).toEqual(refusal("WrongPassphrase"));
    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
    expect(idsOf(copy)).not.toContain(slot.id);
  });
});

describe("the rows about a user", () => {
  it("give no role and bring nobody back: the roster does", async () => {
    const copy = copyOf(house);
    tamper(await ofNoor(copy), (file) => {
      file.prepare("UPDATE users SET is_admin = 1, is_care = 1 WHERE id = ?").run(noor);
      file.prepare("UPDATE users SET state = 'disabled' WHERE id = ?").run(ada);
    });

    expect(await copy.unlock("noor")).toMatchObject({ roles: ["shelter"], holds: [], awaits: [] });
    copy.lock();
    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(["userRepaired", "userRepaired"]);
  });

  it("give nothing either when they change while their user is signed in", async () => {
    const copy = copyOf(house);
    await copy.unlock("noor");
    const { file } = openHouseOf(copy).database;
    file.prepare("UPDATE users SET is_admin = 1, is_care = 1 WHERE id = ?").run(noor);

    const named = Object.entries(api) as [ProcedureName, Procedure][];
    for (const [name, { kind, roles }] of named) {
      if (kind === "door" || roles.includes("shelter")) continue;
      expect(await dispatch(handlers, copy.vault, name, {})).toEqual(refusal("Forbidden"));
    }
    expect(await copy.ask("session.me", {})).toMatchObject({ roles: ["shelter"], awaits: [] });
  });
});

describe("a statement", () => {
  const toBeAdministrator = (): RosterAct => ({ kind: "rolesSet", user: noor, roles: ["admin"] });

  it.each([
    [
      "that its signer may not make",
      () => ({ signer: noor, act: toBeAdministrator() }),
      "notAllowed",
    ],
    ["in the name of another", () => ({ signer: ada, act: toBeAdministrator() }), "forged"],
    [
      "in the name of the recovery key",
      (): { signer: typeof recoveryKeyId; act: RosterAct } => ({
        signer: recoveryKeyId,
        act: {
          kind: "keysChosen",
          user: noor,
          keys: publicKeysOf(Buffer.alloc(32, 6), otherVaultId),
        },
      }),
      "forged",
    ],
  ])("%s changes nothing, is taken out and said", async (_, said, reason) => {
    const copy = copyOf(house);
    addStatement(await ofNoor(copy), said());

    expect(await copy.unlock("noor")).toMatchObject({ roles: ["shelter"] });
    copy.lock();
    await copy.unlock("ada");
    const lines = await linesIn(copy);
    expect(lines.find(({ action }) => action === "rosterRepaired")?.detail).toBe(reason);
    expect(openHouseOf(copy).roster.head.sequence).toBe(newest.sequence);
  });

  it("that was taken out again is missed by whoever has checked it", async () => {
    const copy = copyOf(house);
    tamper(await ofNoor(copy), (file) => {
      dropTriggers(file);
      file.prepare("DELETE FROM roster WHERE sequence = ?").run(newest.sequence);
    });

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("RosterDamaged"));
  });

  it("that founds the vault once more is refused to everybody", async () => {
    const copy = copyOf(house);
    const own = await ofNoor(copy);
    const { vaultId, bundleSeed } = own;
    const keys = publicKeysOf(bundleSeed, vaultId);
    const act = { kind: "founded", vaultId, user: noor, name: "Noor", signInName: "noor" } as const;
    const { row } = foundRoster(bundleSeed, { ...act, roles: ["admin"], keys }, evening);
    tamper(own, (file) => {
      dropTriggers(file);
      file.exec("DELETE FROM roster; DELETE FROM roster_checkpoints");
      file.prepare("INSERT INTO roster VALUES (0, ?, ?)").run(row.body, row.signature);
    });

    for (const name of ["ada", "noor"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("RosterDamaged"));
  });
});

describe("a key of a compartment", () => {
  it("that someone else sealed to a member is not taken for that of the compartment", async () => {
    const copy = copyOf(house);
    const own = await ofNoor(copy);
    await copy.unlock("ada");
    const publicKey = publicKeyOf(openHouseOf(copy).bundleSeed);
    copy.lock();
    const id = { vaultId: own.vaultId, compartment: "office", epoch: 1 } as const;
    const planted = sealCompartmentTo({ memberId: ada, publicKey }, id, Buffer.alloc(32, 6));
    tamper(own, (file) => {
      file
        .prepare("UPDATE compartment_keys SET sealed_key = ? WHERE member_id = ?")
        .run(planted, ada);
    });

    expect(await copy.unlock("ada")).toMatchObject({ holds: [], awaits: ["office"] });
  });
});

describe("recovery sheets that were changed where the sealing key does not notice", () => {
  it("sign nothing", async () => {
    const copy = copyOf(house);
    await copy.unlock("noor");
    const { words } = await copy.ask("session.fingerprint", {});
    copy.lock();
    await copy.unlock("ada");
    await copy.ask("users.setRoles", { id: noor, roles: ["care"] });
    const { head } = openHouseOf(copy).roster;
    const grantWith = (two: readonly Sheet[]) =>
      copy.call("compartments.letInByKit", {
        userId: noor,
        compartment: "office",
        words,
        sheets: pairOf(two),
      });

    expect(await grantWith(sheets.map(withOtherSeed))).toEqual(refusal("SheetsDoNotMatch"));
    expect(openHouseOf(copy).roster.head).toEqual(head);
    expect(await grantWith(sheets)).toMatchObject({ ok: true });
  });
});

/** X25519 ignores the lowest bits of the first byte of a seed; the signing key follows from all of them. */
function withOtherSeed(sheet: Sheet): Sheet {
  const [first = 0, ...rest] = valueOf(sheetToShare(sheet));
  return shareToSheet(Uint8Array.from([first ^ 1, ...rest]), sheet.number);
}

function pairOf([a, b]: readonly Sheet[]): [Sheet, Sheet] {
  if (!a || !b) throw new Error("Two sheets were expected");
  return [a, b];
}

/** Adds a statement after the newest, signed with the keys of the attacker. */
function addStatement(own: OwnKeys, said: Pick<Statement, "signer" | "act">): void {
  const { hash: previous, sequence } = newest;
  const statement = Statement.parse({
    sequence: sequence + 1,
    previous,
    signer: said.signer,
    at: evening,
    act: said.act,
  });
  const body = JSON.stringify(statement);
  const signature = signWith(own.bundleSeed, own.vaultId, frame("hearth 1 roster", body));
  tamper(own, (file) => {
    file.prepare("INSERT INTO roster VALUES (?, ?, ?)").run(sequence + 1, body, signature);
  });
}

const idsOf = (copy: TestHouse): readonly string[] =>
  KeyFile.parse(JSON.parse(readFileSync(join(copy.folder, keyFileNames[0]), "utf8"))).slots.map(
    ({ id }) => id,
  );

async function linesIn(copy: TestHouse) {
  const filter = { by: null, group: null, from: null, until: null, before: null };
  return (await copy.ask("trace.list", filter)).lines;
}

const repairsIn = async (copy: TestHouse): Promise<readonly string[]> =>
  (await linesIn(copy)).map(({ action }) => action).filter((action) => action.endsWith("Repaired"));
