// An update from a stick, from the chosen file to the package prepared for IT support.
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aKey, anUpdate, running, version } from "../../helpers/invented-update.ts";
import { addColleague, openHouseOf } from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import {
  backUp,
  check,
  choose,
  folderOf,
  idle,
  key,
  lying,
  payload,
  trusting,
  updatingHouse,
} from "./updating-house.ts";

const name = "hearth-0.2.0-linux-x64.deb";
const sumOfPayload = createHash("sha256").update(payload).digest("base64url");

async function actions(house: Awaited<ReturnType<typeof updatingHouse>>) {
  const { lines } = await house.ask("trace.list", {
    group: "keys",
    by: null,
    from: null,
    until: null,
    before: null,
  });
  return lines
    .filter(({ action }) => action.startsWith("update"))
    .map(({ action, detail }) => ({ action, detail }));
}

describe("an update from a stick", () => {
  it("is copied and verified, waits for a backup, and is prepared with its checksum", async () => {
    const house = await updatingHouse();
    expect(await check(house)).toBe("finished");
    const checked = await house.ask("updates.view", {});
    expect(checked).toMatchObject({
      isTaken: true,
      checked: { version: "0.2.0", bytes: payload.length, isBackedUp: false },
      ready: null,
    });
    const [part = ""] = lying(house);
    expect(statSync(join(folderOf(house), part)).mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(house)).mode & 0o777).toBe(0o700);

    expect(await house.call("updates.ready", {})).toMatchObject({
      error: { type: "UpdateNeedsBackup" },
    });
    await backUp(house);
    expect((await house.ask("updates.view", {})).checked).toMatchObject({ isBackedUp: true });
    await house.ask("updates.ready", {});
    const { ready, checked: after } = await house.ask("updates.view", {});
    expect(after).toBeNull();
    expect(ready).toEqual({
      version: "0.2.0",
      kind: "deb",
      folder: folderOf(house),
      name,
      sha256: createHash("sha256").update(payload).digest("hex"),
    });
    expect(lying(house)).toEqual([name]);
    expect(readFileSync(join(folderOf(house), name)).equals(payload)).toBe(true);
    expect(await actions(house)).toEqual([
      { action: "updateReady", detail: `0.2.0 deb x64 ${sumOfPayload}` },
      { action: "updateChecked", detail: name },
    ]);
  });

  it("stays after a lock, with the verified checksum, until it is installed", long, async () => {
    const house = await updatingHouse();
    await check(house);
    await backUp(house);
    await house.ask("updates.ready", {});
    const { ready } = await house.ask("updates.view", {});
    house.lock();
    // A program of this account replaces it: the checksum on the page is still the verified one.
    writeFileSync(join(folderOf(house), name), "another package");
    await house.unlock("ada");
    expect((await house.ask("updates.view", {})).ready).toEqual(ready);
    house.lock();
    trusting(house, [key], { ...running, version: version("0.2.0") });
    await house.unlock("ada");
    expect((await house.ask("updates.view", {})).ready).toBeNull();
    expect(lying(house)).toEqual([]);
  });

  it("needs a backup that is younger than the check", async () => {
    const house = await updatingHouse();
    await backUp(house);
    await check(house);
    expect(await house.call("updates.ready", {})).toMatchObject({
      error: { type: "UpdateNeedsBackup" },
    });
  });

  it("is what was verified, whatever happens to the stick or to the copy", async () => {
    const house = await updatingHouse();
    await check(house);
    await backUp(house);
    // The stick is another one by now: nothing is read from it again.
    const stick = choose(house, anUpdate(key, payload));
    writeFileSync(stick, "something else");
    const [part = ""] = lying(house);
    writeFileSync(join(folderOf(house), part), Buffer.alloc(payload.length, "x"));
    expect(await house.call("updates.ready", {})).toMatchObject({
      error: { type: "UpdateNotChecked" },
    });
    expect(lying(house)).toEqual([]);
  });

  it("is discarded on request, and by a lock before it is prepared", async () => {
    const house = await updatingHouse();
    await check(house);
    await house.ask("updates.drop", {});
    expect(lying(house)).toEqual([]);
    expect(await house.ask("updates.view", {})).toMatchObject({ checked: null, ready: null });
    await check(house);
    house.lock();
    expect(lying(house)).toEqual([]);
    await house.unlock("ada");
    expect(await house.call("updates.ready", {})).toMatchObject({
      error: { type: "UpdateNotChecked" },
    });
  });

  it("leaves nothing of what was cancelled, or killed in the middle", async () => {
    const house = await updatingHouse();
    choose(house, anUpdate(key, payload));
    const { job } = await house.ask("updates.check", {});
    await house.ask("jobs.cancel", { job });
    await idle(house);
    expect(house.events.at(-1)).toMatchObject({ state: "cancelled" });
    expect(lying(house)).toEqual([]);
    writeFileSync(join(folderOf(house), "0123456789abcdef.part"), "half of it");
    writeFileSync(join(folderOf(house), "notes.txt"), "not ours");
    house.lock();
    await house.unlock("ada");
    expect(lying(house)).toEqual(["notes.txt"]);
  });

  it("ends with a lock during its verification", async () => {
    const house = await updatingHouse();
    choose(house, anUpdate(key, payload));
    await house.ask("updates.check", {});
    house.lock();
    await idle(house);
    expect(house.events.at(-1)).toMatchObject({ state: "cancelled" });
    expect(lying(house)).toEqual([]);
  });
});

