// The index of notes is never authoritative, and whole again after any kill: what was acknowledged is found.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { evening } from "../test-house.ts";
import { buildProgram, type CrashProgram } from "./program.ts";
import { randomFrom } from "./random-day.ts";

const kills = 8;

let program: CrashProgram;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "hearth-index-"));
  program = await buildProgram();
});
afterAll(() => {
  program.remove();
  rmSync(home, { recursive: true, force: true });
});

it(
  `finds every note that was acknowledged, after ${String(kills)} kills`,
  { timeout: 300_000 },
  async () => {
    const random = randomFrom(kills);
    const words: string[] = [];
    const at = (minutes: number) => new Date(Date.parse(evening) + minutes * 60_000).toISOString();
    await program.finish({ home, now: at(0), do: "foundCare" });
    for (let kill = 1; kill <= kills; kill += 1) {
      const run = program.run({ home, now: at(kill), do: "note", seed: kill, words });
      let left = Math.floor(random() * 5) + 1;
      for await (const line of run.lines) {
        words.push((JSON.parse(line) as { readonly word: string }).word);
        left -= 1;
        if (left <= 0) setTimeout(() => run.process.kill("SIGKILL"), random() * 12);
      }
      expect(await run.ended()).toBe("");
    }
    expect(words.length).toBeGreaterThan(kills);
  },
);
