import type { CalendarDate } from "../core/calendar-date.ts";
import type { Language } from "../core/display-settings.ts";
import type { FileUse } from "../printing/image-file.ts";

/**
 * What a document is asked for: to be drawn and shown; to be drawn and handed back, for the vault to store; or, stored
 * before and handed over by the caller, to be shown as it is.
 */
export type PrintoutGoal = "show" | "keep" | "again";

/** How a document was drawn, as far as its pages carry more than the drawing. */
export interface Drawn {
  readonly isNumbered: boolean;
  readonly pagesBefore: number | null;
  /** A reference at the head of each page, as `isRunning` allows it: it names no one. */
  readonly running: string | null;
  /** The language in which each page shows at its head that the vault is invented; null where it is not. */
  readonly invented: Language | null;
}

/** Plain words for the head of a page: letters, figures and a few signs, and nothing that could be markup. */
export const isRunning = (words: string): boolean => /^[\p{L}\d ./:\u00a0-]{1,60}$/u.test(words);

/** Everything a page may ask of the main process. It names no one: records go to the vault, over the port. */
export type BridgeRequest =
  /**
   * The page's own port, which arrives as a window message whose data is `hearthPort`: from the lock screen and the
   * application to the vault, whose process starts with it; from a page that draws a document to its requester; from a
   * page that shows one to the main process; from a page that draws a picture two ports, to its requester and to the
   * main process.
   */
  | { readonly ask: "port" }
  /** A document may be asked for: make its windows ready. */
  | { readonly ask: "paperSoon" }
  /**
   * Put a document together and show it. Two ports arrive as a window message whose data is `printoutPorts`: to the page
   * that draws it, and to the main process, which reports what becomes of it. Language and day are those of the file's
   * name.
   */
  | {
      readonly ask: "paper";
      readonly language: Language;
      readonly day: CalendarDate;
      readonly goal: PrintoutGoal;
    }
  /**
   * Save a table. One line arrives as a window message whose data is `tablePort`: to the main process, which gets the table
   * once it was judged, asks where to, and tells what became of it. The file's name says what it is,
   * in a few of the program's own words, and of when.
   */
  | {
      readonly ask: "table";
      /** Small letters, figures and strokes. */
      readonly called: string;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
    }
  /**
   * From the page that draws a document: it is drawn. Where it is one section of a whole, it starts with as many empty
   * pages as precede it there: they give its pages their numbers, and are left out. Null for a document of its own.
   */
  | ({ readonly ask: "drawn" } & Drawn)
  /**
   * Let the user choose a picture or a spreadsheet in the dialog of the system. Two ports arrive as a window message
   * whose data is `picturePorts`: to the page that redraws or reads it, and to the main process, which reports why
   * there is none.
   */
  | { readonly ask: "picture"; readonly use: FileUse }
  /**
   * Draw the leaves of a PDF. Two lines arrive as a window message whose data is `picturePorts`: to the page that draws
   * them, which gets the file over it, and to the main process, which ends that page when the line is closed.
   */
  | { readonly ask: "leaves" }
  /** Let the person choose a folder in the dialog of the system. The vault is told which, and tells the page. */
  | { readonly ask: "folder" }
  /** The same for a file with an update. */
  | { readonly ask: "update" }
  /** Show the application in this window, at this place in it, such as `#/recover`. */
  | { readonly ask: "application"; readonly hash: string }
  /** Words are chosen on the page: what Linux hands on of them, without a copy, is cleared. */
  | { readonly ask: "chosen" }
  /** Flush, then lock. */
  | { readonly ask: "lock" }
  /** Lock without asking. */
  | { readonly ask: "panic" }
  /** The language of the lock screen, kept for the next start. */
  | { readonly ask: "language"; readonly language: Language };

/** `window.hearth` in every page. A refusal rejects, without a reason. */
export interface HearthBridge {
  readonly ask: (request: BridgeRequest) => Promise<void>;
}

/** No request has come for a while: memory is released. */
export const restNow = "hearth-rest";

/** Why the house locks in less than a minute; `none` once it does not any more. */
export type LockWarning = "idle" | "twelveHours" | "none";

/** Reaches the page as a window message whose data is one of these. */
export const lockWarnings: { readonly [K in LockWarning]: string } = {
  idle: "hearth-lock-idle",
  twelveHours: "hearth-lock-twelve-hours",
  none: "hearth-lock-none",
};

export const hearthPort = "hearth-port";
export const printoutPorts = "hearth-paper";
export const tablePort = "hearth-table";
export const picturePorts = "hearth-picture";
