import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";

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

/** Who agrees that new sheets replace others. */
export const KitSecond = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("colleague"),
    signInName: z.string().max(200),
    passphrase: z.string().max(1000),
  }),
  z.strictObject({ by: z.literal("sheets"), sheets: z.tuple([Sheet, Sheet]) }),
]);

export const KitState = z.strictObject({
  /** `none` until the first kit is proved: two sheets of an unproved kit open nothing. */
  state: z.enum(["none", "unproved", "proved"]),
  provedAt: Instant.nullable(),
  /** Sheets of the kit being made that were proved so far. */
  proved: z.array(SheetNumber),
  /**
   * All three new ones were, and a second person has to agree: a colleague or two of the old sheets, or these alone where nobody
   * else holds the office. Null while nothing waits.
   */
  waitsFor: z.enum(["colleague", "sheets"]).nullable(),
  /** Whether one of the three is held outside the team, as an administrator said; null until they do. */
  isOutside: z.boolean().nullable(),
});
export type KitState = Readonly<z.infer<typeof KitState>>;

/** Two people replaced the recovery sheets. Every office holder sees it until 30 days after a third person could. */
export const SheetsRenewedItem = z.strictObject({
  kind: z.literal("sheetsRenewed"),
  first: z.string(),
  /** Null where two of the old sheets agreed. */
  second: z.string().nullable(),
  on: CalendarDate,
});
export type SheetsRenewedItem = Readonly<z.infer<typeof SheetsRenewedItem>>;
