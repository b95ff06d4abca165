import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { EpochKeys } from "../../../electron/vault/keys/compartment.ts";
import { recordCache } from "../../../electron/vault/platform/record-cache.ts";

const aKey = (epoch: number): EpochKeys => {
  const part = Buffer.alloc(32, epoch);
  return { epoch, secret: part, recordKey: part, wrapKey: part, dropSeed: part };
};
const [key, otherKey] = [aKey(1), aKey(2)];
const [schema, otherSchema] = [z.string(), z.string().max(40)];
const spot = { table: "people.office", rowId: "one", version: 1 };
const bytes = Buffer.from("sealed bytes");
const asked = { key, schema, bytes };

describe("what was opened once", () => {
  it("is found for the same bytes in the same place, under the same key and schema, and nowhere else", () => {
    const opened = recordCache();
    opened.keep(spot, asked, "words");
    expect(opened.recall(spot, { ...asked, bytes: Buffer.from("sealed bytes") })).toBe("words");
    for (const other of [
      { spot: { ...spot, version: 2 } },
      { spot: { ...spot, rowId: "two" } },
      { spot: { ...spot, table: "people.care" } },
      { asked: { ...asked, bytes: Buffer.from("sealed bytez") } },
      { asked: { ...asked, key: otherKey } },
      { asked: { ...asked, schema: otherSchema } },
    ])
      expect(opened.recall(other.spot ?? spot, other.asked ?? asked)).toBeUndefined();
  });

  it("is immutable for all who get it", () => {
    const opened = recordCache();
    opened.keep(spot, asked, { names: [{ name: "Linh Invented" }] });
    const given = opened.recall(spot, asked) as { readonly names: { name: string }[] };
    expect(() => given.names.push({ name: "Somebody" })).toThrow(TypeError);
    expect(() => Object.assign(given.names[0] ?? {}, { name: "Somebody" })).toThrow(TypeError);
  });

  it("is cleared all at once, and what was derived from it as well", () => {
    const opened = recordCache();
    opened.keep(spot, asked, "words");
    const book = opened.aside("names", () => new Map([["one", "Linh"]]));
    expect(opened.aside("names", () => new Map())).toBe(book);
    opened.forget();
    expect(opened.recall(spot, asked)).toBeUndefined();
    expect(opened.aside("names", () => new Map()).size).toBe(0);
  });

  it("makes room for new records, and keeps those that are requested repeatedly", () => {
    const opened = recordCache(1000);
    const row = (at: number) => ({ ...spot, rowId: `row ${String(at)}` });
    const ask = { ...asked, bytes: Buffer.alloc(100) };
    for (let at = 0; at < 40; at += 1) {
      opened.keep(row(at), ask, at);
      expect(opened.recall(row(0), ask)).toBe(0);
    }
    const left = Array.from({ length: 40 }, (_, at) => opened.recall(row(at), ask));
    expect(left.filter((one) => one !== undefined).length).toBeLessThanOrEqual(10);
    expect(left[39]).toBe(39);
    expect(left[10]).toBeUndefined();
  });

  it("is no long text", () => {
    const opened = recordCache();
    const long = { ...asked, bytes: Buffer.alloc(20_000) };
    opened.keep(spot, long, "x".repeat(20_000));
    expect(opened.recall(spot, long)).toBeUndefined();
  });
});
