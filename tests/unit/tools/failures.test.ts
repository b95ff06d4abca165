import { expect, it } from "vitest";
import {
  failuresOfPlaywright,
  failuresOfVitest,
  saidOnceMore,
} from "../../../tools/test/failures.mjs";

it("a failed test, and a file that crashed before its tests, are listed again with the reason", () => {
  const failures = failuresOfVitest({
    testResults: [
      {
        name: "beds.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a bed is free" },
          {
            status: "failed",
            fullName: "a bed is taken",
            failureMessages: ["\u001B[31mNo\u001B[39m"],
          },
        ],
      },
      { name: "calls.test.ts", status: "failed", message: "Cannot load", assertionResults: [] },
      { name: "days.test.ts", status: "passed", message: "", assertionResults: [] },
    ],
  });
  expect(failures).toEqual([
    { name: "beds.test.ts: a bed is taken", why: "No" },
    { name: "calls.test.ts", why: "Cannot load" },
  ]);
  expect(saidOnceMore(failures)).toContain("✗ beds.test.ts: a bed is taken\nNo\n");
});

it("a failed end-to-end test is found at any depth, and only the beginning of its message is repeated", () => {
  const why = Array.from({ length: 40 }, (_, line) => `line ${String(line)}`).join("\n");
  const story = (title: string, status: string) => ({
    title,
    file: "lock.spec.ts",
    tests: [{ status, results: [{ errors: [{ message: why }] }] }],
  });
  const inner = { specs: [story("locks", "unexpected"), story("opens", "expected")] };
  const [failed, ...others] = failuresOfPlaywright({ suites: [{ suites: [inner] }] });
  expect(failed?.name).toBe("lock.spec.ts: locks");
  expect(failed?.why.split("\n")).toHaveLength(12);
  expect(others).toEqual([]);
});

it("nothing is listed where nothing failed", () => expect(saidOnceMore([])).toBe(""));
