import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";

/** What the computer does with what the program cannot keep encrypted itself: pages of memory, files that were deleted. */
export const MachineFact = z.enum(["disk", "swap", "hibernation"]);
export type MachineFact = z.infer<typeof MachineFact>;

/** `missing`: something would be on the disk in plain text. `unknown`: the program cannot see it. */
export const Protection = z.enum(["good", "missing", "unknown"]);
export type Protection = z.infer<typeof Protection>;

export const MachineFound = z.strictObject({
  disk: Protection,
  swap: Protection,
  hibernation: Protection,
});
export type MachineFound = Readonly<z.infer<typeof MachineFound>>;

/** A computer, and what it does. */
export interface Machine {
  readonly found: MachineFound;
  /** By what it is known again. */
  readonly mark: string;
}

/** Before a sign-in. */
export const unseenMachine: Machine = {
  found: { disk: "unknown", swap: "unknown", hibernation: "unknown" },
  mark: "0".repeat(32),
};

/**
 * What an administrator stated about one fact on one computer. `sawGood`, `sawMissing`: by hand, where the program cannot see
 * it. `accepted`: it is missing, and the house goes on. `withdrawn`: what was stated before no longer counts.
 */
export const MachineStatementKind = z.enum(["sawGood", "sawMissing", "accepted", "withdrawn"]);
export type MachineStatementKind = z.infer<typeof MachineStatementKind>;

export const mostReasonLetters = 300;

export const MachineStatementId = z.uuid().brand<"MachineStatementId">();
export type MachineStatementId = z.infer<typeof MachineStatementId>;

/** The statements about one fact that count, and what they make of it. */
interface MachineState {
  /** `seenGood`: checked by hand. `accepted`: it is missing, and an administrator answers for it. */
  readonly state: "good" | "seenGood" | "accepted" | "missing" | "unknown";
  /** The statement it follows from; null where the program sees it. */
  readonly from: MachineStatementKind | null;
}

/** What is true of a fact: what the program sees counts before what a person saw. Statements in the order they were made. */
export function machineState(
  found: Protection,
  statements: readonly MachineStatementKind[],
): MachineState {
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
  kind: MachineStatementKind,
  found: Protection,
  now: MachineState,
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
export function machineTone({ state }: Pick<MachineState, "state">): "ok" | "warn" | "bad" {
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

export const MachineLine = z.strictObject({
  fact: MachineFact,
  found: Protection,
  state: z.enum(["good", "seenGood", "accepted", "missing", "unknown"]),
  /** The statement that it rests on. */
  said: z
    .strictObject({
      kind: MachineStatementKind,
      byName: z.string(),
      at: Instant,
      reason: z.string(),
    })
    .nullable(),
});
export type MachineLine = Readonly<z.infer<typeof MachineLine>>;

export const MachineView = z.array(MachineLine).length(MachineFact.options.length).readonly();
export type MachineView = z.infer<typeof MachineView>;
