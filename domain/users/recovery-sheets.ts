import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";

/** One of the three sheets of the recovery kit. Any two of them open the house. */
export const SheetNumber = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type SheetNumber = z.infer<typeof SheetNumber>;

/** Six words and a check word. */
export const SheetLine = z.array(z.string().trim().max(30)).length(7);
export const Sheet = z.strictObject({ number: SheetNumber, lines: z.array(SheetLine).length(4) });
export type Sheet = z.infer<typeof Sheet>;

/** A place on a sheet that a person is asked to copy back. */
export const SheetPlace = z.strictObject({
  line: z.number().int().min(0).max(3),
  word: z.number().int().min(0).max(5),
});
export type SheetPlace = Readonly<z.infer<typeof SheetPlace>>;

/** Words that are not those on the sheet, each by its place. */
export interface KitWordWrong {
  readonly type: "KitWordWrong";
  readonly sheet: SheetNumber;
  readonly wrong: readonly SheetPlace[];
}

/** A kit as it is shown once, to be copied by hand. */
export const NewKit = z.strictObject({
  sheets: z.array(Sheet).length(3),
  /** For each sheet, the words that prove it was copied. */
  asks: z.array(z.array(SheetPlace).length(3)).length(3),
});
export type NewKit = Readonly<z.infer<typeof NewKit>>;

export const KitState = z.strictObject({
  /** `none` until the first kit is proved: two sheets of an unproved kit open nothing. */
  state: z.enum(["none", "unproved", "proved"]),
  provedAt: Instant.nullable(),
  /** Sheets of the kit being made that were proved so far. */
  proved: z.array(SheetNumber),
});
export type KitState = Readonly<z.infer<typeof KitState>>;
