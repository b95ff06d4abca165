// A copy for the office: how it is made, how it is opened, and that nothing is written to it.
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../../domain/calendar.ts";
import { api, type ProcedureName } from "../../../domain/api.ts";
import { copyWork } from "../../../electron/vault/office-copy/place.ts";
import { aNewcomer } from "../../builders.ts";
import { anotherDisk } from "../../another-disk.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../test-house.ts";
import {
  copyPassphrase,
  idle,
  livingThere,
  makeCopy,
  opening,
  sayVersion,
  standingOn,
  untilDay,
  withStick,
} from "./copy-house.ts";

const name = "Quintessa Invented";
let house: TestHouse;
let stick: string;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
  const [bed] = await house.ask("beds.free", { from: "2026-11-24" });
  await house.ask("stays.admit", { ...aNewcomer({ name }), bedId: bed?.bedId ?? "" });
  stick = anotherDisk(house.home);
  house.vault.chosenFolder = stick;
});
afterEach(() => {
  house.remove();
});

/** Another computer, with no house on it, into which the stick is put. */
const elsewhere = (chosen = stick): TestHouse => withStick(testHouse(), chosen);

const ofStick = (): readonly string[] => readdirSync(stick, { recursive: true }) as string[];

describe("a copy for the office", () => {
  it("opens elsewhere with its passphrase, says of which day it is, and shows who lives here", async () => {
    const { id } = await makeCopy(house, stick);
    const other = elsewhere();

    expect(await other.ask("copies.find", {})).toMatchObject({ found: [{ id }] });
    const me = await other.ask("copies.open", opening(id));
    expect(me).toMatchObject({
      roles: ["admin"],
      holds: ["office"],
      language: "fr",
      theme: "dark",
    });
    expect(await other.ask("house.state", {})).toMatchObject({
      house: "open",
      copy: { madeOn: "2026-11-24", until: untilDay },
    });
    expect((await livingThere(other)).name).toBe(name);
    other.remove();
  });

  it("is listed with who made it, and can be said to be destroyed, once", async () => {
    const { id } = await makeCopy(house, stick);
    const [listed] = await house.ask("copies.list", {});
    expect(listed).toMatchObject({ by: "Ada Invented", until: untilDay, destroyedOn: null });

    const today = "2026-11-24" as CalendarDate;
    expect(await house.call("copies.sayDestroyed", { id, on: addDays(today, 1) })).toMatchObject({
      error: { type: "InvalidInput" },
    });
    await house.ask("copies.sayDestroyed", { id, on: today });
    expect(await house.ask("copies.list", {})).toMatchObject([{ destroyedOn: today }]);
    expect(await house.call("copies.sayDestroyed", { id, on: today })).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it("writes nothing to the stick, beside it or to the computer, and opens from one that cannot be written", async () => {
    const { id, folder } = await makeCopy(house, stick);
    const before = standingOn(stick);
    chmodSync(folder, 0o500);
    const other = elsewhere();
    await other.ask("copies.open", opening(id));
    await other.ask("today.view", {});
    const { id: person } = await livingThere(other);
    await other.ask("people.view", { id: person });
    other.lock();
    chmodSync(folder, 0o700);

    expect(standingOn(stick)).toEqual(before);
    expect(readdirSync(other.home)).toEqual([]);
    other.remove();
  });

  it("opens after its day as before it", async () => {
    const { id } = await makeCopy(house, stick);
    const other = elsewhere();
    other.now = "2028-02-01T10:00:00.000Z" as never;
    await other.ask("copies.open", opening(id));
    expect(await other.ask("house.state", {})).toMatchObject({
      copy: { until: untilDay },
    });
    other.remove();
  });

  it("holds the office's older records too, after its key was renewed", async () => {
    const id = await addColleague(house, "ada", "vera", ["admin"]);
    await letIn(house, "ada", { signInName: "vera", id }, "office");
    await house.unlock("ada");
    await house.ask("users.remove", { id });
    // The house gets its new key, which is asked for by then, in a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
    house.lock();
    await house.unlock("ada");
    const { id: copy } = await makeCopy(house, stick);
    const other = elsewhere();
    await other.ask("copies.open", opening(copy));
    const { id: person } = await livingThere(other);
    const view = await other.ask("people.view", { id: person });
    expect(view.identity).toMatchObject({ state: "open" });
    other.remove();
  });
});

describe("in a copy", () => {
  const names = Object.keys(api) as ProcedureName[];
  const changing = names.filter((one) => ["command", "job"].includes(api[one].kind));
  const harmless = ["papers.check", "papers.note"];

  it("every command and every job is refused in the same words, whatever is asked", async () => {
    const { id } = await makeCopy(house, stick);
    const other = elsewhere();
    await other.ask("copies.open", opening(id));
    const refused: string[] = [];
    for (const one of changing) {
      const answer = await other.call(one, {});
      if (!answer.ok && answer.error.type === "OnlyACopy") refused.push(one);
    }
    expect(changing.filter((one) => !refused.includes(one))).toEqual(harmless);
    other.remove();
  });

  it("a paper is judged by the address guard and may leave, and neither writes anything", async () => {
    await house.ask("guard.add", { terms: [{ kind: "street", text: "Lanternstreet" }] } as never);
    const { id } = await makeCopy(house, stick);
    const before = standingOn(stick);
    const other = elsewhere();
    await other.ask("copies.open", opening(id));
    const asked = { kind: "handOver", pages: ["She lives in Lanternstreet."] } as const;
    const verdict = await other.ask("papers.check", { ...asked, pages: [...asked.pages] });
    expect(verdict.level).toBe("stop");
    expect(await other.call("papers.note", { kind: "evacuationList", way: "printed" })).toEqual({
      ok: true,
      value: null,
    });
    other.lock();
    expect(standingOn(stick)).toEqual(before);
    other.remove();
  });

  it("no question ends in a fault of the program", async () => {
    const { id } = await makeCopy(house, stick);
    const other = elsewhere();
    await other.ask("copies.open", opening(id));
    const { id: person } = await livingThere(other);
    const faults: string[] = [];
    for (const one of names.filter((each) => api[each].kind === "query")) {
      for (const input of [{}, { id: person }]) {
        const answer = await other.call(one, input);
        if (!answer.ok && answer.error.type === "Unexpected")
          faults.push(`${one} ${String(other.fault)}`);
      }
    }
    expect(faults).toEqual([]);
    other.remove();
  });
});

describe("no copy is made", () => {
  const ask = (until: CalendarDate = untilDay, passphrase = copyPassphrase) =>
    house.call("copies.make", { passphrase, until });

  it("on the disk of the house, nor in its folder", async () => {
    house.vault.chosenFolder = house.home;
    expect(await ask()).toMatchObject({ error: { type: "CopyPlaceOwnDisk" } });
    house.vault.chosenFolder = house.folder;
    expect(await ask()).toMatchObject({ error: { type: "BackupPlaceElsewhere" } });
  });

  it("under somebody's own passphrase, or one that would be guessed", async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("ada");
    house.vault.chosenFolder = stick;
    for (const who of ["ada", "noor"])
      expect(await ask(untilDay, passphraseOf(who))).toMatchObject({
        error: { type: "PassphraseTooKnown" },
      });
    expect(await ask(untilDay, "short")).toMatchObject({ error: { type: "PassphraseTooShort" } });
    expect(ofStick()).toEqual([]);
  });

  it("for a day that is past, or too far off", async () => {
    for (const day of ["2026-11-24", "2027-06-01"])
      expect(await ask(day as CalendarDate)).toMatchObject({ error: { type: "CopyDayOutside" } });
  });

  it("when it is cancelled, or the stick is pulled out: nothing of it is left, and the next one is made", async () => {
    const begun = await ask();
    if (!begun.ok) throw new Error("It did not begin");
    await house.ask("jobs.cancel", { job: begun.value.job });
    await idle(house);
    expect(house.events.at(-1)).toMatchObject({ state: "cancelled" });
    expect(ofStick().filter((path) => path.includes("T"))).toEqual([]);
    expect(existsSync(copyWork(house.folder))).toBe(false);
    expect(await house.ask("copies.list", {})).toEqual([]);

    await makeCopy(house, stick);
    expect(ofStick().filter((path) => path.endsWith(".part"))).toEqual([]);
  });
});

describe("a copy is not opened", () => {
  it("with another passphrase than its own: nobody's opens it", async () => {
    const { id } = await makeCopy(house, stick);
    const other = elsewhere();
    for (const passphrase of [passphraseOf("ada"), "thimble orchard lantern pebble"])
      expect(await other.call("copies.open", opening(id, passphrase))).toMatchObject({
        error: { type: "CopyPassphraseWrong" },
      });
    expect(await other.ask("house.state", {})).toMatchObject({ house: "none", copy: null });
    other.remove();
  });

  it("when a byte of it, its file or its keys are gone", async () => {
    const { id, folder } = await makeCopy(house, stick);
    const path = join(folder, "hearth.db");
    const whole = readFileSync(path);
    const other = elsewhere();
    for (const at of [20, Math.floor(whole.length / 2), whole.length - 50]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
      expect(await other.call("copies.open", opening(id))).toMatchObject({
        error: { type: "CopyDamaged" },
      });
    }
    writeFileSync(path, whole.subarray(0, 8192));
    expect(await other.call("copies.open", opening(id))).toMatchObject({
      error: { type: "CopyDamaged" },
    });
    writeFileSync(path, whole);
    for (const file of ["house.keys", "house.keys.2"]) writeFileSync(join(folder, file), "{}");
    expect(await other.call("copies.open", opening(id))).toMatchObject({
      error: { type: "CopyDamaged" },
    });
    other.remove();
  });

  it.each([
    [1000, "CopyNewer"],
    [96, "CopyOlder"],
  ])("when its tables are of version %d", async (version, type) => {
    const { id, folder } = await makeCopy(house, stick);
    await sayVersion(folder, version);
    const other = elsewhere();
    expect(await other.call("copies.open", opening(id))).toMatchObject({ error: { type } });
    other.remove();
  });

  it("in the place of a house", async () => {
    const { folder } = await makeCopy(house, stick);
    const other = elsewhere();
    cpSync(folder, other.folder, { recursive: true });
    expect(
      await other.call("session.unlock", {
        ...{ signInName: "", passphrase: copyPassphrase, house: "house", accepts: [] },
      }),
    ).toMatchObject({ error: { type: "HouseIsCopy" } });
    other.remove();
  });

  it("while a house is open", async () => {
    const { id } = await makeCopy(house, stick);
    expect(openHouseOf(house).copy).toBe(null);
    expect(await house.call("copies.open", opening(id))).toMatchObject({
      error: { type: "HouseInUse" },
    });
  });
});
