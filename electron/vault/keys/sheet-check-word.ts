// The check word of a sheet's line: a linear code over GF(2^11), the field of 2,048 words.
// A line w0…w5, c is right when  a0·w0 + … + a5·w5 + a6·c = k(sheet, line), with ai = 2^i.
// - One wrong word changes the sum by ai·d, d ≠ 0: never zero.
// - Two words swapped change it by (ai + aj)·(wi + wj): zero only if the words are equal, since the ai are distinct.
// - A line read as another line, or on another sheet, misses by k + k': never zero, since the twelve k are distinct.
import type { SheetNumber } from "../../../domain/users/recovery-sheets.ts";

/** Words of a line that carry the share; the check word comes after them. */
export const lineWords = 6;

/** The number (0–2047) of the check word after six words. `line`: 0–3. */
export function checkWordOf(words: readonly number[], sheet: SheetNumber, line: number): number {
  if (words.length !== lineWords) throw new Error("A line has six words and a check word");
  return divide(weightedSum(words) ^ placeConstant(sheet, line), coefficient(lineWords));
}

/** True when seven numbers, the check word included, belong on this line of this sheet. */
export function isLineRight(words: readonly number[], sheet: SheetNumber, line: number): boolean {
  return words.length === lineWords + 1 && weightedSum(words) === placeConstant(sheet, line);
}

/** 1–12: another one for each line of each sheet. */
const placeConstant = (sheet: SheetNumber, line: number): number => (sheet - 1) * 4 + line + 1;

const weightedSum = (words: readonly number[]): number =>
  words.reduce((sum, word, index) => sum ^ multiply(word, coefficient(index)), 0);

const coefficient = (index: number): number => 1 << index;

/** Product in GF(2)[x] modulo x^11 + x^2 + 1, which is irreducible. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let left = a, right = b; right > 0; right >>= 1) {
    if (right & 1) product ^= left;
    left <<= 1;
    if (left & 0x800) left ^= polynomial;
  }
  return product;
}

/** a · b^(2^11 − 2): every number but 0 has b^(2^11 − 1) = 1. */
function divide(a: number, b: number): number {
  let quotient = a;
  for (let power = multiply(b, b), bit = 1; bit <= 10; bit += 1, power = multiply(power, power))
    quotient = multiply(quotient, power);
  return quotient;
}

const polynomial = 0b1000_0000_0101;
