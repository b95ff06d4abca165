import {
  BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  nativeTheme,
  type Rectangle,
  screen,
  type Session,
} from "electron";
import {
  type FileOutcome,
  type FromPreview,
  type LeavingFile,
  mostTogether,
  type Outcome,
  type ToPreview,
} from "../../../domain/printing/print-messages.ts";
import { isRelease } from "../build-flavour.ts";
import { runInOwnTask } from "./run-in-own-task.ts";
import { webPreferences } from "../web-preferences.ts";
import { backdrop, keepSecret, preload, show } from "../window.ts";
import { obeyKeys, type Keys } from "../window-shortcuts.ts";

export interface PreviewActs {
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  readonly saveSealed: (pdf: Buffer, isLookedAt: boolean) => Promise<Outcome>;
  readonly print: (isLookedAt: boolean) => Promise<Outcome>;
  readonly saveAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  readonly printAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  readonly close: () => void;
}

/**
 * Opens the window that shows a document before it leaves, out of sight until there is one. It has no port to the
 * vault: it gets the file, and two buttons.
 */
export function openPreview(session: Session, keys: Keys): BrowserWindow {
  const { height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: 900,
    height: Math.min(1160, height),
    minWidth: 640,
    minHeight: 480,
    title: "Hearth",
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backdrop.dark : backdrop.light,
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  keepSecret(window);
  obeyKeys(window.webContents, keys, "page");
  void show(window, "preview", "#waiting");
  return window;
}

/**
 * Sends the page in the preview its port, with the document on it, and the port to the requester that has its words
 * judged; shows it.
 */
export function connectPreview(
  window: BrowserWindow,
  pdfs: readonly Buffer[],
  judge: MessagePortMain,
  acts: PreviewActs,
): void {
  const { port1, port2 } = new MessageChannelMain();
  const say = sayingOver(port1, window);
  const act = (does: Promise<Outcome>, failed: Outcome): void => {
    tell(does, failed, (outcome) => say({ outcome }));
  };
  const actOnAll = (
    does: Promise<readonly FileOutcome[]>,
    failed: readonly FileOutcome[],
  ): void => {
    tell(does, failed, (outcomes) => say({ outcomes }));
  };
  port1.on("message", ({ data }) => {
    const asked = readAct(data);
    switch (asked?.act) {
      case "save":
      case "print":
        act(acts[asked.act](asked.isLookedAt), failure[asked.act]);
        return;
      case "saveSealed":
        act(acts.saveSealed(Buffer.from(asked.pdf), asked.isLookedAt), "notSaved");
        return;
      case "saveAll":
      case "printAll":
        actOnAll(
          acts[asked.act](asked.files),
          asked.files.map(() => ({ outcome: failure[asked.act], name: null })),
        );
        return;
      case "fill":
        fill(window, asked.isFilling);
        return;
      case "close":
        acts.close();
        return;
      case undefined:
        return;
    }
  });
  port1.start();
  window.webContents.postMessage("hearth-port", null, [port2, judge]);
  runInOwnTask(() => {
    if (window.isDestroyed()) return;
    if (pdfs.length > 1) makeRoom(window);
    window.show();
  });
  runInOwnTask(() => say({ pdfs: pdfs.map((pdf) => new Uint8Array(pdf)) }));
}

const sayingOver =
  (port: MessagePortMain, window: BrowserWindow) =>
  (message: ToPreview): void => {
    if (!window.isDestroyed()) port.postMessage(message);
  };

/** An unforeseen failure is reported like any other, and locks nothing. */
function tell<T>(does: Promise<T>, failed: T, say: (came: T) => void): void {
  void does.catch(() => failed).then(say);
}

const failure = {
  save: "notSaved",
  saveAll: "notSaved",
  print: "notPrinted",
  printAll: "notPrinted",
} as const;

/** As large as the screen it is on; then as it was. */
function fill(window: BrowserWindow, isFilling: boolean): void {
  if (isFilling) {
    sizesBefore.set(window, window.getBounds());
    window.setBounds(screen.getDisplayMatching(window.getBounds()).workArea);
    return;
  }
  const before = sizesBefore.get(window);
  if (before !== undefined) window.setBounds(before);
}

const sizesBefore = new WeakMap<BrowserWindow, Rectangle>();

/** Several have a list beside them, and a page is seen whole as well. */
function makeRoom(window: BrowserWindow): void {
  const { width } = screen.getPrimaryDisplay().workAreaSize;
  const [, height = 0] = window.getSize();
  window.setSize(Math.min(1220, width), height);
  window.center();
}

/** What the page may ask; null for anything else. */
function readAct(data: unknown): FromPreview | null {
  if (typeof data !== "object" || data === null || !("act" in data)) return null;
  switch (data.act) {
    case "save":
    case "print":
      return { act: data.act, isLookedAt: isLookedAt(data) };
    case "saveSealed":
      return "pdf" in data && data.pdf instanceof Uint8Array
        ? { act: data.act, isLookedAt: isLookedAt(data), pdf: new Uint8Array(data.pdf) }
        : null;
    case "saveAll":
    case "printAll":
      return "files" in data && isLeaving(data.files) ? { act: data.act, files: data.files } : null;
    case "fill":
      return { act: data.act, isFilling: "isFilling" in data && data.isFilling === true };
    case "close":
      return { act: data.act };
    default:
      return null;
  }
}

const isLookedAt = (data: object): boolean => "isLookedAt" in data && data.isLookedAt === true;

/** Each file once. */
function isLeaving(files: unknown): files is readonly LeavingFile[] {
  if (!Array.isArray(files) || files.length > mostTogether) return false;
  const all: readonly unknown[] = files;
  const places = all.map((one) =>
    typeof one === "object" && one !== null && "file" in one && hasLooked(one) ? one.file : null,
  );
  return places.every(Number.isSafeInteger) && new Set(places).size === places.length;
}

const hasLooked = (one: object): boolean =>
  "isLookedAt" in one && typeof one.isLookedAt === "boolean";
