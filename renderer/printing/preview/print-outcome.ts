import {
  type Outcome,
  type PrintFailure,
  printFailures,
} from "../../../domain/printing/print-messages.ts";

/** A two-person override is valid once: used up when the file left, or could not be recorded. */
export const hasLeft = (outcome: Outcome): boolean =>
  outcome === "saved" || outcome === "printed" || outcome === "notNoted";

export const isPrintFailure = (outcome: Outcome): outcome is PrintFailure =>
  printFailures.some((failure) => failure === outcome);

/** The number of pages from which on rendering for a printer takes a while. */
export const many = 5;
