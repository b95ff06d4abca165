import type { Outcome } from "../../domain/desk.ts";

/** What two people agreed on was for this once: it is outside, or could not be written down. */
export const hasLeft = (outcome: Outcome): boolean =>
  outcome === "saved" || outcome === "printed" || outcome === "notNoted";

/** Pages from which on it takes a while to draw them for a printer. */
export const many = 5;
