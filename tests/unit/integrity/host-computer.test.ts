import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  machineState,
  MachineStatementKind,
  machineTone,
  mayState,
  Protection,
} from "../../../domain/integrity/host-computer.ts";
import { machineFound, machineMark } from "../../../electron/vault/integrity/host-computer.ts";
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
    expect(machineFound(vault, files, "linux")).toEqual({
      disk: "good",
      swap: "good",
      hibernation: "good",
    });
  });

  it.each(["win32", "darwin", "freebsd"] as const)("with %s cannot be checked", (platform) => {
    const files = computer({ ...mounts(root), ...plainDisk, ...swaps() });
    const found = Object.values(machineFound(vault, files, platform));
    expect(found).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("is recognised by a mark that reveals nothing, and distinguished from others", () => {
    const one = computer({ "/etc/machine-id": "0123\n" });
    const other = computer({ "/etc/machine-id": "4567\n" });
    expect(machineMark(one, "a")).toBe(machineMark(one, "b"));
    expect(machineMark(one, "a")).not.toBe(machineMark(other, "a"));
    expect(machineMark(computer({}), "a")).not.toBe(machineMark(computer({}), "b"));
    expect(machineMark(one, "a")).toMatch(/^[0-9a-f]{32}$/);
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
    expect(machineState(found, statements).state).toBe(state);
  });

  it("is never red for what was accepted, and never green unless the program or a person saw it", () => {
    const kinds = fc.array(fc.constantFrom(...MachineStatementKind.options), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...Protection.options), kinds, (found, statements) => {
        const now = machineState(found, statements);
        const tone = machineTone(now);
        if (tone === "ok") expect(found === "good" || statements.includes("sawGood")).toBe(true);
        if (found === "missing") expect(tone).not.toBe("ok");
        if (mayState("accepted", found, now))
          expect(machineTone(machineState(found, [...statements, "accepted"]))).toBe("warn");
        if (mayState("withdrawn", found, now))
          expect(machineState(found, [...statements, "withdrawn"]).from).toBe(null);
      }),
    );
  });

  it("lets nobody state what the program sees, or accept what is protected", () => {
    for (const found of ["good", "missing"] as const) {
      const now = machineState(found, []);
      expect(mayState("sawGood", found, now)).toBe(false);
      expect(mayState("sawMissing", found, now)).toBe(false);
      expect(mayState("withdrawn", found, now)).toBe(false);
    }
    expect(mayState("accepted", "good", machineState("good", []))).toBe(false);
    expect(mayState("accepted", "unknown", machineState("unknown", []))).toBe(false);
  });
});
