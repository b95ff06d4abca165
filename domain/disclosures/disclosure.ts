import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { ConsentRowId } from "./consent.ts";
import {
  GroundKind,
  groundsOn,
  InformationKind,
  DisclosedDocument,
  Recipient,
  DisclosureWay,
} from "./disclosure-codes.ts";

// The register of disclosures: every letter, copy, call, mail and meeting in which an outsider learned something.

export const DisclosureId = z.uuid().brand<"DisclosureId">();
export type DisclosureId = z.infer<typeof DisclosureId>;

const text = z.string().trim().max(2000);

/** What allows it: a consent, or another ground with a reason. */
export const Ground = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("consent"), consent: ConsentRowId }),
  z.strictObject({ kind: GroundKind, reason: text.min(1) }),
]);
export type Ground = Readonly<z.infer<typeof Ground>>;

/** Whether the person knows of it. */
export const WhenTold = z.enum(["before", "after", "no"]);
export type WhenTold = z.infer<typeof WhenTold>;

export const Disclosure = z.strictObject({
  kind: z.literal("told"),
  on: CalendarDate,
  recipient: Recipient,
  way: DisclosureWay,
  information: z.array(InformationKind).min(1).max(InformationKind.options.length),
  papers: z.array(DisclosedDocument).max(DisclosedDocument.options.length),
  ground: Ground,
  /** What the person wants held back was held back. */
  heldBack: z.boolean(),
  toldHer: WhenTold,
  note: text,
});
export type Disclosure = Readonly<z.infer<typeof Disclosure>>;

/** One line of the register: sealed. */
export const RegisterEntry = z.discriminatedUnion("kind", [
  Disclosure,
  /** A document that was printed or saved and stayed in the house, or went to the person concerned. */
  z.strictObject({ kind: z.literal("stayed"), on: CalendarDate, note: text.min(1) }),
  /** Cancels a line that was entered in error. */
  z.strictObject({ kind: z.literal("mistake"), on: CalendarDate, reason: text.min(1) }),
]);
export type RegisterEntry = Readonly<z.infer<typeof RegisterEntry>>;

/** Fields that cannot be as they are. */
export function entryProblems(entry: RegisterEntry, today: CalendarDate): readonly string[] {
  const { ground } = entry.kind === "told" ? entry : { ground: null };
  const isUnknown =
    ground !== null && ground.kind !== "consent" && !groundsOn(entry.on).includes(ground.kind);
  return [...(entry.on > today ? ["on"] : []), ...(isUnknown ? ["ground"] : [])];
}

/** Lines that none takes the place of and that say something, newest day first. */
export function standingLines<
  L extends {
    readonly id: string;
    readonly corrects: string | null;
    readonly entry: RegisterEntry;
  },
>(lines: readonly L[]): readonly L[] {
  const corrected = new Set(lines.map(({ corrects }) => corrects));
  return lines
    .filter(({ id, entry }) => entry.kind !== "mistake" && !corrected.has(id))
    .toSorted((a, b) => (a.entry.on < b.entry.on ? 1 : a.entry.on > b.entry.on ? -1 : 0));
}
