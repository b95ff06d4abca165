import type { PaperWay } from "./paper.ts";

// What is said about a paper in hand. None of it tells what stands on it.

/** From the main process to the window that asked for a paper. */
export type ToAsker =
  /** It is about to leave, or has just left: the window writes it into the trace and answers with `Noted`. */
  | { readonly paper: "leaves"; readonly way: PaperWay }
  /** It is in front of the reader. */
  | { readonly paper: "shown" }
  /** It could not be drawn. */
  | { readonly paper: "failed" }
  /** Its window is gone. */
  | { readonly paper: "closed" };

export interface Noted {
  readonly isNoted: boolean;
}

/** From the main process to the window that shows a paper. */
export type ToPreview = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly outcome: Outcome };

export type Outcome =
  | "saved"
  | "notSaved"
  | "diskFull"
  | "printed"
  | "notPrinted"
  /** The print system named by this machine is another machine. */
  | "printerElsewhere"
  /** The trace could not be written, so the paper stays. */
  | "notNoted"
  /** The person thought better of it. */
  | "kept";

/** From the window that shows a paper to the main process. */
export interface FromPreview {
  readonly act: "save" | "print" | "close";
}
