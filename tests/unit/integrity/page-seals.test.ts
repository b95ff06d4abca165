import { expect, it } from "vitest";
import { hasSeal } from "../../../electron/vault/integrity/page-seals.ts";

it("of all pages of a file, the one on which SQLite locks has no seal", () => {
  const table = [
    [0, true],
    [262_143, true],
    [262_144, false],
    [262_145, true],
    [524_288, true],
  ] as const;
  for (const [index, is] of table) expect(hasSeal(index), String(index)).toBe(is);
});
