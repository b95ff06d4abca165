import type { SpreadsheetFailure, SpreadsheetTable } from "./spreadsheet.ts";
import type { ExitChannel, ExitLevel, Sha256 } from "./exit-channel.ts";
import type { PictureFailure, PictureUse } from "./image-file.ts";
import type { ChosenFileType } from "./chosen-file-type.ts";

// The messages about an open document; none of them contains its content.

/** From the main process to the window that asked for a document. */
export type ToAsker =
  /** It is about to leave, or has just left: the window records it in the audit log and answers with `Noted`. */
  | {
      readonly paper: "leaves";
      readonly way: ExitChannel;
      readonly isSealed: boolean;
      readonly file: number;
    }
  /**
   * With the other end of a port to its preview, which sends its words: the window has them judged, and answers with
   * the level.
   */
  | { readonly paper: "judge" }
  /** It is in front of the reader. */
  | { readonly paper: "shown" }
  /** It is drawn, and handed back. */
  | { readonly paper: "kept"; readonly pdf: Uint8Array<ArrayBuffer> }
  /** It could not be drawn. */
  | { readonly paper: "failed" }
  /** Its window is gone. */
  | { readonly paper: "closed" };

// An open document may hold several stored files, each of them judged and recorded separately. `file` is its zero-based
// index among them.

/** The most files that leave together: more than that would not be reviewed. */
export const mostTogether = 20;

/** From the window that asked: what was kept before, to be shown. */
export interface KeptPrintouts {
  readonly pdfs: readonly Uint8Array<ArrayBuffer>[];
}

export interface Noted {
  readonly isNoted: boolean;
}

/** The same way: its content is on its way to the page that draws it, which has so much time from now on. */
export interface Filled {
  readonly isFilled: true;
}

/** The same way: the document was cancelled. */
export interface Withdrawn {
  readonly isWithdrawn: true;
}

/**
 * From the window that asked, each time it had the document judged: null if that was not possible, and then nothing
 * leaves.
 */
export interface Judged {
  readonly file: number;
  readonly judged: ExitLevel | null;
}

/** The same way: two people let this one file leave after all, once. */
export interface Released {
  readonly file: number;
  readonly released: Sha256;
}

/** From the main process to the window that shows a paper. */
export type ToPreview =
  | { readonly pdfs: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly outcome: Outcome }
  /** Of each file that was to leave, in the order in which they were named. */
  | { readonly outcomes: readonly FileOutcome[] };

export interface FileOutcome {
  readonly outcome: Outcome;
  /** What it is called where it was saved; null where it was not. */
  readonly name: string | null;
}

/** Why nothing was printed. */
export const printFailures = [
  "noPrinter",
  /** The print service of this machine does not run. */
  "noPrintService",
  /** The print service named by this machine is another machine. */
  "printerElsewhere",
  "printerRefused",
  /** A page could not be drawn for the printer. */
  "notDrawn",
  /** The machine gave no reason that is known. */
  "notPrinted",
] as const;
export type PrintFailure = (typeof printFailures)[number];

export type Outcome =
  | "saved"
  | "notSaved"
  | "diskFull"
  | "printed"
  | PrintFailure
  /** The audit log could not be written, so the document does not leave. */
  | "notNoted"
  /** What was found on it has not let it go. */
  | "guarded"
  /** The reader is not chosen yet. */
  | "unread"
  /** The user cancelled. */
  | "kept";

/** From the window that shows a document to the main process. */
export type FromPreview =
  /** The same document, locked with a passphrase that the main process never receives. */
  | {
      readonly act: "saveSealed";
      readonly isLookedAt: boolean;
      readonly pdf: Uint8Array<ArrayBuffer>;
    }
  /** `isLookedAt`: a user has reviewed what the guard found and releases it. */
  | { readonly act: "save" | "print"; readonly isLookedAt: boolean }
  /** Several files: all into one folder, or all to the printer at once. Those that may not leave stay. */
  | { readonly act: "saveAll" | "printAll"; readonly files: readonly LeavingFile[] }
  /** The document is shown large: its window takes the whole screen, or its own size again. */
  | { readonly act: "fill"; readonly isFilling: boolean }
  | { readonly act: "close" };

export interface LeavingFile {
  readonly file: number;
  readonly isLookedAt: boolean;
}

// The messages about a table that leaves.

/** From the window that asked, once: the table, its verdict, and whether a user has reviewed the findings. */
export interface TableToSave {
  readonly table: Uint8Array<ArrayBuffer>;
  readonly judged: ExitLevel | null;
  readonly isLookedAt: boolean;
}

/** The other way: it is about to get its name, so that the window records it in the audit log and answers with `Noted`. */
export type ToTableAsker = { readonly leaves: true } | { readonly outcome: Outcome };

// The messages about an incoming picture.

/** From the main process to the window that asked for one: why there will be none. */
export type ToPictureAsker =
  | { readonly chosen: "nothing" }
  | { readonly failed: PictureFailure | SpreadsheetFailure };

/** From the main process to the page that redraws it, or shows the pages of a file over its other port. */
export type ToDrawer =
  | {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: ChosenFileType;
      readonly use: PictureUse;
    }
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly use: "sheet" }
  | { readonly shows: "leaves" };

/** From there to the window that asked. */
export type FromDrawer =
  | { readonly file: Uint8Array<ArrayBuffer> }
  /** The content of a spreadsheet. */
  | { readonly table: SpreadsheetTable }
  | { readonly failed: PictureFailure | SpreadsheetFailure };

// The messages about stored PDFs, between the window that shows them and the page that draws their pages. `file` is a
// number of that window: several may be open at once.

export type ToPdfPages =
  | { readonly file: number; readonly pdf: Uint8Array<ArrayBuffer> }
  /** Counted from one; `width` in pixels. */
  | { readonly file: number; readonly leaf: number; readonly width: number }
  /** None of its leaves is wanted any more. */
  | { readonly file: number; readonly isDone: true };

export type FromPdfPages =
  /** Width and height of each leaf, in points. */
  | { readonly file: number; readonly leaves: readonly (readonly [number, number])[] }
  | ({ readonly file: number; readonly leaf: number } & Partial<DrawnPdfPage>)
  | { readonly file: number; readonly failed: true };

/** A page as it is seen, and its text in the file: none where it is a picture. */
export interface DrawnPdfPage {
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly words: string;
}
