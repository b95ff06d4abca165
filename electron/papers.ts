import { createHash } from "node:crypto";
import {
  MessageChannelMain,
  type BrowserWindow,
  type MessagePortMain,
  type Session,
  type WebContents,
} from "electron";
import type { PaperGoal } from "../domain/bridge.ts";
import type { Judged, KeptPaper, Noted, Released, ToAsker } from "../domain/desk.ts";
import type { Language } from "../domain/look.ts";
import type { PaperWay } from "../domain/paper-way.ts";
import { printPaper, savePaper } from "./leave.ts";
import { isEncrypted } from "./pdf.ts";
import { connectPreview, openPreview, type PreviewActs } from "./preview.ts";
import { openPrintWindow, pdfFrom } from "./print.ts";
import type { Keys } from "./window-keys.ts";
import { burn } from "./window.ts";

/**
 * The one paper in hand: asked for by the application, drawn in a hidden window, shown in a preview, saved or printed from
 * there. What stands on it goes from the asking page to the drawing page; this process hands over the line and the file.
 */
export interface Papers {
  readonly begin: (asker: WebContents, file: PaperFile) => void;
  /** The page of a paper that asks, or null if it is none. */
  readonly pageOf: (contents: WebContents) => PaperPage | null;
  /** Sends that page its line. */
  readonly connect: () => void;
  readonly drawn: (isNumbered: boolean, pagesBefore: number | null) => Promise<void>;
  /** Ends the windows of the paper and forgets the file. */
  readonly burn: () => void;
}

export type PaperPage = "print" | "preview";

/** What a saved paper may be called, nothing but a word and a day, and what it is asked for. */
export interface PaperFile {
  readonly language: Language;
  readonly day: string;
  readonly goal: PaperGoal;
}

export function startPapers(
  session: Session,
  keys: Keys,
  opened: (preview: WebContents) => void,
): Papers {
  let inHand: Paper | null = null;
  const showIn = (paper: Paper, pdf: Buffer, preview: BrowserWindow): void => {
    turnToPreview(paper, pdf, preview, burnPaper);
    opened(preview.webContents);
  };
  const burnPaper = (): void => {
    const paper = inHand;
    inHand = null;
    if (paper !== null) end(paper);
  };
  return {
    begin: (asker, file) => {
      burnPaper();
      const paper = beginPaper(session, asker, file);
      inHand = paper;
      if (paper.window === null) {
        takeKept(paper, (pdf) => {
          if (paper !== inHand) return;
          showIn(paper, pdf, openPreview(session, keys));
        });
        return;
      }
      paper.impatience = setTimeout(() => {
        if (paper === inHand) fail(paper, burnPaper);
      }, patience);
      paper.window.webContents.once("render-process-gone", () => {
        if (paper === inHand) fail(paper, burnPaper);
      });
    },
    pageOf: (contents) => (inHand?.window?.webContents === contents ? inHand.page : null),
    connect: () => {
      if (inHand !== null) connect(inHand, burnPaper);
    },
    drawn: async (isNumbered, pagesBefore) => {
      const paper = inHand;
      if (paper === null || paper.window === null) return;
      const pdf = await pdfFrom(paper.window, isNumbered, pagesBefore);
      if (paper !== inHand) {
        pdf.fill(0); // locked, or another one was asked for
        return;
      }
      if (paper.file.goal === "keep") {
        tell(paper, { paper: "kept", pdf: new Uint8Array(pdf) });
        pdf.fill(0);
        burnPaper();
      } else showIn(paper, pdf, openPreview(session, keys));
    },
    burn: burnPaper,
  };
}

/** Milliseconds a page may take to draw; forty pages take three seconds. */
const patience = 30_000;

interface Paper {
  readonly file: PaperFile;
  /** The line to the window that asked. */
  readonly desk: MessagePortMain;
  /** The end of the line between the asking and the drawing page that is still to be handed over. */
  source: MessagePortMain | null;
  page: PaperPage;
  /** Null until what was kept has been handed over. */
  window: BrowserWindow | null;
  pdf: Buffer | null;
  /** What was said of it last; null as long as it has not been judged. */
  judged: Judged["judged"];
  /** The hash of the file that two people let leave after all; null once it has left. */
  released: { readonly hash: string; readonly at: number } | null;
  /** Until it was judged for the first time. */
  judging: Promise<void>;
  impatience: NodeJS.Timeout | null;
}

function beginPaper(session: Session, asker: WebContents, file: PaperFile): Paper {
  const content = new MessageChannelMain();
  const desk = new MessageChannelMain();
  asker.postMessage("hearth-paper", null, [content.port1, desk.port1]);
  return {
    file,
    desk: desk.port2,
    source: content.port2,
    page: "print",
    window: file.goal === "again" ? null : openPrintWindow(session),
    pdf: null,
    judged: null,
    released: null,
    judging: Promise.resolve(),
    impatience: null,
  };
}

