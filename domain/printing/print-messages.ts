import type { SheetFailure, SheetTable } from "./spreadsheet.ts";
import type { ExitChannel, ExitLevel, Sha256 } from "./exit-channel.ts";
import type { PictureFailure, PictureUse } from "./image-file.ts";
import type { SourceType } from "./picture-source.ts";

// What is said about a paper in hand. None of it tells what stands on it.

/** From the main process to the window that asked for a paper. */
export type ToAsker =
  /** It is about to leave, or has just left: the window writes it into the trace and answers with `Noted`. */
  | {
      readonly paper: "leaves";
      readonly way: ExitChannel;
      readonly isSealed: boolean;
      readonly file: number;
    }
  /** With the other end of a line to its preview, which sends its words: the window has them judged, and answers with the level. */
  | { readonly paper: "judge" }
  /** It is in front of the reader. */
  | { readonly paper: "shown" }
  /** It is drawn, and handed back. */
  | { readonly paper: "kept"; readonly pdf: Uint8Array<ArrayBuffer> }
  /** It could not be drawn. */
  | { readonly paper: "failed" }
  /** Its window is gone. */
  | { readonly paper: "closed" };

// A paper in hand may hold several files that were kept before, each of them judged and noted by itself. `file` says which, by
// its place among them, counted from nought.

/** Files that go out together at most: more than that nobody looks through before pressing. */
export const mostTogether = 20;

/** From the window that asked: what was kept before, to be shown. */
export interface KeptPapers {
  readonly pdfs: readonly Uint8Array<ArrayBuffer>[];
}

export interface Noted {
  readonly isNoted: boolean;
}

/** The same way: what stands on it is on its way to the page that draws it, which has so much time from now on. */
export interface Filled {
  readonly isFilled: true;
}

/** The same way: there will be no paper after all. */
export interface Withdrawn {
  readonly isWithdrawn: true;
}

/** From the window that asked, each time it had the paper judged: null if that was not possible, and then nothing leaves. */
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
  /** The trace could not be written, so the paper stays. */
  | "notNoted"
  /** What was found on it has not let it go. */
  | "guarded"
  /** Nobody has said yet who will see it. */
  | "unread"
  /** The person thought better of it. */
  | "kept";

/** From the window that shows a paper to the main process. */
export type FromPreview =
  /** The same paper, locked with a passphrase that the main process never hears. */
  | {
      readonly act: "saveSealed";
      readonly isLookedAt: boolean;
      readonly pdf: Uint8Array<ArrayBuffer>;
    }
  /** `isLookedAt`: somebody has looked at what the guard found and lets it go. */
  | { readonly act: "save" | "print"; readonly isLookedAt: boolean }
  /** Several files: all into one folder, or all to the printer at once. Those that may not leave stay. */
  | { readonly act: "saveAll" | "printAll"; readonly files: readonly LeavingFile[] }
  /** The paper is shown large: its window takes the whole screen, or its own size again. */
  | { readonly act: "fill"; readonly isFilling: boolean }
  | { readonly act: "close" };

export interface LeavingFile {
  readonly file: number;
  readonly isLookedAt: boolean;
}

// What is said about a table that leaves.

/** From the window that asked, once: the table, what was said of it, and whether somebody has looked at what was found. */
export interface TableToSave {
  readonly table: Uint8Array<ArrayBuffer>;
  readonly judged: ExitLevel | null;
  readonly isLookedAt: boolean;
}

/** The other way: it is about to get its name, so that the window writes it into the trace and answers with `Noted`. */
export type ToTableAsker = { readonly leaves: true } | { readonly outcome: Outcome };

// What is said about a picture that comes in.

/** From the main process to the window that asked for one: why there will be none. */
export type ToPictureAsker =
  | { readonly chosen: "nothing" }
  | { readonly failed: PictureFailure | SheetFailure };

/** From the main process to the page that draws it anew, or shows the pages of a file over its other line. */
export type ToDrawer =
  | {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: SourceType;
      readonly use: PictureUse;
    }
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly use: "sheet" }
  | { readonly shows: "leaves" };

/** From there to the window that asked. */
export type FromDrawer =
  | { readonly file: Uint8Array<ArrayBuffer> }
  /** What stands in a spreadsheet. */
  | { readonly table: SheetTable }
  | { readonly failed: PictureFailure | SheetFailure };

// What is said about PDFs that are kept, between the window that shows them and the page that draws their leaves. `file` is
// a number of that window's: several may be open at once.

export type ToLeaves =
  | { readonly file: number; readonly pdf: Uint8Array<ArrayBuffer> }
  /** Counted from one; `width` in pixels. */
  | { readonly file: number; readonly leaf: number; readonly width: number }
  /** None of its leaves is wanted any more. */
  | { readonly file: number; readonly isDone: true };

export type FromLeaves =
  /** Width and height of each leaf, in points. */
  | { readonly file: number; readonly leaves: readonly (readonly [number, number])[] }
  | ({ readonly file: number; readonly leaf: number } & Partial<DrawnLeaf>)
  | { readonly file: number; readonly failed: true };

/** A leaf as one sees it, and the words that stand in the file for it: none where it is a picture. */
export interface DrawnLeaf {
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly words: string;
}
