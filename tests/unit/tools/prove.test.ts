import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figuresIn, wrongIn } from "../../../tools/prove/check-figures.mjs";
import { reportOf, withReport } from "../../../tools/prove/report.mjs";
import { inProject } from "../../../tools/project.mjs";
import { steps } from "../../../tools/prove/steps.mjs";

describe("a step of the proof", () => {
  const expected = [
    { name: "kills", atLeast: 1000 },
    { name: "lost", is: 0 },
  ];

  it("is proved when each figure is what it has to be", () => {
    const told = figuresIn('{"name":"kills","value":1000}\n{"name":"lost","value":0}\n');
    expect(wrongIn(expected, told)).toEqual([]);
  });

  it.each([
    ["something was lost", '{"name":"kills","value":1000}\n{"name":"lost","value":1}\n'],
    ["it was tried less often", '{"name":"kills","value":999}\n{"name":"lost","value":0}\n'],
    ["a figure is not told", '{"name":"kills","value":1000}\n'],
    ["nothing is told", ""],
    ["a figure is none", '{"name":"kills","value":null}\n{"name":"lost","value":0}\n'],
  ])("is not when %s", (_, told) => {
    expect(wrongIn(expected, figuresIn(told)).length).toBeGreaterThan(0);
  });

  it("promises figures, and has a name of its own", () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    for (const { name, expects } of steps) expect(expects.length, name).toBeGreaterThan(0);
  });
});

describe("the tests of a step", () => {
  const files = steps.flatMap(({ name, kind, files: named = [] }) =>
    named.map((file) => [name, kind === "window" ? `tests/e2e/${file}.spec.ts` : file] as const),
  );

  it.each(files)("of %s exist: %s", (_, file) => {
    expect(existsSync(inProject(file))).toBe(true);
  });

  it("tagged long are all in one", () => {
    const found = steps.find(({ name }) => name === "long")?.files ?? [];
    const tagged = readdirSync(inProject("tests"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => `tests/${file}`)
      .filter((file) => /\(\s*["`][^\n]*["`],\s*long,|@module-tag long/.test(read(file)));
    expect(tagged.length).toBeGreaterThan(50);
    expect(tagged.filter((file) => !found.includes(file))).toEqual([]);
  });
});

const read = (file: string): string => readFileSync(inProject(file), "utf8");

describe("the report", () => {
  const versions = { Hearth: "0.1.0" };
  const base = { versions, date: "2026-11-24", commit: "abc" };
  const [step] = steps;
  if (step === undefined) throw new Error("There are steps");

  it("lists what failed, what was not run and why, and every figure", () => {
    const report = reportOf({
      ...base,
      outcomes: [
        {
          name: step.name,
          state: "failed",
          why: ["3 were lost"],
          figures: [],
          seconds: 1,
          date: "2026-11-20",
          commit: "older",
        },
      ],
    });
    expect(report).toContain("3 were lost");
    expect(report).toContain("**failed**");
    expect(report).toContain("of sources older on 2026-11-20");
    expect(report.match(/\*\*not run\*\*/g)).toHaveLength(steps.length - 1);
  });

  it("replaces the previous one and nothing else", () => {
    const before = withReport("# Title\n\nWords.\n", "one\n");
    expect(withReport(before, "two\n")).toBe(before.replace("one\n", "two\n"));
    expect(before).toContain("Words.");
  });
});
