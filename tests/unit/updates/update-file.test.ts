import { createPublicKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UpdateHead } from "../../../domain/updates/update.ts";
import { openingOf, trustedKey } from "../../../electron/vault/updates/update-file.ts";
import { openingFor } from "../../../tools/package/update-file.mjs";
import { aHead, aKey, anUpdate, lineOf } from "../../helpers/invented-update.ts";
import { runs } from "../../helpers/property-runs.ts";

const key = aKey();
const other = aKey();
const trusted = [createPublicKey(key)];
const payload = Buffer.from("an invented package");
const opening = openingFor(aHead(payload), key);
const whole = anUpdate(key, payload);

describe("the beginning of an update", () => {
  it("is read when a key that is trusted signed it, whichever of the two", () => {
    const read = { ok: true, value: { head: aHead(payload), packageAt: opening.length } };
    expect(openingOf(whole, trusted)).toEqual(read);
    const both = [lineOf(other), lineOf(key)].map(trustedKey);
    expect(openingOf(whole, both)).toEqual(read);
  });

  it("is refused with any bit of it turned", () => {
    for (let bit = 0; bit < opening.length * 8; bit += 1) {
      const turned = Buffer.from(whole);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(openingOf(turned, trusted).ok, String(bit)).toBe(false);
    }
  });

  it("is refused wherever it ends", () => {
    for (let length = 0; length < opening.length; length += 1)
      expect(openingOf(whole.subarray(0, length), trusted)).toEqual({
        ok: false,
        error: length === 0 ? "updateNone" : "updateCut",
      });
  });

  it("is refused with the head of one and the signature of another, or pieces of two", () => {
    const second = openingFor(aHead(payload, { kind: "dmg" }), key);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: opening.length - 1 }), (at) => {
        const mixed = Buffer.concat([opening.subarray(0, at), second.subarray(at)]);
        const isOneOfThem = mixed.equals(opening) || mixed.equals(second);
        expect(openingOf(mixed, trusted).ok).toBe(isOneOfThem);
      }),
    );
  });

  it("reports what is wrong: another key, an invalid signature, or something else altogether", () => {
    expect(openingOf(anUpdate(other, payload), trusted)).toMatchObject({ error: "updateForeign" });
    expect(openingOf(whole, [])).toMatchObject({ error: "updateForeign" });
    const forged = Buffer.from(anUpdate(other, payload));
    opening.copy(forged, 16, 16, 24); // it claims the name of the key that is trusted
    expect(openingOf(forged, trusted)).toMatchObject({ error: "updateDamaged" });
    for (const another of ["%PDF-1.7 …", "!<arch>\ndebian-binary", "hearth-update 2\n and more"])
      expect(openingOf(Buffer.from(another), trusted)).toMatchObject({ error: "updateNone" });
  });

  it.each([
    ["one thing too many", { ...aHead(payload), runs: "me" }],
    ["a path for a version", { ...aHead(payload), version: "../../0.2.0" }],
    ["no list of changes in Dutch", { ...aHead(payload), changes: { en: ["a"], fr: ["b"] } }],
    ["a size below zero", { ...aHead(payload), bytes: -1 }],
    ["no head", []],
  ])("is not taken with %s, signed as it may be", (_what, head) => {
    expect(openingOf(openingFor(head, key), trusted)).toEqual({ ok: false, error: "updateNone" });
  });

  it("throws for no possible file content", () => {
    const lengths = fc.integer({ min: 0, max: 0xffff_ffff });
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, lengths, fc.boolean(), (noise, length, isOurs) => {
        const head = Buffer.alloc(4);
        head.writeUInt32BE(length);
        const start = isOurs ? opening.subarray(0, 24) : Buffer.alloc(0);
        const file = Buffer.concat([start, ...(isOurs ? [head] : []), noise]);
        expect(openingOf(file, trusted).ok).toBe(false);
      }),
      { numRuns: runs(500) },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (said) => {
        const answer = openingOf(openingFor([said], key), trusted);
        expect(answer).toEqual({ ok: false, error: "updateNone" });
      }),
    );
  });

  it("is written by the release as it is read by the program", () => {
    expect(UpdateHead.parse(JSON.parse(JSON.stringify(aHead(payload))))).toEqual(aHead(payload));
  });
});
