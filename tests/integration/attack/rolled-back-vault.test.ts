import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "../../../domain/core/result.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { copyOf, putBack, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, tamper } from "./raw-vault-access.ts";

let house: TestHouse;
let beds: readonly BedId[];
/** The folder as it was a day before. */
let yesterday: string;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.flatMap((room) => room.beds.map(({ id }) => BedId.parse(id)));
  await addColleague(house, "ada", "noor", ["shelter"]);
  yesterday = mkdtempSync(join(tmpdir(), "hearth-yesterday-"));
  cpSync(house.folder, yesterday, { recursive: true });
  await house.unlock("noor");
  await admit(house, 0);
  await admit(house, 1);
  house.lock();
});
afterAll(() => {
  house.remove();
  rmSync(yesterday, { recursive: true });
});

async function admit(to: TestHouse, bed: number): Promise<void> {
  await to.ask("stays.admit", { ...aNewcomer(), bedId: beds[bed] ?? "" });
}

describe("a vault that is older than this computer remembers", () => {
  it("is detected when yesterday's database was restored", async () => {
    const copy = copyOf(house);
    putBack(yesterday, copy, "hearth.db");

    expect(await tryUnlock(copy, "noor")).toEqual(refusal("HouseOlder"));
  });

  it.each(["house.head deleted", "house.head emptied", "yesterday's house.head put back"])(
    "is suspected with %s",
    async (what) => {
      const copy = copyOf(house);
      const head = join(copy.folder, "house.head");
      if (what.endsWith("deleted")) rmSync(head);
      else if (what.endsWith("emptied")) writeFileSync(head, Buffer.alloc(1024));
      else putBack(yesterday, copy, "house.head");

      expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseOlder"));
    },
  );

  it("is detected when the end of the log was lost in a power failure", async () => {
    const running = copyOf(house);
    await running.unlock("noor");
    await admit(running, 2);
    const keys = openHouseOf(running);
    const lost = copyOf(running);
    const log = join(lost.folder, "hearth.db-wal");
    rmSync(join(lost.folder, "hearth.db-shm"), { force: true });
    truncateSync(log, Math.floor(readFileSync(log).length / 2));

    expect(keys.folder).toBe(running.folder);
    expect(await tryUnlock(lost, "noor")).toEqual(refusal("HouseOlder"));
  });

  it("is opened by an administrator who accepts it, and then by all users again", async () => {
    const copy = copyOf(house);
    putBack(yesterday, copy, "hearth.db");

    expect(await tryUnlock(copy, "noor", ["older"])).toEqual(refusal("HouseOlder"));
    expect(await tryUnlock(copy, "ada", ["older"])).toMatchObject({ ok: true });
    const { needs } = await copy.ask("today.view", {});
    expect(needs).toContainEqual({ kind: "fileOlder" });
    copy.lock();

    expect(await tryUnlock(copy, "noor")).toMatchObject({ ok: true });
    copy.lock();
    expect(await actionsOf(copy)).toContain("olderFileAccepted");
  });

  it("is not suspected when the program was killed between a commit and its record", async () => {
    const running = copyOf(house);
    await running.unlock("noor");
    const before = readFileSync(join(running.folder, "house.head"));
    await admit(running, 3);
    const died = copyOf(running);
    writeFileSync(join(died.folder, "house.head"), before);

    expect(await tryUnlock(died, "noor")).toMatchObject({ ok: true });
  });
});

describe("the audit log", () => {
  it.each([
    ["UPDATE trace SET user_id = NULL WHERE seq = 2", "append-only"],
    ["DELETE FROM trace WHERE seq = 2", "append-only"],
    ["DELETE FROM trace", "append-only"],
    ["UPDATE OR REPLACE trace SET seq = 1 WHERE seq = 2", "append-only"],
    ["INSERT OR REPLACE INTO trace SELECT * FROM trace WHERE seq = 2", "append-only"],
  ])("refuses %s", async (sql, why) => {
    const copy = copyOf(house);
    const keys = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));

    tamper(keys, (file) => expect(() => file.exec(sql)).toThrow(why));
  });

  it.each([
    ["its oldest entry rewritten", "UPDATE trace SET action = 'read' WHERE seq = 1"],
    ["an entry given to another user", "UPDATE trace SET user_id = NULL WHERE seq = 4"],
    [
      "its newest entry rewritten",
      `UPDATE trace SET detail = 'x' WHERE seq = (SELECT max(seq) FROM trace)`,
    ],
    ["an entry cut out", "DELETE FROM trace WHERE seq = 4"],
    ["its newest entry cut off", `DELETE FROM trace WHERE seq = (SELECT max(seq) FROM trace)`],
    ["every entry gone", "DELETE FROM trace"],
    [
      "an entry added at its end",
      `INSERT INTO trace SELECT seq + 1, tx + 1, at, user_id, action, NULL, NULL, NULL, NULL, chain
         FROM trace WHERE seq = (SELECT max(seq) FROM trace)`,
    ],
  ])("with %s by a tool that knows the key is detected at the next sign-in", async (_, sql) => {
    const copy = copyOf(house);
    const keys = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
    tamper(keys, (file) => {
      dropTriggers(file);
      expect(file.prepare(sql).run().changes).toBeGreaterThan(0);
    });

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseOlder"));
    // Once an administrator has accepted the break, it no longer prevents other sign-ins.
    expect(await tryUnlock(copy, "ada", ["older"])).toMatchObject({ ok: true });
    copy.lock();
    expect(await tryUnlock(copy, "noor")).toMatchObject({ ok: true });
  });
});

describe("a log longer than what is checked at a sign-in", () => {
  it.each([
    [0, true],
    [100, true],
    [499, true],
    [500, false],
    [510, false],
  ])(
    "with the entry %d before its newest changed: detected there is %s",
    async (back, isNoticed) => {
      const copy = copyOf(house);
      await copy.unlock("ada");
      write(openHouseOf(copy), copy.vault.clock, (context) => {
        for (let entry = 0; entry < 520; entry += 1) context.note({ action: "passesErased" });
        return ok(null);
      });
      copy.lock();
      let seq = 0;
      tamper(await keysFromFile(copy.folder, "ada", passphraseOf("ada")), (file) => {
        dropTriggers(file);
        seq = (file.prepare("SELECT max(seq) FROM trace").pluck().get() as number) - back;
        file.prepare("UPDATE trace SET detail = 'x' WHERE seq = ?").run(seq);
      });

      if (isNoticed) expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseOlder"));
      else {
        expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
        // The weekly check covers all of it.
        expect(foundBy(await checked(copy))).toEqual([`entry ${String(seq)}`]);
      }
    },
  );
});

async function actionsOf(from: TestHouse): Promise<readonly string[]> {
  const keys = await keysFromFile(from.folder, "ada", passphraseOf("ada"));
  const actions: string[] = [];
  tamper(keys, (file) => {
    actions.push(...(file.prepare("SELECT action FROM trace").pluck().all() as string[]));
  });
  return actions;
}
