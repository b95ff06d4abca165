import * as z from "zod";
import { addDays, type CalendarDate } from "../core/calendar-date.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { ErasureError } from "./erasure-error.ts";
import { daysUntilIndependent } from "../users/two-person-rule.ts";
import { type Due, duesOf, type FilePast, goesOn, type RetentionTerm } from "./retention.ts";

export const ErasureOrderId = z.uuid().brand<"ErasureOrderId">();
export type ErasureOrderId = z.infer<typeof ErasureOrderId>;
export const LegalHoldId = z.uuid().brand<"LegalHoldId">();
export type LegalHoldId = z.infer<typeof LegalHoldId>;

/**
 * What an order deletes. `house`: the records of living together. `narratives`: all written texts. `identity`: the
 * person's identity, documents and pictures. `dates`: the rest, including the file itself.
 */
export const ErasurePart = z.enum(["house", "narratives", "identity", "dates"]);
export type ErasurePart = z.infer<typeof ErasurePart>;
export const ErasureParts = z
  .array(ErasurePart)
  .min(1)
  .max(4)
  .refine((parts) => new Set(parts).size === parts.length);

/** What an order takes in the end. With the file goes whatever was added to it after its other parts had gone. */
export const partsTaken = (parts: readonly ErasurePart[]): readonly ErasurePart[] =>
  parts.includes("dates") ? ErasurePart.options : parts;

/** Why: the term is over, the person asked for it, or the file should never have been opened. */
export const ErasureGround = z.enum(["term", "asked", "mistake"]);
export type ErasureGround = z.infer<typeof ErasureGround>;

export const ErasureState = z.enum(["proposed", "agreed", "open", "done", "withdrawn"]);
export type ErasureState = z.infer<typeof ErasureState>;

/** Why something is kept although its time is over. */
export const HoldReason = z.string().trim().min(3).max(1000);

/** A hold counts up to its last day, that day included, and until it is lifted. */
export const holdsOn = (
  { until, liftedAt }: { readonly until: CalendarDate | null; readonly liftedAt: string | null },
  day: CalendarDate,
): boolean => liftedAt === null && (until === null || until >= day);

/** For so long anyone of the office may withdraw an erasure that two agreed to. */
export const daysBeforeErasure = 7;

/** The first day on which what two agreed to may be done: later where they are not independent of each other. */
export function earliestErasure(
  { notBefore, agreedOn }: { readonly notBefore: CalendarDate; readonly agreedOn: CalendarDate },
  areIndependent: boolean,
): CalendarDate {
  const first = addDays(agreedOn, areIndependent ? daysBeforeErasure : daysUntilIndependent);
  return notBefore > first ? notBefore : first;
}

/** For so many days two recovery sheets still read the narratives that were erased. */
export const daysNarrativesStay = 90;

/** What is known when an order is proposed, and again when it is carried out. */
export interface ErasureFacts {
  readonly past: FilePast;
  readonly terms: readonly RetentionTerm[];
  readonly today: CalendarDate;
  /** The last year in which anything of the person is counted; null where nothing is. */
  readonly lastCounted: number | null;
  /** Parts that an earlier order took, and to which nothing was added since. */
  readonly gone: readonly ErasurePart[];
  readonly isHeld: boolean;
  /** A bed is reserved for the person. */
  readonly isExpected: boolean;
  /** The person asked for the data stored about them, and has no answer yet. */
  readonly awaitsAnswer: boolean;
  /** The centre is compelled to hand over something, and there is no decision yet. */
  readonly isDemanded: boolean;
}

/** Whether these parts may be deleted on this ground; the reasons are in the order in which a user would act on them. */
export function mayErase(
  { parts, ground }: { readonly parts: readonly ErasurePart[]; readonly ground: ErasureGround },
  facts: ErasureFacts,
): Result<null, ErasureError> {
  const { past, today, gone } = facts;
  if (goesOn(past) || facts.isExpected) return err({ type: "StillWithUs" });
  if (facts.isHeld) return err({ type: "OnHold" });
  if (facts.awaitsAnswer) return err({ type: "AnswerFirst" });
  if (facts.isDemanded) return err({ type: "DemandFirst" });
  const all = new Set([...gone, ...parts]);
  if (parts.includes("dates") && all.size < ErasurePart.options.length)
    return err({ type: "DatesLast" });
  // The current year cannot be frozen: its figures would miss the person. Their identity can be deleted at once, when
  // they ask for it.
  if (!isOnlyWords(parts) && (facts.lastCounted ?? 0) >= Number(today.slice(0, 4)))
    return err({ type: "YearNotOver" });
  // What went before may have been added to since: its time is over all the same.
  if (ground === "term" && !parts.every((part) => partsDue({ ...facts, gone: [] }).has(part)))
    return err({ type: "NotDueYet" });
  return ok(null);
}

/** What is counted stays without them: who lives here, who comes and who goes. */
const isOnlyWords = (parts: readonly ErasurePart[]): boolean =>
  parts.every((part) => part === "narratives" || part === "identity");

/** Parts whose time is over. */
export function partsDue({
  past,
  terms,
  today,
  gone,
}: Pick<ErasureFacts, "past" | "terms" | "today" | "gone">): ReadonlySet<ErasurePart> {
  const over = duesOf(past, terms, today).filter(({ on }) => on <= today);
  const parts = over.flatMap(partsOf).filter((part) => !gone.includes(part));
  return new Set(parts);
}

/** With a file goes all of it; with what living together left, only that. */
const partsOf = ({ class: kind }: Due): readonly ErasurePart[] =>
  kind === "houseLife" ? ["house"] : ErasurePart.options;
