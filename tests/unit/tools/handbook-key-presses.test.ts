import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jobsInHandbook, promised } from "../../helpers/handbook-key-presses.ts";

const tests = join(import.meta.dirname, "../..");
const counting = ["e2e", "component"].flatMap((layer) =>
  readdirSync(join(tests, layer), { encoding: "utf8", recursive: true })
    .filter((name) => /\.(?:spec|test)\.tsx?$/.test(name))
    .map((name) => readFileSync(join(tests, layer, name), "utf8")),
);
const counted = counting.join("\n");

describe("the handbook’s page of presses", () => {
  it("contains no figure that no test counts", () => {
    const jobs = jobsInHandbook();
    expect(jobs.length).toBeGreaterThan(10);
    expect(jobs.filter(({ name }) => !counted.includes(`"${name}"`))).toEqual([]);
  });

  it("gives the seconds for two presses per second", () => {
    for (const { name, clicks, keys, letters, seconds } of jobsInHandbook())
      expect([name, seconds]).toEqual([name, Math.ceil((clicks + keys + letters) / 2)]);
  });

  it("keeps its promises: a referral in a minute, an admission in ninety seconds, a headcount with one press for each and one to close", () => {
    const secondsFor = (name: string) => jobsInHandbook().find((job) => job.name === name)?.seconds;
    expect(secondsFor("take a call, every field filled in")).toBeLessThan(60);
    expect(secondsFor("admit somebody at two in the morning")).toBeLessThan(90);
    expect(promised("count the night with the mouse")).toEqual({ clicks: 4, keys: 0, letters: 0 });
    expect(promised("see the evacuation list, with the mouse")).toMatchObject({ clicks: 1 });
    expect(promised("let somebody go out")).toMatchObject({ clicks: 2 });
  });
});
