// The vault moves to another computer: what is left on this one is set aside, and nothing of it is deleted.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changesHouse } from "../../../domain/backup/transfer.ts";
import {
  foundHouse,
  makeProvedKit,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick } from "./backup-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const passphrase = passphraseOf("ada");
const aside = (isSaid: boolean, own = passphrase) =>
  house.call("moving.setAside", { passphrase: own, isSaid });

/** A verified backup, requested by an administrator. */
async function backUp(): Promise<void> {
  await makeProvedKit(house);
  house.vault.chosenFolder = aStick(house);
  const { placeId } = await house.ask("backups.keepPlace", {});
  await house.ask("backups.make", { placeId });
  while (house.vault.jobs.size > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe("a vault that has moved", () => {
  it("is set aside completely under another name, and the first page says when and where", async () => {
    await backUp();
    expect(await house.ask("moving.view", {})).toEqual({
      backup: { madeOn: "2026-11-24", holdsAll: true },
    });
    const files = ["hearth.db", "house.head", "house.keys", "house.keys.2"];
    expect(await aside(false)).toEqual({ ok: true, value: null });

    expect(existsSync(house.folder)).toBe(false);
    const moved = `${house.folder}.moved-2026-11-24`;
    expect(readdirSync(moved)).toEqual(expect.arrayContaining(files));
    expect(await house.ask("house.state", {})).toMatchObject({
      house: "none",
      me: null,
      movedAway: { on: "2026-11-24", folder: moved },
    });
    expect(await house.call("people.find", { text: "x" })).toMatchObject({
      error: { type: "Locked" },
    });
  });

  it("is distinguished from one that moved earlier the same day", async () => {
    await aside(true);
    await foundHouse(house);
    await aside(true);
    expect(readdirSync(house.home).filter((name) => name.includes("moved"))).toHaveLength(2);
    expect(await house.ask("house.state", {})).toMatchObject({
      movedAway: { folder: join(house.home, "house.moved-2026-11-24-2") },
    });
  });

  it("is not mentioned where there is a vault again", async () => {
    await aside(true);
    await foundHouse(house);
    expect(await house.ask("house.state", {})).toMatchObject({ house: "open", movedAway: null });
  });
});

describe("a vault is not moved", () => {
  it("while something was changed since the newest backup, unless the user confirms that it continues elsewhere", async () => {
    expect(await house.ask("moving.view", {})).toEqual({ backup: null });
    expect(await aside(false)).toMatchObject({ error: { type: "MoveNeedsBackup" } });
    await backUp();
    await house.ask("guard.add", { terms: [{ kind: "street", text: "Lanternstreet" }] } as never);
    expect(await house.ask("moving.view", {})).toMatchObject({ backup: { holdsAll: false } });
    expect(await aside(false)).toMatchObject({ error: { type: "MoveNeedsBackup" } });
    expect(await aside(true)).toMatchObject({ ok: true });
  });

  it("without the administrator's own passphrase", async () => {
    expect(await aside(true, "another umbrella lantern sparrow")).toMatchObject({
      error: { type: "OwnPassphraseWrong" },
    });
    expect(await house.ask("house.state", {})).toMatchObject({ house: "open" });
  });
});

describe("what another computer would miss", () => {
  it.each([
    ["read", false],
    ["printed", false],
    ["signedIn", false],
    ["backupMade", false],
    ["refused", false],
    ["admitted", true],
    ["userAdded", true],
    ["rolesChanged", true],
    ["kitMade", true],
    ["fileErased", true],
  ] as const)("is %s: %s", (action, changes) => expect(changesHouse(action)).toBe(changes));
});