describe("an update is refused", () => {
  it.each([
    ["updateForeign", anUpdate(aKey(), payload)],
    ["updateNone", Buffer.from("a letter")],
    ["updateNone", Buffer.alloc(0)],
    ["updateElsewhere", anUpdate(key, payload, { kind: "nsis" })],
    ["updateSame", anUpdate(key, payload, { version: version("0.1.0") })],
    ["updateOlder", anUpdate(key, payload, { version: version("0.0.9") })],
    ["updateTooFar", anUpdate(key, payload, { over: version("0.1.5") })],
    ["updateTooLarge", anUpdate(key, payload, { bytes: 2 ** 40 })],
    ["updateCut", anUpdate(key, payload).subarray(0, -1)],
    ["updateDamaged", Buffer.concat([anUpdate(key, payload), Buffer.from([0])])],
    ["updateDamaged", anUpdate(key, payload, { sha256: "0".repeat(64) })],
  ] as const)("and why is said and written down: %s", async (problem, bytes) => {
    const house = await updatingHouse();
    expect(await check(house, bytes)).toBe(problem);
    expect(await house.ask("updates.view", {})).toMatchObject({ checked: null, ready: null });
    expect(await actions(house)).toEqual([{ action: "updateRefused", detail: problem }]);
    expect(lying(house)).toEqual([]);
  });

  it("by a program without a key, which says so", async () => {
    const house = await updatingHouse();
    trusting(house, []);
    choose(house, anUpdate(key, payload));
    expect(await house.ask("updates.view", {})).toMatchObject({ isTaken: false });
    expect(await house.call("updates.check", {})).toMatchObject({
      error: { type: "UpdateNotTaken" },
    });
  });

  it("when no file was chosen, or during a backup; and a second one replaces the first", async () => {
    const house = await updatingHouse();
    expect(await house.call("updates.check", {})).toMatchObject({ error: { type: "NotFound" } });
    choose(house, anUpdate(key, payload));
    house.vault.jobs.set("a backup", { cancel: () => undefined });
    expect(await house.call("updates.check", {})).toMatchObject({
      error: { type: "BackupRunning" },
    });
    house.vault.jobs.clear();
    await check(house);
    const [first] = lying(house);
    expect(await check(house, anUpdate(key, payload, { version: version("0.3.0") }))).toBe(
      "finished",
    );
    expect(lying(house)).not.toContain(first);
    expect(openHouseOf(house).updateInHand?.head.version).toBe("0.3.0");
  });

  it("with demo data, without touching what is prepared for the real vault", async () => {
    const house = await updatingHouse();
    await check(house);
    await backUp(house);
    await house.ask("updates.ready", {});
    // As if it were the demo vault.
    Object.assign(openHouseOf(house), { which: "demo" });
    choose(house, anUpdate(key, payload));
    expect(await house.ask("updates.view", {})).toMatchObject({ isTaken: false, ready: null });
    expect(await house.call("updates.check", {})).toMatchObject({
      error: { type: "UpdateNotTaken" },
    });
    await house.ask("updates.drop", {});
    expect(lying(house)).toEqual([name]);
  });

  it("for all but administrators", async () => {
    const house = await updatingHouse();
    await addColleague(house, "ada", "noor", ["shelter", "care"]);
    await house.unlock("noor");
    choose(house, anUpdate(key, payload));
    for (const ask of ["updates.view", "updates.check", "updates.ready", "updates.drop"] as const)
      expect(await house.call(ask, {})).toMatchObject({ error: { type: "Forbidden" } });
    expect(lying(house)).toEqual([]);
  });
});
