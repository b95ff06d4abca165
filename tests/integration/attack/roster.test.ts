// What a user of the shelter staff does with their passphrase and tools of their own, to hold more than was given to them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import type { StatementRow } from "../../../db/users/roster.ts";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { Procedure } from "../../../domain/api/procedure-kinds.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import {
  type MemberId,
  recoveryKeyId,
  type RosterAct,
  Statement,
} from "../../../domain/users/roster-statement.ts";
import { UserId } from "../../../domain/users/user.ts";
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
import { linesIn, repairsIn } from "../../helpers/integration/audit-lines.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  evening,
  floorCost,
  foundAnew,
  foundHouse,
  letIn,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { two } from "../backup/backup-house.ts";
import { forgeKeyFile } from "./forge-key-files.ts";
import { dropTriggers, keysFromFile, type OwnKeys, tamper } from "./raw-vault-access.ts";

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
  // Each notes what they checked.
  await house.unlock("noor");
  house.lock();
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

  it("with a key to which nothing can be sealed changes nothing either", async () => {
    const copy = copyOf(house);
    const act: RosterAct = {
      kind: "personAdded",
      user: UserId.parse("00000000-0000-4000-8000-000000000099"),
      name: "Mallory Invented",
      signInName: "mallory",
      roles: ["shelter"],
      keys: {
        ...publicKeysOf(Buffer.alloc(32, 6), otherVaultId),
        sealing: Buffer.alloc(32).toString("base64"),
      },
    };
    const ofAda = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));
    addStatement(ofAda, { signer: ada, act });

    await copy.unlock("ada");
    const lines = await linesIn(copy);
    expect(lines.find(({ action }) => action === "rosterRepaired")?.detail).toBe("notAllowed");
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

describe("new recovery keys that an administrator brings in", () => {
  const own = publicKeysOf(Buffer.alloc(32, 7), otherVaultId);

  it.each<[string, () => MemberId | null, "ada" | "noor", string]>([
    ["without anyone", () => null, "ada", "notAllowed"],
    ["with themselves", () => ada, "ada", "notAllowed"],
    ["in the name of a colleague", () => noor, "ada", "forged"],
    ["in the name of the old sheets", () => recoveryKeyId, "ada", "forged"],
    ["with a colleague who does not hold the office", () => noor, "noor", "notAllowed"],
  ])("%s replace none, are taken out and said", async (_, whom, signs, reason) => {
    const copy = copyOf(house);
    const signer = await keysFromFile(copy.folder, signs, passphraseOf(signs));
    const text = frame("hearth 1 recovery key", newest.hash, own.sealing, own.signing);
    const signature = signWith(signer.bundleSeed, signer.vaultId, text).toString("base64");
    const by = whom();
    const second = by === null ? null : { by, signature };
    const ofAda = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));
    addStatement(ofAda, { signer: ada, act: { kind: "recoveryKeyVerified", keys: own, second } });

    await copy.unlock("noor");
    copy.lock();
    await copy.unlock("ada");
    const lines = await linesIn(copy);
    expect(lines.find(({ action }) => action === "rosterRepaired")?.detail).toBe(reason);
    const { roster } = openHouseOf(copy);
    expect(roster.head.sequence).toBe(newest.sequence);
    expect(roster.recoveryKey?.keys).not.toEqual(own);
  });
});

