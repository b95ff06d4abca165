import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import { checkWordOf, isLineRight } from "../../../electron/vault/keys/sheet-check-word.ts";
import {
  combineSheets,
  makeKit,
  readSheetLine,
  shareToSheet,
  sheetToShare,
} from "../../../electron/vault/keys/recovery-kit.ts";
import { sheetWords, wordAt } from "../../../electron/vault/keys/sheet-and-passphrase-words.ts";
import { fromBase64 } from "../../../electron/vault/keys/bytes.ts";
import { publicKeysOf } from "../../../electron/vault/keys/signing.ts";
import { hex, seeded, valueOf, vaultId } from "./test-bytes.ts";
import { runs } from "../../helpers/property-runs.ts";

const sheetNumber = fc.constantFrom<SheetNumber>(1, 2, 3);
const line = fc.integer({ min: 0, max: 3 });
const word = fc.integer({ min: 0, max: 2047 });
const six = fc.array(word, { minLength: 6, maxLength: 6 });
const share = fc.uint8Array({ minLength: 33, maxLength: 33 });

const rightLine = (words: readonly number[], sheet: SheetNumber, at: number): number[] => [
  ...words,
  checkWordOf(words, sheet, at),
];

describe("a check word", () => {
  it("fits its line", () => {
    fc.assert(
      fc.property(six, sheetNumber, line, (words, sheet, at) => {
        expect(isLineRight(rightLine(words, sheet, at), sheet, at)).toBe(true);
      }),
    );
  });

  it("catches every single wrong word, all 7 × 2,047 of them", () => {
    fc.assert(
      fc.property(six, sheetNumber, line, (words, sheet, at) => {
        const right = rightLine(words, sheet, at);
        for (let place = 0; place < 7; place += 1) {
          const passing = sheetWords
            .map((_, other) => right.with(place, other))
            .filter((typed) => isLineRight(typed, sheet, at));
          expect(passing).toEqual([right]);
        }
      }),
      { numRuns: runs(10) },
    );
  });

  // The code is linear: a swap of places i and j changes the sum by (ai + aj)·(wi + wj), whatever the other words are.
  // So it is enough to try every difference wi + wj once, for every pair of places.
  it("catches every swap of two different words, the check word included", () => {
    for (let i = 0; i < 7; i += 1)
      for (let j = i + 1; j < 7; j += 1)
        for (let difference = 1; difference < 2048; difference += 1) {
          const swapped = Array<number>(7).fill(0).with(i, difference).with(j, difference);
          expect(sumIsZero(swapped)).toBe(false);
        }
  });

  it("catches swapped neighbours on real lines", () => {
    fc.assert(
      fc.property(six, sheetNumber, line, fc.nat(5), (words, sheet, at, i) => {
        const right = rightLine(words, sheet, at);
        const [a, b] = [right[i] ?? 0, right[i + 1] ?? 0];
        fc.pre(a !== b);
        expect(isLineRight(right.with(i, b).with(i + 1, a), sheet, at)).toBe(false);
      }),
    );
  });

  it("catches a line typed as any of the eleven other lines", () => {
    fc.assert(
      fc.property(six, sheetNumber, line, sheetNumber, line, (words, sheet, at, sheet2, at2) => {
        fc.pre(sheet !== sheet2 || at !== at2);
        expect(isLineRight(rightLine(words, sheet, at), sheet2, at2)).toBe(false);
      }),
    );
  });
});

