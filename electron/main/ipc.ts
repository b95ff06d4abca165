import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import {
  type BridgeRequest,
  isRunning,
  type PrintoutGoal,
} from "../../domain/api/main-process-bridge.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import { longestFileWord } from "../../domain/printing/file-name-word.ts";
import { isFileUse } from "../../domain/printing/image-file.ts";
import { clearSelection } from "./printing/clear-clipboard.ts";
import { isLanguage, type House } from "./vault-folders.ts";
import type { LockCycle } from "./lock-cycle.ts";
import { origin } from "./page-policy.ts";
import type { PrintoutWindowKind } from "./printing/printouts.ts";

/** Answers the pages: one channel, one check of who asks, one closed list for each page of what may be asked. */
export function answerPages(cycle: LockCycle, house: House): void {
  ipcMain.handle("hearth", async (event, raw: unknown) => {
    const page = isItsOwnFrame(event) ? pageOf(event, cycle) : null;
    const request = page === null ? null : requestIn(raw);
    if (page === null || request === null) throw new Error("Refused");
    if (page === "window") await obey(request, cycle, house);
    else if (page === "picture") connectPicture(request, cycle);
    else await obeyPaper(request, event.sender, page, cycle);
  });
}

/** Asked by the page itself, not by one inside it. */
function isItsOwnFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === origin;
}

/** Which page it is; none if its window was locked a moment ago. */
function pageOf(
  { sender }: IpcMainInvokeEvent,
  cycle: LockCycle,
): "window" | "picture" | PrintoutWindowKind | null {
  const window = cycle.window();
  if (!window.isDestroyed() && sender === window.webContents) return "window";
  return cycle.pictures.isDrawing(sender) ? "picture" : cycle.papers.pageOf(sender);
}

function requestIn(raw: unknown): BridgeRequest | null {
  if (typeof raw !== "object" || raw === null || !("ask" in raw)) return null;
  switch (raw.ask) {
    case "port":
    case "lock":
    case "panic":
    case "chosen":
    case "leaves":
    case "paperSoon":
    case "folder":
    case "update":
      return { ask: raw.ask };
    case "application":
      return "hash" in raw && isPlace(raw.hash) ? { ask: raw.ask, hash: raw.hash } : null;
    case "language":
      return "language" in raw && isLanguage(raw.language)
        ? { ask: raw.ask, language: raw.language }
        : null;
    case "paper":
      return paperIn(raw);
    case "table":
      return tableIn(raw);
    case "picture":
      return "use" in raw && isFileUse(raw.use) ? { ask: raw.ask, use: raw.use } : null;
    case "drawn":
      return {
        ask: raw.ask,
        isNumbered: "isNumbered" in raw && raw.isNumbered === true,
        pagesBefore: "pagesBefore" in raw ? pagesIn(raw.pagesBefore) : null,
        running: "running" in raw ? runningIn(raw.running) : null,
        invented: "invented" in raw && isLanguage(raw.invented) ? raw.invented : null,
      };
    default:
      return null;
  }
}

const runningIn = (raw: unknown): string | null =>
  typeof raw === "string" && isRunning(raw) ? raw : null;

/** The number of pages a document can have before it. */
const pagesIn = (raw: unknown): number | null =>
  typeof raw === "number" && Number.isInteger(raw) && raw >= 0 && raw <= 5000 ? raw : null;

function paperIn(raw: object): BridgeRequest | null {
  return "language" in raw &&
    isLanguage(raw.language) &&
    "day" in raw &&
    isDay(raw.day) &&
    "goal" in raw &&
    isGoal(raw.goal)
    ? { ask: "paper", language: raw.language, day: raw.day, goal: raw.goal }
    : null;
}

const tableIn = (raw: object): BridgeRequest | null =>
  "called" in raw &&
  isFileWord(raw.called) &&
  "from" in raw &&
  isDay(raw.from) &&
  "to" in raw &&
  isDay(raw.to)
    ? { ask: "table", called: raw.called, from: raw.from, to: raw.to }
    : null;

/** It becomes part of a file's name, and leads to no other folder. */
const isFileWord = (word: unknown): word is string =>
  typeof word === "string" &&
  /^[a-z\d]+(?:-[a-z\d]+)*$/.test(word) &&
  word.length <= longestFileWord;

const isGoal = (goal: unknown): goal is PrintoutGoal => goals.some((one) => one === goal);
const goals: readonly PrintoutGoal[] = ["show", "keep", "again"];

/** Figures and strokes only: it becomes part of a file's name. */
function isDay(day: unknown): day is CalendarDate {
  return typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
}

/** A route of the application, such as `#/fault/HouseNewer`: words and strokes only. */
function isPlace(hash: unknown): hash is string {
  return typeof hash === "string" && /^#\/[A-Za-z/-]{0,60}$/.test(hash);
}

async function obey(request: BridgeRequest, cycle: LockCycle, house: House): Promise<void> {
  switch (request.ask) {
    case "port":
      await cycle.connect();
      return;
    case "application":
      cycle.showApplication(request.hash);
      return;
    case "lock":
      cycle.lock();
      return;
    case "panic":
      cycle.panic();
      return;
    case "language":
      house.remember({ ...house.look(), language: request.language });
      return;
    case "chosen":
      clearSelection();
      return;
    case "paper":
      cycle.beginPaper(request);
      return;
    case "paperSoon":
      cycle.preparePaper();
      return;
    case "table":
      cycle.beginTable(request);
      return;
    case "picture":
      cycle.beginPicture(request.use);
      return;
    case "leaves":
      cycle.showLeaves();
      return;
    case "folder":
      await cycle.choose("folder");
      return;
    case "update":
      await cycle.choose("file");
      return;
    case "drawn":
      throw new Error("Refused");
  }
}

/** The pages of a document ask for their port, and report that they have drawn it; nothing else. */
async function obeyPaper(
  request: BridgeRequest,
  sender: WebContents,
  page: PrintoutWindowKind,
  { papers }: LockCycle,
): Promise<void> {
  if (request.ask === "port") papers.connect(sender);
  else if (request.ask === "drawn" && page === "print") await papers.drawn(request);
  else throw new Error("Refused");
}

/** The page that draws a picture asks for its lines, once, and for nothing else. */
function connectPicture(request: BridgeRequest, { pictures }: LockCycle): void {
  if (request.ask !== "port") throw new Error("Refused");
  pictures.connect();
}
