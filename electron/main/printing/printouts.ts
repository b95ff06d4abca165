import { MessageChannelMain, type MessagePortMain, type Session, type WebContents } from "electron";
import type { Drawn, PrintoutGoal } from "../../../domain/api/main-process-bridge.ts";
import {
  type Filled,
  type Judged,
  type KeptPrintouts,
  mostTogether,
  type Noted,
  type Released,
  type ToAsker,
  type Withdrawn,
} from "../../../domain/printing/print-messages.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { ExitChannel } from "../../../domain/printing/exit-channel.ts";
import { actsOn } from "./save-and-print-printouts.ts";
import { fileName, heldFile, type HeldFile, judge, release } from "./judged-printout-file.ts";
import { connectPreview, openPreview } from "./preview.ts";
import { openPrintWindow, pdfFrom } from "./print-window.ts";
import {
  type Openers,
  type PrintoutWindow,
  type WindowPool,
  startSpareWindows,
} from "./window-pool.ts";
import { runInOwnTask } from "./run-in-own-task.ts";
import type { Keys } from "../window-shortcuts.ts";
import { burn } from "../window.ts";

/**
 * The one open document: asked for by the application, drawn in a hidden window, shown in a preview, saved or printed
 * from there. Its content goes from the asking page to the drawing page; this process hands over the port and the file.
 * Both windows are opened at once, or are ready: each takes a while to begin, and neither needs the other for that.
 */
export interface Printouts {
  /** One may be asked for: its windows are made ready, unless the machine is busy drawing another. */
  readonly prepare: () => void;
  readonly begin: (asker: WebContents, file: PrintoutFile) => void;
  /** The page of a document that asks, or null if it is none. */
  readonly pageOf: (contents: WebContents) => PrintoutWindowKind | null;
  /** Sends that page its port: the preview once there is a document, a spare one once a document has taken it. */
  readonly connect: (contents: WebContents) => void;
  readonly drawn: (how: Drawn) => Promise<void>;
  /** Ends the windows of the document and the spare ones, and forgets the file. */
  readonly burn: () => void;
}

/** `spare` is either of them before there is a document. */
export type PrintoutWindowKind = "print" | "preview" | "spare";

/** What a saved document may be called, only a word and a day, and what it is asked for. */
export interface PrintoutFile {
  readonly language: Language;
  readonly day: string;
  readonly goal: PrintoutGoal;
}

export function startPrintouts(
  session: Session,
  keys: Keys,
  opened: (preview: WebContents) => void,
  lookNow: () => string,
): Printouts {
  let inHand: Paper | null = null;
  const spares = startSpareWindows(openersIn(session, keys), burn, lookNow);
  const burnPaper = (): void => {
    const paper = inHand;
    inHand = null;
    if (paper !== null) end(paper);
  };
  const endsOf = (paper: Paper): Ends => ({
    close: () => {
      if (paper === inHand) burnPaper();
    },
    fail: () => {
      if (paper !== inHand) return;
      tell(paper, { paper: "failed" });
      burnPaper();
    },
  });
  return {
    prepare: () => {
      if (inHand === null || inHand.drawing === null) spares.prepare();
    },
    begin: (asker, file) => {
      burnPaper();
      const paper = beginPaper(spares, asker, file);
      inHand = paper;
      watch(paper, endsOf(paper));
      if (paper.preview !== null) opened(paper.preview.window.webContents);
      handOver(paper, burnPaper);
    },
    pageOf: (contents) => {
      const page = pageIn(inHand, contents);
      if (page === null) return spares.of(contents) === null ? null : "spare";
      return page === inHand?.drawing ? "print" : "preview";
    },
    connect: (contents) => {
      const page = pageIn(inHand, contents) ?? spares.of(contents);
      if (page !== null) page.isThere = true;
      if (inHand !== null) handOver(inHand, burnPaper);
    },
    drawn: async (how) => {
      const paper = inHand;
      if (paper === null || paper.drawing === null) return;
      const pdf = await pdfFrom(paper.drawing.window, how);
      // Locked, or another one was asked for.
      if (paper !== inHand) pdf.fill(0);
      else if (paper.file.goal === "keep") giveBack(paper, pdf, burnPaper);
      else lay(paper, [pdf], burnPaper);
    },
    burn: () => {
      burnPaper();
      spares.burn();
    },
  };
}

const openersIn = (session: Session, keys: Keys): Openers => ({
  drawing: () => openPrintWindow(session),
  preview: () => openPreview(session, keys),
});

/** Milliseconds a page may take to draw what came over its line; forty pages take a second. */
const patience = 30_000;

interface Paper {
  readonly file: PrintoutFile;
  /** The port to the window that asked. */
  readonly desk: MessagePortMain;
  /** The end of the line between the asking and the drawing page that is still to be handed over. */
  source: MessagePortMain | null;
  /** The window that draws it; null where it was kept, and once it is drawn. */
  drawing: PrintoutWindow | null;
  /** The one that has drawn it, which ends in the next turns. */
  drawn: PrintoutWindow | null;
  /** Null where it is drawn to be kept. */
  readonly preview: PrintoutWindow | null;
  /** None until it is drawn, or what was kept has been handed over. */
  files: readonly HeldFile[];
  /** Called with whether the leaving of one of them was recorded. */
  noting: ((isNoted: boolean) => void) | null;
  impatience: NodeJS.Timeout | null;
}

