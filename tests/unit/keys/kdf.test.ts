import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  calibrate,
  defaultCost,
  floorCost,
  KdfCost,
  stretchPassphrase,
} from "../../../electron/vault/keys/kdf.ts";
import { seeded } from "./test-bytes.ts";

const salt = seeded(1)(16);

describe("the key of a passphrase", () => {
  it("is 32 bytes, the same each time, and another one for another salt or passphrase", async () => {
    const stretched = await stretchPassphrase("correct horse battery", salt, floorCost);
    expect(stretched).toHaveLength(32);
    expect(await stretchPassphrase("correct horse battery", salt, floorCost)).toEqual(stretched);
    for (const [passphrase, other] of [
      ["correct horse batterz", salt],
      ["correct horse battery", seeded(2)(16)],
    ] as const)
      expect(await stretchPassphrase(passphrase, other, floorCost)).not.toEqual(stretched);
  });

  it("does not depend on how accents and widths were typed", async () => {
    const composed = await stretchPassphrase("caf\u00e9 \u0041", salt, floorCost);
    expect(await stretchPassphrase("cafe\u0301 \uff21", salt, floorCost)).toEqual(composed);
  });

  // Argon2id, version 19, worked out once with the reference command-line tool (argon2 -id -k 65536 -t 3 -p 1).
  it("is Argon2id", async () => {
    const stretched = await stretchPassphrase(
      "password",
      Buffer.from("somesaltsomesalt"),
      floorCost,
    );
    expect(stretched.toString("hex")).toBe(
      "7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819",
    );
  });

  it.each([
    ["too little memory", { memoryKiB: 64 * 1024 - 1 }],
    ["too few passes", { passes: 2 }],
    ["absurd memory", { memoryKiB: 2 * 1024 * 1024 + 1 }],
    ["absurd passes", { passes: 21 }],
    ["no lanes", { lanes: 0 }],
    ["absurd lanes", { lanes: 17 }],
    ["half a pass", { passes: 3.5 }],
  ])("is not derived with %s", async (_, change) => {
    const cost = { ...floorCost, ...change };
    expect(KdfCost.safeParse(cost).success).toBe(false);
    // Refused by the schema, which comes before the derivation.
    await expect(stretchPassphrase("whatever", salt, cost)).rejects.toThrow(z.ZodError);
  });
});

describe("calibration", () => {
  /** A machine that takes `milliseconds` for 256 MiB and three passes. */
  const machine = (milliseconds: number) => {
    let time = 0;
    const derive = ({ memoryKiB, passes }: KdfCost) => {
      const share = (memoryKiB * passes) / (defaultCost.memoryKiB * defaultCost.passes);
      time += milliseconds * share;
      return Promise.resolve();
    };
    return { now: () => time, derive };
  };

  it.each([
    [4000, { ...defaultCost }],
    [250, { ...defaultCost }],
    [200, { ...defaultCost, passes: 4 }],
    [100, { ...defaultCost, passes: 8 }],
    [50, { ...defaultCost, passes: 12, memoryKiB: 512 * 1024 }],
    [0.001, { ...defaultCost, passes: 12, memoryKiB: 1024 * 1024 }],
  ])("on a machine that takes %d ms only ever raises the cost", async (milliseconds, cost) => {
    const { now, derive } = machine(milliseconds);
    expect(await calibrate(now, derive)).toEqual(cost);
  });

  it("runs the real derivation when not told otherwise", async () => {
    let readings = 0;
    const cost = await calibrate(() => (readings++ === 0 ? 0 : 1000));
    expect(cost).toEqual(defaultCost);
  });
});
