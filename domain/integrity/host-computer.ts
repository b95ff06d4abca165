import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";

/** What the computer does with what the program cannot keep encrypted itself: pages of memory, files that were deleted. */
export const HostComputerFact = z.enum(["disk", "swap", "hibernation"]);
export type HostComputerFact = z.infer<typeof HostComputerFact>;

/** `missing`: something would be on the disk in plain text. `unknown`: the program cannot see it. */
export const Protection = z.enum(["good", "missing", "unknown"]);
export type Protection = z.infer<typeof Protection>;

export const HostComputerFound = z.strictObject({
  disk: Protection,
  swap: Protection,
  hibernation: Protection,
});
export type HostComputerFound = Readonly<z.infer<typeof HostComputerFound>>;

/** A computer, and what it does. */
export interface HostComputer {
  readonly found: HostComputerFound;
  /** By what it is known again. */
  readonly mark: string;
}

/** Before a sign-in. */
export const unseenHostComputer: HostComputer = {
  found: { disk: "unknown", swap: "unknown", hibernation: "unknown" },
  mark: "0".repeat(32),
};

/**
 * What an administrator stated about one fact on one computer. `sawGood`, `sawMissing`: by hand, where the program cannot see
 * it. `accepted`: it is missing, and the house goes on. `withdrawn`: what was stated before no longer counts.
 */
export const HostComputerStatementKind = z.enum(["sawGood", "sawMissing", "accepted", "withdrawn"]);
export type HostComputerStatementKind = z.infer<typeof HostComputerStatementKind>;

export const mostReasonLetters = 300;

export const HostComputerStatementId = z.uuid().brand<"HostComputerStatementId">();
export type HostComputerStatementId = z.infer<typeof HostComputerStatementId>;

/** The statements about one fact that count, and what they make of it. */
interface HostComputerState {
  /** `seenGood`: checked by hand. `accepted`: it is missing, and an administrator answers for it. */
  readonly state: "good" | "seenGood" | "accepted" | "missing" | "unknown";
  /** The statement it follows from; null where the program sees it. */
  readonly from: HostComputerStatementKind | null;
}

/** What is true of a fact: what the program sees counts before what a person saw. Statements in the order they were made. */
export function hostComputerState(
  found: Protection,
  statements: readonly HostComputerStatementKind[],
): HostComputerState {
  if (found === "good") return { state: "good", from: null };
  const standing = statements.slice(statements.lastIndexOf("withdrawn") + 1);
  const saw = standing.findLast((kind) => kind === "sawGood" || kind === "sawMissing") ?? null;
  if (found === "unknown" && saw === null) return { state: "unknown", from: null };
  if (found === "unknown" && saw === "sawGood") return { state: "seenGood", from: saw };
  const isAccepted =
    found === "missing"
      ? standing.includes("accepted")
      : standing.lastIndexOf("accepted") > standing.lastIndexOf("sawMissing");
  if (isAccepted) return { state: "accepted", from: "accepted" };
  return { state: "missing", from: found === "missing" ? null : saw };
}

/** What an administrator may state now. */
export function mayState(
  kind: HostComputerStatementKind,
  found: Protection,
  now: HostComputerState,
): boolean {
  switch (kind) {
    case "sawGood":
    case "sawMissing":
      return found === "unknown" && now.state === "unknown";
    case "accepted":
      return now.state === "missing";
    case "withdrawn":
      return now.from !== null;
  }
}

/** Red until an administrator answers for it by name; amber as long as it is not known to be good. */
export function hostComputerTone({
  state,
}: Pick<HostComputerState, "state">): "ok" | "warn" | "bad" {
  switch (state) {
    case "good":
    case "seenGood":
      return "ok";
    case "accepted":
    case "unknown":
      return "warn";
    case "missing":
      return "bad";
  }
}

export const HostComputerLine = z.strictObject({
  fact: HostComputerFact,
  found: Protection,
  state: z.enum(["good", "seenGood", "accepted", "missing", "unknown"]),
  /** The statement that it rests on. */
  said: z
    .strictObject({
      kind: HostComputerStatementKind,
      byName: z.string(),
      at: Instant,
      reason: z.string(),
    })
    .nullable(),
});
export type HostComputerLine = Readonly<z.infer<typeof HostComputerLine>>;

export const HostComputerView = z
  .array(HostComputerLine)
  .length(HostComputerFact.options.length)
  .readonly();
export type HostComputerView = z.infer<typeof HostComputerView>;
