import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hostComputerState,
  HostComputerStatementKind,
  hostComputerTone,
  mayState,
  Protection,
} from "../../../domain/integrity/host-computer.ts";
import {
  hostComputerFound,
  hostComputerMark,
} from "../../../electron/vault/integrity/host-computer.ts";
import {
  computer,
  mounts,
  plainDisk,
  cryptDisk,
  root,
  cryptRoot,
  vault,
  swaps,
  on,
} from "../../helpers/invented-computer.ts";

describe("a computer", () => {
  it("is checked as a whole", () => {
    const files = computer({ ...mounts(cryptRoot), ...cryptDisk, ...swaps(), ...on });
    expect(hostComputerFound(vault, files, "linux")).toEqual({
      disk: "good",
      swap: "good",
      hibernation: "good",
    });
  });

  it.each(["win32", "darwin", "freebsd"] as const)("with %s cannot be checked", (platform) => {
    const files = computer({ ...mounts(root), ...plainDisk, ...swaps() });
    const found = Object.values(hostComputerFound(vault, files, platform));
    expect(found).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("is recognised by a mark that reveals nothing, and distinguished from others", () => {
    const one = computer({ "/etc/machine-id": "0123\n" });
    const other = computer({ "/etc/machine-id": "4567\n" });
    expect(hostComputerMark(one, "a")).toBe(hostComputerMark(one, "b"));
    expect(hostComputerMark(one, "a")).not.toBe(hostComputerMark(other, "a"));
    expect(hostComputerMark(computer({}), "a")).not.toBe(hostComputerMark(computer({}), "b"));
    expect(hostComputerMark(one, "a")).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("what counts", () => {
  it.each([
    ["good", [], "good"],
    ["good", ["sawMissing"], "good"],
    ["missing", [], "missing"],
    ["missing", ["sawGood"], "missing"],
    ["missing", ["accepted"], "accepted"],
    ["missing", ["accepted", "withdrawn"], "missing"],
    ["missing", ["accepted", "withdrawn", "accepted"], "accepted"],
    ["unknown", [], "unknown"],
    ["unknown", ["sawGood"], "seenGood"],
    ["unknown", ["sawMissing"], "missing"],
    ["unknown", ["sawMissing", "accepted"], "accepted"],
    ["unknown", ["accepted"], "unknown"],
    ["unknown", ["accepted", "sawMissing"], "missing"],
    ["unknown", ["sawGood", "withdrawn"], "unknown"],
    ["unknown", ["sawMissing", "accepted", "withdrawn"], "unknown"],
  ] as const)("of %s after %j is %s", (found, statements, state) => {
    expect(hostComputerState(found, statements).state).toBe(state);
  });

  it("is never red for what was accepted, and never green unless the program or a person saw it", () => {
    const kinds = fc.array(fc.constantFrom(...HostComputerStatementKind.options), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...Protection.options), kinds, (found, statements) => {
        const now = hostComputerState(found, statements);
        const tone = hostComputerTone(now);
        if (tone === "ok") expect(found === "good" || statements.includes("sawGood")).toBe(true);
        if (found === "missing") expect(tone).not.toBe("ok");
        if (mayState("accepted", found, now))
          expect(hostComputerTone(hostComputerState(found, [...statements, "accepted"]))).toBe(
            "warn",
          );
        if (mayState("withdrawn", found, now))
          expect(hostComputerState(found, [...statements, "withdrawn"]).from).toBe(null);
      }),
    );
  });

  it("lets nobody state what the program sees, or accept what is protected", () => {
    for (const found of ["good", "missing"] as const) {
      const now = hostComputerState(found, []);
      expect(mayState("sawGood", found, now)).toBe(false);
      expect(mayState("sawMissing", found, now)).toBe(false);
      expect(mayState("withdrawn", found, now)).toBe(false);
    }
    expect(mayState("accepted", "good", hostComputerState("good", []))).toBe(false);
    expect(mayState("accepted", "unknown", hostComputerState("unknown", []))).toBe(false);
  });
});
