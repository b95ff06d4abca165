// The recovery kit: an X25519 seed split 2-of-3 (Shamir), each share on a sheet of four lines, six words and a check word each.
import { combine, split } from "shamir-secret-sharing";
import type { Sheet, SheetNumber } from "../../../domain/users/recovery-sheets.ts";
import type { PublicKeys } from "../../../domain/users/roster-statement.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { checkWordOf, isLineRight, lineWords } from "./sheet-check-word.ts";
import { publicKeyOf, seedLength } from "./hpke.ts";
import { publicKeysOf } from "./signing.ts";
import { indexOfWord, wordAt } from "./sheet-and-passphrase-words.ts";
import { wipe } from "./wipe.ts";

export const linesPerSheet = 4;
const shareLength = seedLength + 1;

export interface SheetLineWrong {
  readonly type: "SheetLineWrong";
  readonly sheet: SheetNumber;
  /** 0–3. */
  readonly line: number;
}

/** New recovery sheets and their public keys. The seed exists nowhere afterwards but on the sheets. */
export async function makeKit(
  vaultId: string,
  randomBytes: RandomBytes = systemRandomBytes,
): Promise<{ keys: PublicKeys; sheets: readonly Sheet[] }> {
  const seed = randomBytes(seedLength);
  const keys = publicKeysOf(seed, vaultId);
  // The library draws its coefficients from the system; it takes a bare Uint8Array only.
  const secret = Uint8Array.from(seed);
  const shares = await split(secret, sheetNumbers.length, 2);
  const sheets = sheetNumbers.flatMap((number, index) => {
    const share = shares[index];
    return share === undefined ? [] : [shareToSheet(share, number)];
  });
  wipe(seed, secret, ...shares);
  return { keys, sheets };
}

/** 33 bytes as 24 words of 11 bits, in lines of six, every line followed by its check word. */
export function shareToSheet(share: Uint8Array, number: SheetNumber): Sheet {
  if (share.length !== shareLength) throw new Error("A share has 33 bytes");
  let bits = BigInt(`0x${Buffer.from(share).toString("hex")}`);
  const indexes: number[] = [];
  for (let left = linesPerSheet * lineWords; left > 0; left -= 1) {
    indexes.unshift(Number(bits & 0x7ffn));
    bits >>= 11n;
  }
  const lines = lineNumbers.map((line) => {
    const words = indexes.slice(line * lineWords, (line + 1) * lineWords);
    return [...words, checkWordOf(words, number, line)].map(wordAt);
  });
  return { number, lines };
}

/** The six numbers of a typed line of seven words, if its check word fits this line of this sheet. */
export function readSheetLine(
  sheet: SheetNumber,
  line: number,
  words: readonly string[],
): Result<readonly number[], SheetLineWrong> {
  const indexes = words.map(indexOfWord).filter((index) => index !== null);
  const isRight = indexes.length === words.length && isLineRight(indexes, sheet, line);
  return isRight ? ok(indexes.slice(0, lineWords)) : err({ type: "SheetLineWrong", sheet, line });
}

/** The 33-byte share of a typed sheet, or the first line that is wrong. */
export function sheetToShare(sheet: Sheet): Result<Uint8Array, SheetLineWrong> {
  let bits = 0n;
  for (const line of lineNumbers) {
    const read = readSheetLine(sheet.number, line, sheet.lines[line] ?? []);
    if (!read.ok) return read;
    for (const index of read.value) bits = (bits << 11n) | BigInt(index);
  }
  const hex = bits.toString(16).padStart(shareLength * 2, "0");
  return ok(Uint8Array.from(Buffer.from(hex, "hex")));
}

/** The kit's seed from two sheets, accepted only if it is the seed of `publicKey`. The caller wipes it. */
export async function combineSheets(
  a: Sheet,
  b: Sheet,
  publicKey: Uint8Array,
): Promise<
  Result<Buffer, SheetLineWrong | { type: "SameSheetTwice" } | { type: "SheetsDoNotMatch" }>
> {
  if (a.number === b.number) return err({ type: "SameSheetTwice" });
  const shareA = sheetToShare(a);
  if (!shareA.ok) return shareA;
  const shareB = sheetToShare(b);
  if (!shareB.ok) return shareB;
  const places = [shareA.value.at(-1), shareB.value.at(-1)];
  if (places[0] === places[1] || places.includes(0)) return err({ type: "SheetsDoNotMatch" });
  const seed = Buffer.from(await combine([shareA.value, shareB.value]));
  wipe(shareA.value, shareB.value);
  return publicKeyOf(seed).equals(publicKey) ? ok(seed) : err({ type: "SheetsDoNotMatch" });
}

const sheetNumbers = [1, 2, 3] as const satisfies readonly SheetNumber[];
const lineNumbers = [0, 1, 2, 3] as const;
