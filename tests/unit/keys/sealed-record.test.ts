import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { encrypt } from "../../../electron/vault/keys/aes-gcm.ts";
import { frame } from "../../../electron/vault/keys/bytes.ts";
import { publicKeyOf, sealTo } from "../../../electron/vault/keys/hpke.ts";
import {
  dropRecord,
  openRecord,
  sealRecord,
  type RecordPlace,
} from "../../../electron/vault/keys/sealed-record.ts";
import { flipBit, otherVaultId, seeded, vaultId } from "./test-bytes.ts";

const Note = z.strictObject({ text: z.string().max(5000), themes: z.array(z.string()) });
const place: RecordPlace = { vaultId, table: "contacts", rowId: "c1", version: 3 };
const recordKey = seeded(1)(32);
const dropSeed = seeded(2)(32);
const held = new Map([[7, { recordKey, dropSeed }]]);
const damaged = { ok: false, error: { type: "RecordDamaged" } };
const notYours = { ok: false, error: { type: "NotYours" } };
const note = fc.record({
  text: fc.string({ unit: "grapheme", maxLength: 300 }),
  themes: fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
});
const epoch = fc.integer({ min: 0, max: 65535 });

const seal = (value: z.infer<typeof Note>) =>
  sealRecord({ epoch: 7, recordKey }, place, Note, value);
const drop = (value: z.infer<typeof Note>) =>
  dropRecord({ epoch: 7, publicKey: publicKeyOf(dropSeed) }, place, Note, value);

describe.each([
  ["sealed", seal, 1],
  ["dropped", drop, 2],
] as const)("a %s record", (_, make, form) => {
  it("opens to what went in", () => {
    fc.assert(
      fc.property(note, (value) => {
        const bytes = make(value);
        expect([bytes[0], bytes.readUInt16BE(1)]).toEqual([form, 7]);
        expect(openRecord(held, place, Note, bytes)).toEqual({ ok: true, value });
      }),
    );
  });

  it("does not open after any bit was flipped, cut off or added", () => {
    const bytes = make({ text: "what was said", themes: ["work"] });
    for (let bit = 0; bit < bytes.length * 8; bit += 1)
      expect(openRecord(held, place, Note, flipBit(bytes, bit)).ok).toBe(false);
    for (let length = 0; length < bytes.length; length += 1)
      expect(openRecord(held, place, Note, bytes.subarray(0, length))).toEqual(damaged);
    expect(openRecord(held, place, Note, Buffer.concat([bytes, bytes]))).toEqual(damaged);
  });

  it("does not open in another row, table, house or version", () => {
    const bytes = make({ text: "what was said", themes: [] });
    for (const other of [
      { ...place, vaultId: otherVaultId },
      { ...place, table: "contact", rowId: "sc1" },
      { ...place, rowId: "c2" },
      { ...place, version: 4 },
    ])
      expect(openRecord(held, other, Note, bytes)).toEqual(damaged);
  });

  it("is not yours without a key of its epoch, and does not open with another key", () => {
    const bytes = make({ text: "what was said", themes: [] });
    expect(openRecord(new Map(), place, Note, bytes)).toEqual(notYours);
    const other = new Map([[7, { recordKey: seeded(8)(32), dropSeed: seeded(9)(32) }]]);
    expect(openRecord(other, place, Note, bytes)).toEqual(damaged);
  });

  it("is not opened as another kind of record", () => {
    const bytes = make({ text: "what was said", themes: [] });
    const Other = z.strictObject({ amount: z.number() });
    expect(openRecord(held, place, Other, bytes)).toEqual(damaged);
  });

  it.each(["", "{", "\u0000", '{"text":1}'])("is damaged when it holds %j", (text) => {
    const aad = frame(vaultId, place.table, place.rowId, place.version);
    const body =
      form === 1
        ? encrypt(recordKey, aad, Buffer.from(text))
        : sealTo(publicKeyOf(dropSeed), frame("hearth 1 drop"), aad, Buffer.from(text));
    const bytes = Buffer.concat([Buffer.from([form, 0, 7]), body]);
    expect(openRecord(held, place, Note, bytes)).toEqual(damaged);
  });

  it("is never made of a value that is not its own kind", () => {
    expect(() => make({ text: "x".repeat(5001), themes: [] })).toThrow();
  });
});

describe("a record's epoch", () => {
  it("is any two bytes and nothing else", () => {
    fc.assert(
      fc.property(epoch, (at) => {
        const bytes = sealRecord({ epoch: at, recordKey }, place, z.string(), "x");
        const keys = new Map([[at, { recordKey, dropSeed: null }]]);
        expect(openRecord(keys, place, z.string(), bytes)).toEqual({ ok: true, value: "x" });
      }),
    );
    for (const at of [-1, 65536, 1.5])
      expect(() => sealRecord({ epoch: at, recordKey }, place, z.string(), "x")).toThrow();
  });

  it("cannot be dropped into where nothing is to be dropped", () => {
    const keys = new Map([[7, { recordKey, dropSeed: null }]]);
    expect(openRecord(keys, place, Note, drop({ text: "", themes: [] }))).toEqual(damaged);
  });
});
