import {
  type BridgeRequest,
  type Drawn,
  type HearthBridge,
  hearthPort,
  type PrintoutGoal,
  printoutPorts,
  picturePorts,
  tablePort,
} from "../../domain/api/main-process-bridge.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { FileUse } from "../../domain/printing/image-file.ts";

/** Asks the main process for the port of this page; it comes as a message to this very page. */
export async function pagePort(): Promise<MessagePort> {
  const [line] = await portsOf(hearthPort, { ask: "port" });
  if (line === undefined) throw new Error("A line without an end");
  return line;
}

/** Announces that a printout may be requested: its windows are opened meanwhile. */
export function announcePrintout(): void {
  ask({ ask: "paperSoon" });
}

/** Requests a printout: the port to the page that renders it, and the port to the main process. */
export async function printoutPortsFor(
  language: Language,
  day: CalendarDate,
  goal: PrintoutGoal,
): Promise<readonly [MessagePort, MessagePort]> {
  const [page, desk] = await portsOf(printoutPorts, { ask: "paper", language, day, goal });
  if (page === undefined || desk === undefined) throw new Error("A line without an end");
  return [page, desk];
}

/** Requests to save a table: the port to the main process. */
export async function tablePortFor(
  file: Omit<Extract<BridgeRequest, { readonly ask: "table" }>, "ask">,
): Promise<MessagePort> {
  const [desk] = await portsOf(tablePort, { ask: "table", ...file });
  if (desk === undefined) throw new Error("A line without an end");
  return desk;
}

/** The two ports of a preview: to the main process, and to the window that has its text checked. */
export async function previewPorts(): Promise<readonly [MessagePort, MessagePort]> {
  const [main, judges] = await portsOf(hearthPort, { ask: "port" });
  if (main === undefined || judges === undefined) throw new Error("A line without an end");
  return [main, judges];
}

/** Requests a picture: the port to the page that redraws it, and the port to the main process. */
export async function picturePortsFor(use: FileUse): Promise<readonly [MessagePort, MessagePort]> {
  const [page, desk] = await portsOf(picturePorts, { ask: "picture", use });
  if (page === undefined || desk === undefined) throw new Error("A line without an end");
  return [page, desk];
}

/** Requests the pages of a PDF: the port to the page that renders them, and the port to the main process. */
export async function pdfPagePorts(): Promise<readonly [MessagePort, MessagePort]> {
  const [page, desk] = await portsOf(picturePorts, { ask: "leaves" });
  if (page === undefined || desk === undefined) throw new Error("A line without an end");
  return [page, desk];
}

/** The ports of the page that redraws a picture: to the requester, and to the main process with the file. */
export async function drawingPorts(): Promise<readonly [MessagePort, MessagePort]> {
  const [asker, file] = await portsOf(hearthPort, { ask: "port" });
  if (asker === undefined || file === undefined) throw new Error("A line without an end");
  return [asker, file];
}

/** Reports that the page has rendered its printout. */
export function sayDrawn(how: Drawn): void {
  ask({ ask: "drawn", ...how });
}

/** Lets the user choose a folder; the vault tells the page which one it is. */
export function chooseFolder(): void {
  ask({ ask: "folder" });
}

/** Lets the user choose a file with an update; only its name comes back. */
export function chooseUpdate(): void {
  ask({ ask: "update" });
}

/** Loads the application as a page of its own. */
export function showApplication(): void {
  ask({ ask: "application", hash: "#/" });
}

/** Reports that text is selected: the middle mouse button must not paste it elsewhere unchecked. */
export function sayChosen(): void {
  ask({ ask: "chosen" });
}

export function lockHouse(): void {
  ask({ ask: "lock" });
}

/** Locks without saving what was just typed. */
export function lockAtOnce(): void {
  ask({ ask: "panic" });
}

/** Stores the language of the lock screen and of the next start. */
export function rememberLanguage(language: Language): void {
  ask({ ask: "language", language });
}

function portsOf(name: string, request: BridgeRequest): Promise<readonly MessagePort[]> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent<unknown>) => {
      if (event.data !== name || event.origin !== location.origin) return;
      window.removeEventListener("message", take);
      // Answers come in the order of the requests: a later request waits for its own.
      event.stopImmediatePropagation();
      resolve(event.ports);
    };
    window.addEventListener("message", take);
    ask(request, () => {
      // Otherwise it would take the answer to the next request.
      window.removeEventListener("message", take);
    });
  });
}

/** A refusal has no reason and no remedy: the page itself was refused. */
function ask(request: BridgeRequest, whenRefused: () => void = () => undefined): void {
  window.hearth.ask(request).catch(whenRefused);
}

declare global {
  interface Window {
    readonly hearth: HearthBridge;
  }
}