describe("the chain, rearranged", () => {
  const replayed = (file: DatabaseFile, last: number): void => {
    file
      .prepare("INSERT INTO roster SELECT ?, body, signature FROM roster WHERE sequence = ?")
      .run(last + 1, last);
  };
  /** A number is there once: one of the two gets a free one first. */
  const swapped = (file: DatabaseFile, last: number): void => {
    const renumber = file.prepare("UPDATE roster SET sequence = ? WHERE sequence = ?");
    for (const [to, from] of [
      [last + 1, last],
      [last, last - 1],
      [last - 1, last + 1],
    ])
      renumber.run(to, from);
  };

  it("with its newest statement said again is cut before it, and that is said", async () => {
    const copy = copyOf(house);
    rearrange(await ofNoor(copy), replayed);

    await copy.unlock("ada");
    const said = (await linesIn(copy)).find(({ action }) => action === "rosterRepaired");
    expect(said?.detail).toBe("outOfOrder");
    expect(openHouseOf(copy).roster.head.hash).toBe(newest.hash);
  });

  it("in another order is refused to everyone who has checked it", async () => {
    const copy = copyOf(house);
    rearrange(await ofNoor(copy), swapped);

    for (const name of ["ada", "noor"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("RosterDamaged"));
  });

  it("in another order, with what others noted of it gone too, is cut there, and that is said", async () => {
    const copy = copyOf(house);
    rearrange(await ofNoor(copy), swapped, { forgets: true });

    await copy.unlock("ada");
    const said = (await linesIn(copy)).find(({ action }) => action === "rosterRepaired");
    expect(said?.detail).toBe("outOfOrder");
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    copy.lock();
    expect(await tryUnlock(copy, "noor")).toEqual(refusal("WrongPassphrase"));
  });

  it("with another newest statement, that its signer may make, is refused to everyone who has checked it", async () => {
    const copy = copyOf(house);
    const own = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));
    const previous = { sequence: newest.sequence - 1, hash: "" };
    tamper(own, (file) => {
      dropTriggers(file);
      previous.hash = file
        .prepare("SELECT json_extract(body, '$.previous') FROM roster WHERE sequence = ?")
        .pluck()
        .get(newest.sequence) as string;
      file.prepare("DELETE FROM roster WHERE sequence = ?").run(newest.sequence);
    });
    addStatement(own, { signer: ada, act: { kind: "vaultKeyRenewed" } }, previous);

    for (const name of ["ada", "noor"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("RosterDamaged"));
  });
});

describe("a grant from another vault", () => {
  it("opens nothing: neither its statement nor its sealed key is of this one", async () => {
    const other = testHouse();
    await foundAnew(other, ["admin"]);
    const there = await addColleague(other, "ada", "noor", ["admin"]);
    await letIn(other, "ada", { signInName: "noor", id: there }, "office");
    const theirs = await keysFromFile(other.folder, "noor", passphraseOf("noor"));
    const taken = { statement: {} as StatementRow, key: {} as { readonly sealed_key: Buffer } };
    tamper(theirs, (file) => {
      taken.statement = file
        .prepare("SELECT * FROM roster WHERE body LIKE '%accessGranted%' ORDER BY sequence DESC")
        .get() as StatementRow;
      taken.key = file
        .prepare("SELECT sealed_key FROM compartment_keys WHERE member_id = ?")
        .get(there) as { readonly sealed_key: Buffer };
    });
    other.remove();
    const copy = copyOf(house);
    tamper(await ofNoor(copy), (file) => {
      dropTriggers(file);
      file
        .prepare("INSERT INTO roster VALUES (?, ?, ?)")
        .run(newest.sequence + 1, taken.statement.body, taken.statement.signature);
      file
        .prepare(
          "INSERT INTO compartment_keys (compartment, epoch, member_id, sealed_key) VALUES ('office', 1, ?, ?)",
        )
        .run(noor, taken.key.sealed_key);
    });

    expect(await copy.unlock("noor")).toMatchObject({ roles: ["shelter"], holds: [], awaits: [] });
    copy.lock();
    await copy.unlock("ada");
    const said = (await linesIn(copy)).find(({ action }) => action === "rosterRepaired");
    expect(said?.detail).toBe("outOfOrder");
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
    const grantWith = (given: readonly Sheet[]) =>
      copy.call("compartments.letInByKit", {
        userId: noor,
        compartment: "office",
        words,
        sheets: two(given),
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

function rearrange(
  own: OwnKeys,
  change: (file: DatabaseFile, last: number) => void,
  { forgets } = { forgets: false },
): void {
  tamper(own, (file) => {
    dropTriggers(file);
    change(file, newest.sequence);
    if (forgets) file.exec("DELETE FROM roster_checkpoints");
  });
}

/** Adds a statement after another, or the newest, signed with the keys of the attacker. */
function addStatement(
  own: OwnKeys,
  said: Pick<Statement, "signer" | "act">,
  { hash: previous, sequence }: { readonly hash: string; readonly sequence: number } = newest,
): void {
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
