import {
  type Outcome,
  type PrintFailure,
  printFailures,
} from "../../../domain/printing/print-messages.ts";

/** What two people agreed on was for this once: it is outside, or could not be written down. */
export const hasLeft = (outcome: Outcome): boolean =>
  outcome === "saved" || outcome === "printed" || outcome === "notNoted";

export const isPrintFailure = (outcome: Outcome): outcome is PrintFailure =>
  printFailures.some((failure) => failure === outcome);

/** Pages from which on it takes a while to draw them for a printer. */
export const many = 5;
