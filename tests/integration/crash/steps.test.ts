// The steps in which keys change: the process dies before each of them in turn, and afterwards someone can sign in.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evening, passphraseOf } from "../test-house.ts";
import type { Task } from "./child.ts";
import { enterHouse, type Entered } from "./enter-house.ts";
import { scansLeft } from "./scans-left.ts";
import { buildProgram, type CrashProgram } from "./program.ts";

let program: CrashProgram;
let root: string;
/** A house with Ada, who administers, Noor and Samira. */
let prepared: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hearth-steps-"));
  prepared = join(root, "prepared");
  program = await buildProgram();
  await program.finish({ home: prepared, now: evening, do: "addColleagues" });
});
afterAll(() => {
  program.remove();
  rmSync(root, { recursive: true, force: true });
});

const later = new Date(Date.parse(evening) + 3_600_000).toISOString();
const muchLater = new Date(Date.parse(evening) + 7_200_000).toISOString();

/** Dies before step 1, 2, 3 … until the work gets done; `look` is shown each home that was left behind. */
async function dieBeforeEachStep(
  work: Task["do"],
  from: string | null,
  look: (home: string, isDone: boolean) => Promise<void>,
): Promise<number> {
  let next = 1;
  let isDone = false;
  const lane = async (): Promise<void> => {
    while (!isDone) {
      const step = next++;
      const home = join(root, `${work}-${step}`);
      if (from !== null) cpSync(from, home, { recursive: true });
      const run = program.run({ home, now: later, do: work, dieAt: step });
      const printed: string[] = [];
      for await (const line of run.lines) printed.push(line);
      expect(await run.ended()).toBe("");
      const lived = printed.length > 0;
      isDone ||= lived;
      await look(home, lived);
      rmSync(home, { recursive: true, force: true });
    }
  };
  await Promise.all([lane(), lane()]);
  return next;
}

const enter = (home: string, tries: Parameters<typeof enterHouse>[2]): Promise<Entered> =>
  enterHouse(home, muchLater, tries);

const own = (name: string) => [name, passphraseOf(name)] as const;

describe.concurrent("a process that dies", { timeout: 600_000 }, () => {
  it("while someone is removed leaves everybody else their way in, and the removal is finished", async () => {
    const steps = await dieBeforeEachStep("remove", prepared, async (home, isDone) => {
      const tries = [own("samira"), own("ada"), own("noor")];
      const { answers, files } = await enter(home, tries);
      expect(answers.slice(0, 2)).toEqual(["in", "in"]);
      expect(["in", "WrongPassphrase"]).toContain(answers[2]);
      if (isDone) expect(answers[2]).toBe("WrongPassphrase");
      expect(files).not.toContain("hearth.db.next");
    });
    expect(steps).toBeGreaterThan(15);
  });

  it("while a passphrase is changed leaves her the old one or the new one, and the others theirs", async () => {
    const steps = await dieBeforeEachStep("changePassphrase", prepared, async (home, isDone) => {
      const tries = [own("samira"), own("ada"), ["ada", passphraseOf("changed")]] as const;
      const { answers } = await enter(home, tries);
      expect(answers[0]).toBe("in");
      expect(answers.slice(1).toSorted()).toEqual(["WrongPassphrase", "in"]);
      if (isDone) expect(answers[2]).toBe("in");
    });
    expect(steps).toBeGreaterThan(5);
  });

  it("while a scan is added leaves the whole scan or none, and no file that nothing points at", async () => {
    const steps = await dieBeforeEachStep("addScan", prepared, async (home, isDone) => {
      const { whole, files } = await scansLeft(home, muchLater);
      expect(files).toBe(whole);
      if (isDone) expect(whole).toBe(1);
    });
    expect(steps).toBeGreaterThan(5);
  });

  it("while a recovery kit is made leaves everybody their way in", async () => {
    const steps = await dieBeforeEachStep("makeKit", prepared, async (home) => {
      const { answers } = await enter(home, [own("ada"), own("samira")]);
      expect(answers).toEqual(["in", "in"]);
    });
    expect(steps).toBeGreaterThan(10);
  });

  it("while a house is founded leaves a house or none, and none can be founded anew", async () => {
    const steps = await dieBeforeEachStep("found", null, async (home) => {
      const left = await enter(home, []);
      if (left.state === "none") await program.finish({ home, now: later, do: "found" });
      const { answers, files } = await enter(home, [own("ada")]);
      expect(answers).toEqual(["in"]);
      expect(files).not.toContain("house.founding");
    });
    expect(steps).toBeGreaterThan(8);
  });
});
