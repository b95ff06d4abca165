import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evening, passphraseOf } from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";
import { tell } from "../../helpers/report-proof-figure.ts";
import type { Mark } from "./check-vault-after-kill.ts";
import { signInAfterKill } from "./sign-in-after-kill.ts";
import { buildProgram, type CrashProgram } from "./bundled-vault-program.ts";
import { randomFrom } from "./random-stay-decisions.ts";

/** `npm run prove` sets a higher number. */
const kills = Number(process.env["HEARTH_WRITE_KILLS"] ?? "4");
const lanes = 2;
/** On a computer with other load. */
const patience = Math.max(600_000, kills * 5_000);

let program: CrashProgram;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "hearth-kill-"));
  program = await buildProgram();
});
afterAll(() => {
  program.remove();
  rmSync(home, { recursive: true, force: true });
});

describe("a vault process that is killed while it writes", () => {
  it(`loses nothing it has acknowledged, ${kills} times`, { timeout: patience }, async () => {
    const acknowledged = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => killAgainAndAgain(lane + 1)),
    );
    for (const count of acknowledged) expect(count).toBeGreaterThan(kills / lanes);
    tell("kill -9 in a write transaction", kills);
    tell(
      "writes acknowledged meanwhile",
      acknowledged.reduce((sum, count) => sum + count, 0),
    );
    tell("acknowledged and lost", 0);
  });
});

// The index of notes is never authoritative, and complete again after any kill.
it(
  "finds every note that was acknowledged, after four kills",
  { ...long, timeout: patience },
  async () => {
    const random = randomFrom(8);
    const base = { home: join(home, "notes") };
    const words: string[] = [];
    await program.finish({ ...base, now: minutesLater(0), do: "foundCare" });
    for (let kill = 1; kill <= 4; kill += 1) {
      const run = program.run({ ...base, now: minutesLater(kill), do: "note", seed: kill, words });
      let left = Math.floor(random() * 5) + 1;
      for await (const line of run.lines) {
        words.push((JSON.parse(line) as { readonly word: string }).word);
        left -= 1;
        if (left <= 0) setTimeout(() => run.process.kill("SIGKILL"), random() * 12);
      }
      expect(await run.ended()).toBe("");
    }
    expect(words.length).toBeGreaterThan(4);
  },
);

/** Each process first looks for what the previous one acknowledged. Returns how many writes were acknowledged. */
async function killAgainAndAgain(lane: number): Promise<number> {
  const base = { home: join(home, String(lane)), now: minutesLater(0) };
  await program.finish({ ...base, do: "found" });
  const random = randomFrom(lane);
  let acknowledged: Mark | null = null;
  let count = 0;
  for (let kill = 1; kill <= kills / lanes; kill += 1) {
    const seed = lane * 1000 + kill;
    // Clocks only go forward.
    const now = minutesLater(kill);
    const run = program.run({ ...base, now, acknowledged, seed, do: "write" });
    let left = Math.floor(random() * 4) + 1;
    for await (const line of run.lines) {
      acknowledged = JSON.parse(line) as Mark;
      count += 1;
      left -= 1;
      if (left <= 0) run.process.kill("SIGKILL");
    }
    expect(await run.ended()).toBe("");
  }
  const end = await signInAfterKill(base.home, minutesLater(kills), [["ada", passphraseOf("ada")]]);
  expect(end.answers).toEqual(["in"]);
  return count;
}

const minutesLater = (minutes: number): string =>
  new Date(Date.parse(evening) + minutes * 60_000).toISOString();