describe("a sheet", () => {
  it("gives back its share, typed in any case and with four letters a word", () => {
    fc.assert(
      fc.property(share, sheetNumber, (bytes, number) => {
        const sheet = shareToSheet(bytes, number);
        expect(sheet.lines.map((words) => words.length)).toEqual([7, 7, 7, 7]);
        expect(hex(valueOf(sheetToShare(sheet)))).toBe(hex(bytes));
        expect(hex(valueOf(sheetToShare(typedLazily(sheet))))).toBe(hex(bytes));
      }),
    );
  });

  it("names the line that is wrong", () => {
    fc.assert(
      fc.property(share, sheetNumber, line, fc.nat(6), word, (bytes, number, at, place, other) => {
        const sheet = shareToSheet(bytes, number);
        const words = sheet.lines[at] ?? [];
        fc.pre(words[place] !== wordAt(other));
        const typed = { number, lines: sheet.lines.with(at, words.with(place, wordAt(other))) };
        const wrong = { type: "SheetLineWrong", sheet: number, line: at };
        expect(sheetToShare(typed)).toEqual({ ok: false, error: wrong });
      }),
    );
  });

  it("refuses words that are on no list and lines of another length", () => {
    const sheet = shareToSheet(seeded(1)(33), 2);
    const first = sheet.lines[0] ?? [];
    const wrong = { ok: false, error: { type: "SheetLineWrong", sheet: 2, line: 0 } };
    expect(readSheetLine(2, 0, first.with(3, "heerlijk"))).toEqual(wrong);
    expect(readSheetLine(2, 0, first.slice(0, 6))).toEqual(wrong);
    expect(readSheetLine(2, 0, [...first, "able"])).toEqual(wrong);
    expect(readSheetLine(2, 0, [])).toEqual(wrong);
  });
});

describe("the recovery key", () => {
  it("comes back from any two of its sheets", async () => {
    for (let run = 0; run < 20; run += 1) {
      const { keys, publicKey, sheets } = await newSheets();
      const [a, b, c] = sheets;
      for (const [one, two] of [
        [a, b],
        [b, a],
        [a, c],
        [b, c],
      ] as const) {
        const seed = valueOf(await combineSheets(one, two, publicKey));
        expect(publicKeysOf(seed, vaultId)).toEqual(keys);
      }
    }
  });

  it("does not come back from sheets of two keys, the same sheet twice or for another public key", async () => {
    const [one, two] = [await newSheets(), await newSheets()];
    const [a, b] = one.sheets;
    const [, otherB] = two.sheets;
    const mismatch = { ok: false, error: { type: "SheetsDoNotMatch" } };
    expect(await combineSheets(a, otherB, one.publicKey)).toEqual(mismatch);
    expect(await combineSheets(a, b, two.publicKey)).toEqual(mismatch);
    expect(await combineSheets(a, a, one.publicKey)).toEqual({
      ok: false,
      error: { type: "SameSheetTwice" },
    });
  });

  it("does not come back from a damaged share whose check words were worked out anew", async () => {
    const { publicKey, sheets } = await newSheets();
    const [a, b] = sheets;
    const bytes = valueOf(sheetToShare(a));
    // Bytes 0 and 31 hold the five bits that X25519 ignores: seeds that differ there only have the same sealing key.
    for (const at of [1, 7, 30, 32]) {
      for (const value of [(bytes[at] ?? 0) ^ 1, 0]) {
        const damaged = shareToSheet(Uint8Array.from(bytes).with(at, value), 1);
        if (hex(valueOf(sheetToShare(damaged))) === hex(bytes)) continue;
        const combined = await combineSheets(damaged, b, publicKey);
        expect(combined).toEqual({ ok: false, error: { type: "SheetsDoNotMatch" } });
      }
    }
  });

  it("does not take one share written on two sheets", async () => {
    const { publicKey, sheets } = await newSheets();
    const bytes = valueOf(sheetToShare(sheets[0]));
    const combined = await combineSheets(shareToSheet(bytes, 1), shareToSheet(bytes, 2), publicKey);
    expect(combined).toEqual({ ok: false, error: { type: "SheetsDoNotMatch" } });
  });
});

const typedLazily = (sheet: Sheet): Sheet => ({
  number: sheet.number,
  lines: sheet.lines.map((words) => words.map((one) => ` ${one.slice(0, 4).toUpperCase()} `)),
});

/** True when the weighted sum is 0: then, and only then, adding these words to a right line leaves it right. */
const sumIsZero = (words: readonly number[]): boolean =>
  isLineRight(words.with(6, (words[6] ?? 0) ^ checkWordOf(zeros, 1, 0)), 1, 0);
const zeros = [0, 0, 0, 0, 0, 0];

async function newSheets() {
  const { keys, sheets } = await makeKit(vaultId);
  const [a, b, c] = sheets;
  if (!a || !b || !c || sheets.length > 3) throw new Error("Three sheets were expected");
  return { keys, publicKey: fromBase64(keys.sealing), sheets: [a, b, c] as const };
}