/** Waits for the file that whoever asked had kept. */
function takeKept({ desk }: Paper, show: (pdf: Buffer) => void): void {
  desk.once("message", ({ data }) => {
    const pdf = (data as Partial<KeptPaper> | null)?.pdf;
    if (pdf instanceof Uint8Array) show(Buffer.from(pdf));
  });
  desk.start();
}

function connect(paper: Paper, close: () => void): void {
  const { source, window } = paper;
  if (window === null) return;
  if (paper.page === "preview") {
    if (paper.pdf === null) return;
    const words = new MessageChannelMain();
    listenToJudge(paper);
    paper.desk.postMessage({ paper: "judge" } satisfies ToAsker, [words.port2]);
    connectPreview(window, paper.pdf, words.port1, actsOn(paper, window, close));
    return;
  }
  paper.source = null;
  if (source !== null) window.webContents.postMessage("hearth-port", null, [source]);
}

/** The page that drew the paper ends with what it knew; only the file is left. */
function turnToPreview(paper: Paper, pdf: Buffer, preview: BrowserWindow, close: () => void): void {
  const drawing = paper.window;
  stopWaiting(paper);
  paper.pdf = pdf;
  paper.page = "preview";
  paper.window = preview;
  if (drawing !== null) burn(drawing);
  preview.once("closed", () => {
    if (paper.window === preview) close();
  });
  preview.webContents.once("render-process-gone", close);
  tell(paper, { paper: "shown" });
}

function actsOn(paper: Paper, window: BrowserWindow, close: () => void): PreviewActs {
  const note =
    (way: PaperWay, isSealed = false) =>
    () =>
      noted(paper, way, isSealed);
  return {
    save: async (isLookedAt) => {
      if (!(await mayLeave(paper, isLookedAt))) return "guarded";
      return paper.pdf === null
        ? "kept"
        : savePaper(window, paper.pdf, fileName(paper.file), note("saved"));
    },
    saveSealed: async (pdf, isLookedAt) => {
      if (!isEncrypted(pdf) || !(await mayLeave(paper, isLookedAt))) return "guarded";
      return savePaper(window, pdf, fileName(paper.file), note("saved", true));
    },
    print: async (isLookedAt) => {
      if (!(await mayLeave(paper, isLookedAt))) return "guarded";
      return paper.pdf === null ? "kept" : printPaper(window, note("printed"));
    },
    close,
  };
}

/** What nobody has judged stays. */
async function mayLeave(paper: Paper, isLookedAt: boolean): Promise<boolean> {
  await paper.judging;
  switch (paper.judged) {
    case "clear":
      return true;
    case "look":
      return isLookedAt;
    case "stop":
      return paper.pdf !== null && isReleased(paper.released, paper.pdf);
    case "ask":
    case null:
      return false;
  }
}

/** Each time somebody says who will see it, the paper is judged anew. */
function listenToJudge(paper: Paper): void {
  paper.judging = new Promise((resolve) => {
    paper.desk.on("message", ({ data }) => {
      const said = data as Partial<Judged & Released> | null;
      if (said?.released !== undefined)
        paper.released = { hash: said.released, at: performance.now() };
      if (said?.judged === undefined) return;
      paper.judged = said.judged;
      paper.released = null;
      resolve();
    });
    paper.desk.once("close", () => {
      resolve();
    });
  });
  paper.desk.start();
}

/** This very file, and not long ago: the vault would not write down any more that it leaves. */
const isReleased = (released: Paper["released"], pdf: Buffer): boolean =>
  released !== null &&
  performance.now() - released.at < releasedMilliseconds &&
  released.hash === createHash("sha256").update(pdf).digest("hex");

const releasedMilliseconds = 55 * 60_000;

function fileName({ language, day }: PaperFile): string {
  const word = { en: "paper", fr: "papier", nl: "papier" }[language];
  return `${word}-${day}.pdf`;
}

/** Asks the window that asked for the paper to write into the trace that it leaves; false if the window is gone. */
function noted(paper: Paper, way: PaperWay, isSealed: boolean): Promise<boolean> {
  const { desk } = paper;
  return new Promise((resolve) => {
    const hear = ({ data }: { readonly data: unknown }): void => {
      const said = data as Partial<Noted> | null;
      if (said?.isNoted === undefined) return;
      desk.off("message", hear);
      paper.released = null; // it was for this once
      resolve(said.isNoted);
    };
    desk.on("message", hear);
    desk.once("close", () => {
      resolve(false);
    });
    desk.start();
    desk.postMessage({ paper: "leaves", way, isSealed } satisfies ToAsker);
  });
}

function fail(paper: Paper, burnPaper: () => void): void {
  tell(paper, { paper: "failed" });
  burnPaper();
}

function tell({ desk }: Paper, message: ToAsker): void {
  desk.postMessage(message);
}

function end(paper: Paper): void {
  stopWaiting(paper);
  tell(paper, { paper: "closed" });
  paper.desk.close();
  paper.source?.close();
  paper.pdf?.fill(0);
  paper.pdf = null;
  if (paper.window !== null) burn(paper.window);
}

function stopWaiting(paper: Paper): void {
  if (paper.impatience !== null) clearTimeout(paper.impatience);
  paper.impatience = null;
}
