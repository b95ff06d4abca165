import * as z from "zod";

/** Three numbers, as in `0.2.0`: which of two is later must never be a matter of opinion. */
export const ProgramVersion = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/)
  .brand<"ProgramVersion">();
export type ProgramVersion = z.infer<typeof ProgramVersion>;

/** Below zero where `a` is the earlier one, zero where they are the same. */
export function compareVersions(a: ProgramVersion, b: ProgramVersion): number {
  const [those, these] = [numbersOf(a), numbersOf(b)];
  const differing = those.findIndex((number, index) => number !== these[index]);
  return differing < 0 ? 0 : (those[differing] ?? 0) - (these[differing] ?? 0);
}

const numbersOf = (version: ProgramVersion): readonly number[] => version.split(".").map(Number);
