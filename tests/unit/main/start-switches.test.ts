import { describe, expect, it } from "vitest";
import { refusedAtStart, valueOfSwitch } from "../../../electron/main/start-switches.ts";

describe("refusedAtStart", () => {
  it.each([
    "--inspect",
    "--inspect-brk=0",
    "-inspect",
    "--remote-debugging-port=0",
    "--remote-debugging-pipe",
    "--js-flags=--expose-gc",
    "--load-extension=/tmp/x",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-web-security",
    "--proxy-server=example.org",
    "--host-resolver-rules=",
    "--a-switch-of-tomorrow",
    "--",
  ])("refuses %s", (word) => expect(refusedAtStart([word], {})).toHaveLength(1));

  it("refuses variables that change what runs, and accepts empty ones", () => {
    expect(refusedAtStart([], { NODE_OPTIONS: "--require x", ELECTRON_RUN_AS_NODE: "" })).toEqual([
      "NODE_OPTIONS",
    ]);
  });

  it("accepts a plain start and another folder for the vault", () => {
    expect(
      refusedAtStart(["--house=/media/stick/house", "--disable-gpu"], { PATH: "/bin" }),
    ).toEqual([]);
  });
});

it("uses the last value given for a switch", () => {
  expect(valueOfSwitch(["--house=a", "x", "--house=b=c"], "house")).toBe("b=c");
  expect(valueOfSwitch(["--houses=a"], "house")).toBeNull();
});
