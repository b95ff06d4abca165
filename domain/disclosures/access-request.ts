import * as z from "zod";
import { addMonths, CalendarDate } from "../core/calendar-date.ts";
import { ExitChannel } from "../printing/exit-channel.ts";
import { UserId } from "../users/user.ts";

// A person asks for everything that is stored about them. It is printed in parts, each in the session of a user who may
// read it.

/** Of its first version. */
export const AccessId = z.uuid().brand<"AccessId">();
export type AccessId = z.infer<typeof AccessId>;

export const AccessState = z.enum(["open", "answered", "withdrawn"]);
export type AccessState = z.infer<typeof AccessState>;

const text = z.string().trim().max(2000);

export const AskedBy = z.enum(["herself", "lawyer", "guardian"]);
export type AskedBy = z.infer<typeof AskedBy>;

/** One version: sealed for the office. */
export const AccessRecord = z.strictObject({
  askedBy: AskedBy,
  /** How the identity of the requester was verified. */
  identity: text.min(1),
  note: text,
  /** Why it takes longer; once, and told to the person. */
  extension: z.strictObject({ on: CalendarDate, reason: text.min(1) }).nullable(),
  /** How it ended: handed over, or withdrawn by the person. */
  closing: z.strictObject({ on: CalendarDate, note: text.min(1) }).nullable(),
});
export type AccessRecord = Readonly<z.infer<typeof AccessRecord>>;

interface AnswerRule {
  readonly from: CalendarDate;
  /** Months within which everything is given, and by how many that can be put off once. */
  readonly months: number;
  readonly extension: number;
  readonly source: string;
}

/** Data with days, so that another rule can follow. */
export const answerRules: readonly AnswerRule[] = [
  { from: CalendarDate.parse("2018-05-25"), months: 1, extension: 2, source: "GDPR 12(3)" },
];

const ruleOn = (day: CalendarDate): AnswerRule | null =>
  answerRules.findLast(({ from }) => from <= day) ?? null;

/** By when it must be answered; null where no rule sets a deadline. */
export function answerDue(
  askedOn: CalendarDate,
  isExtended: boolean,
): { readonly due: CalendarDate; readonly source: string } | null {
  const rule = ruleOn(askedOn);
  if (rule === null) return null;
  const months = rule.months + (isExtended ? rule.extension : 0);
  return { due: addMonths(askedOn, months), source: rule.source };
}

/** It can be put off once, while the first month runs. */
export function mayExtend(
  askedOn: CalendarDate,
  record: AccessRecord,
  today: CalendarDate,
): boolean {
  const first = answerDue(askedOn, false);
  return record.extension === null && first !== null && today <= first.due;
}

/** Days before the deadline from which Today shows it. */
export const accessSoonDays = 14;

/** What is printed separately: one part for each compartment, and one for each user who wrote notes of their own. */
export const AccessPart = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["house", "office", "care"]) }),
  z.strictObject({ kind: z.literal("sealed"), author: UserId }),
]);
export type AccessPart = Readonly<z.infer<typeof AccessPart>>;

export const partKey = (part: AccessPart): string =>
  part.kind === "sealed" ? `sealed ${part.author}` : part.kind;

/** In the order in which they are joined. */
export const partsFor = (authors: readonly UserId[]): readonly AccessPart[] => [
  { kind: "house" },
  { kind: "office" },
  { kind: "care" },
  ...authors.map((author) => ({ kind: "sealed", author }) as const),
];

/** A part that left. */
export const PrintedPart = z.strictObject({
  part: AccessPart,
  firstPage: z.number().int().min(1),
  pages: z.number().int().min(1),
  way: ExitChannel,
});
export type PrintedPart = Readonly<z.infer<typeof PrintedPart>>;

/** The last time a part was printed; null before. */
export const lastOf = <P extends Pick<PrintedPart, "part">>(
  part: AccessPart,
  printed: readonly P[],
): P | null => printed.findLast((one) => partKey(one.part) === partKey(part)) ?? null;

/** The page on which a part begins: after all before it. Null while one of those has not been printed. */
export function firstPageOf(
  part: AccessPart,
  parts: readonly AccessPart[],
  printed: readonly PrintedPart[],
): number | null {
  let page = 1;
  for (const before of parts) {
    if (partKey(before) === partKey(part)) return page;
    const last = lastOf(before, printed);
    if (last === null) return null;
    page += last.pages;
  }
  return null;
}

/** Its pages no longer follow those before it: one of them was printed again, and is longer or shorter now. */
export function isOutOfPlace(
  part: AccessPart,
  parts: readonly AccessPart[],
  printed: readonly PrintedPart[],
): boolean {
  const last = lastOf(part, printed);
  return last !== null && last.firstPage !== firstPageOf(part, parts, printed);
}