function beginPaper(spares: WindowPool, asker: WebContents, file: PrintoutFile): Paper {
  const content = new MessageChannelMain();
  const desk = new MessageChannelMain();
  asker.postMessage("hearth-paper", null, [content.port1, desk.port1]);
  return {
    file,
    desk: desk.port2,
    source: content.port2,
    drawing: file.goal === "again" ? null : spares.take("drawing"),
    drawn: null,
    preview: file.goal === "keep" ? null : spares.take("preview"),
    files: [],
    noting: null,
    impatience: null,
  };
}

/** That of its two windows which this page is in. */
const pageIn = (paper: Paper | null, contents: WebContents): PrintoutWindow | null =>
  [paper?.drawing, paper?.preview].find((page) => page?.window.webContents === contents) ?? null;

const windowsOf = ({ drawing, drawn, preview }: Paper): readonly PrintoutWindow[] =>
  [drawing, drawn, preview].filter((page) => page !== null);

interface Ends {
  readonly close: () => void;
  readonly fail: () => void;
}

/** Either of its windows may fall over, and the person may close it. */
function watch(paper: Paper, ends: Ends): void {
  listen(paper, ends);
  paper.drawing?.window.webContents.once("render-process-gone", () => {
    if (paper.drawing !== null) ends.fail();
  });
  paper.preview?.window.webContents.once("render-process-gone", ends.close);
  paper.preview?.window.once("closed", ends.close);
}

/** The messages of the window that asked. */
function listen(paper: Paper, { close, fail }: Ends): void {
  const { desk } = paper;
  desk.on("message", ({ data }) => {
    if (typeof data !== "object" || data === null) return;
    const said = data as Partial<KeptPrintouts & Noted & Judged & Released & Filled & Withdrawn>;
    const file = said.file === undefined ? undefined : paper.files[said.file];
    if (said.isWithdrawn === true) close();
    else if (said.isFilled === true) paper.impatience ??= setTimeout(fail, patience);
    else if (said.isNoted !== undefined) paper.noting?.(said.isNoted);
    else if (said.pdfs !== undefined) takeKept(paper, said.pdfs, close);
    else if (file !== undefined && said.released !== undefined)
      release(file, { released: said.released });
    else if (file !== undefined && said.judged !== undefined) judge(file, { judged: said.judged });
  });
  desk.once("close", () => {
    paper.noting?.(false);
    for (const { settle } of paper.files) settle();
  });
  desk.start();
}

/** Stored files of the requester. */
function takeKept(paper: Paper, pdfs: KeptPrintouts["pdfs"], close: () => void): void {
  const isFiles = pdfs.length <= mostTogether && pdfs.every((pdf) => pdf instanceof Uint8Array);
  if (paper.file.goal === "again" && isFiles)
    lay(
      paper,
      pdfs.map((pdf) => Buffer.from(pdf)),
      close,
    );
}

/** What each of its pages waits for. */
function handOver(paper: Paper, close: () => void): void {
  connectDrawing(paper);
  showFiles(paper, close);
}

/** Once its page waits for it. */
function connectDrawing(paper: Paper): void {
  const { source, drawing } = paper;
  if (source === null || drawing?.isThere !== true) return;
  paper.source = null;
  drawing.window.webContents.postMessage("hearth-port", null, [source]);
}

/** To the requester, which has it stored. */
function giveBack(paper: Paper, pdf: Buffer, close: () => void): void {
  tell(paper, { paper: "kept", pdf: new Uint8Array(pdf) });
  pdf.fill(0);
  close();
}

/** The page that drew the document is closed with its data; only the files are left. */
function lay(paper: Paper, pdfs: readonly Buffer[], close: () => void): void {
  stopWaiting(paper);
  paper.files = pdfs.map(heldFile);
  [paper.drawing, paper.drawn] = [null, paper.drawing];
  showFiles(paper, close);
  runInOwnTask(() => {
    if (paper.drawn !== null) burn(paper.drawn.window);
  });
}

/** Once both are there: the page that shows it, and the document. */
function showFiles(paper: Paper, close: () => void): void {
  const { preview, files, desk } = paper;
  if (preview?.isThere !== true || files.length === 0) return;
  preview.isThere = false;
  const words = new MessageChannelMain();
  desk.postMessage({ paper: "judge" } satisfies ToAsker, [words.port2]);
  const pdfs = files.map(({ pdf }) => pdf);
  const acts = actsOn({
    window: preview.window,
    files,
    name: fileName(paper.file),
    close,
    note: (file, way, isSealed) => noted(paper, file, way, isSealed),
  });
  connectPreview(preview.window, pdfs, words.port1, acts);
  tell(paper, { paper: "shown" });
}

/** Asks the requesting window to record in the audit log that the document leaves; false if the window is gone. */
function noted(paper: Paper, file: number, way: ExitChannel, isSealed: boolean): Promise<boolean> {
  const held = paper.files[file];
  if (held === undefined) return Promise.resolve(false); // ended while it was being written
  return new Promise((resolve) => {
    paper.noting = (isNoted) => {
      paper.noting = null;
      held.released = null; // it was for this once
      resolve(isNoted);
    };
    tell(paper, { paper: "leaves", way, isSealed, file });
  });
}

function tell({ desk }: Paper, message: ToAsker): void {
  desk.postMessage(message);
}

function end(paper: Paper): void {
  stopWaiting(paper);
  tell(paper, { paper: "closed" });
  paper.noting?.(false);
  paper.desk.close();
  paper.source?.close();
  for (const { pdf, settle } of paper.files) {
    pdf.fill(0);
    settle();
  }
  paper.files = [];
  for (const page of windowsOf(paper)) burn(page.window);
}

function stopWaiting(paper: Paper): void {
  if (paper.impatience !== null) clearTimeout(paper.impatience);
  paper.impatience = null;
}
