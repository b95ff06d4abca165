// The steps in which keys change: the process is killed before each of them in turn, and afterwards someone can sign in. What a
// killed process leaves is what the kernel has at that moment; a copy of the folder, taken then, is the same. (kill.test.ts
// kills processes for real.)
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Instant } from "../../domain/core/calendar-date.ts";
import { aPlainPhoto } from "../helpers/invented-pictures.ts";
import {
  addColleague,
  foundAnew,
  makeProvedKit,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../helpers/integration/test-house.ts";
import { beforeEachStep } from "../integration/crash/copy-before-each-disk-step.ts";
import { signInAfterKill, type SignInAfterKill } from "../integration/crash/sign-in-after-kill.ts";
import { aDocument, scansLeft } from "../integration/crash/scans-after-kill.ts";

const later = Instant.parse("2026-11-24T21:10:00.000Z");
const muchLater = Instant.parse("2026-11-24T22:10:00.000Z");

let root: string;
/** A vault with Ada, an administrator, Noor and Samira. */
let prepared: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hearth-steps-"));
  prepared = join(root, "prepared");
  const house = testHouse(prepared);
  await foundAnew(house, ["admin"]);
  await addColleague(house, "ada", "noor", ["shelter"]);
  await addColleague(house, "ada", "samira", ["care"]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An hour later, in a copy of the prepared vault, opened by Ada. */
async function openedHouse(name: string): Promise<TestHouse> {
  const home = join(root, name);
  cpSync(prepared, home, { recursive: true });
  const house = testHouse(home);
  house.now = later;
  await house.unlock("ada");
  return house;
}

/** Does the work, and checks the home as it was before each of its steps, and when it was done. */
async function dieBeforeEachStep(
  house: TestHouse,
  work: () => Promise<unknown>,
  look: (home: string, isDone: boolean) => Promise<void>,
): Promise<number> {
  const left = await beforeEachStep(house.home, root, work);
  house.lock();
  for (const home of left) {
    await look(home, false);
    rmSync(home, { recursive: true, force: true });
  }
  await look(house.home, true);
  return left.length;
}

const enter = (
  home: string,
  tries: Parameters<typeof signInAfterKill>[2],
): Promise<SignInAfterKill> => signInAfterKill(home, muchLater, tries);

const own = (name: string) => [name, passphraseOf(name)] as const;

describe("a killed process", { timeout: 600_000 }, () => {
  it("during a removal leaves all others their access, and the removal is finished", async () => {
    const house = await openedHouse("remove");
    const noor = (await house.ask("users.list", {})).find(
      ({ signInName }) => signInName === "noor",
    );
    const remove = async () => {
      await house.ask("users.remove", { id: noor?.id ?? "" });
      // What is done in the background after the answer.
      await new Promise((resolve) => setImmediate(resolve));
    };
    const steps = await dieBeforeEachStep(house, remove, async (home, isDone) => {
      const tries = [own("samira"), own("ada"), own("noor")];
      const { answers, files } = await enter(home, tries);
      expect(answers.slice(0, 2)).toEqual(["in", "in"]);
      expect(["in", "WrongPassphrase"]).toContain(answers[2]);
      if (isDone) expect(answers[2]).toBe("WrongPassphrase");
      expect(files).not.toContain("hearth.db.next");
    });
    expect(steps).toBeGreaterThan(15);
  });

  it("during a passphrase change leaves the user the old one or the new one, and the others theirs", async () => {
    const house = await openedHouse("change");
    const change = { current: passphraseOf("ada"), next: passphraseOf("changed") };
    const steps = await dieBeforeEachStep(
      house,
      () => house.ask("session.changePassphrase", change),
      async (home, isDone) => {
        const tries = [own("samira"), own("ada"), ["ada", change.next]] as const;
        const { answers } = await enter(home, tries);
        expect(answers[0]).toBe("in");
        expect(answers.slice(1).toSorted()).toEqual(["WrongPassphrase", "in"]);
        if (isDone) expect(answers[2]).toBe("in");
      },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it("during adding a scan leaves the whole scan or none, and no orphaned file", async () => {
    const house = await openedHouse("scan");
    const documentId = await aDocument(house);
    const steps = await dieBeforeEachStep(
      house,
      () => house.ask("scans.add", { documentId, file: aPlainPhoto() }),
      async (home, isDone) => {
        const { whole, files } = await scansLeft(home, muchLater);
        expect(files).toBe(whole);
        if (isDone) expect(whole).toBe(1);
      },
    );
    expect(steps).toBeGreaterThan(5);
  });

  it("during creating a recovery key leaves all users their access", async () => {
    const house = await openedHouse("kit");
    const steps = await dieBeforeEachStep(
      house,
      () => makeProvedKit(house),
      async (home) => {
        const { answers } = await enter(home, [own("ada"), own("samira")]);
        expect(answers).toEqual(["in", "in"]);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it("during creating a vault leaves a vault or none, and then one can be created again", async () => {
    const house = testHouse(join(root, "found"));
    house.now = later;
    const steps = await dieBeforeEachStep(
      house,
      () => foundAnew(house, ["admin"]),
      async (home) => {
        const left = await enter(home, []);
        if (left.state === "none") await foundAgain(home);
        const { answers, files } = await enter(home, [own("ada")]);
        expect(answers).toEqual(["in"]);
        expect(files).not.toContain("house.founding");
      },
    );
    expect(steps).toBeGreaterThan(8);
  });
});

async function foundAgain(home: string): Promise<void> {
  const house = testHouse(home);
  house.now = later;
  await foundAnew(house, ["admin"]);
  house.lock();
}
