import fc from "fast-check";
import { expect, it } from "vitest";
import { frame } from "../../../electron/vault/keys/bytes.ts";

/** Text in any script, with half a letter now and then; a number; bytes. */
const part = fc.oneof(fc.string({ unit: "binary" }), fc.nat(), fc.uint8Array({ maxLength: 40 }));

/** Each part as its length and then itself, said once more and slowly. */
const slowly = (parts: readonly (string | number | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.flatMap((one) => {
      const bytes = Buffer.from(typeof one === "number" ? String(one) : one);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

it("joins parts as their lengths and themselves, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      expect(frame(...parts).equals(slowly(parts))).toBe(true);
    }),
  );
  expect(frame("\ud800é字😀", 0, "").equals(slowly(["\ud800é字😀", 0, ""]))).toBe(true);
});
