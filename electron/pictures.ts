import { open } from "node:fs/promises";
import {
  BrowserWindow,
  dialog,
  MessageChannelMain,
  type MessagePortMain,
  type Session,
  type WebContents,
} from "electron";
import type { ToDrawer, ToPictureAsker } from "../domain/desk.ts";
import {
  failureOf,
  headerOf,
  mostFileBytes,
  type PictureFailure,
  type PictureUse,
} from "../domain/picture.ts";
import { isRelease } from "./flavour.ts";
import { webPreferences } from "./web-preferences.ts";
import { burn, preload, show } from "./window.ts";

/**
 * The one picture that comes in: chosen by a person in the dialog of the system, drawn anew in a hidden window that has no
 * line to the vault, and handed from there to the window that asked. No window names a file.
 */
export interface Pictures {
  readonly begin: (asker: BrowserWindow, use: PictureUse) => void;
  /** It is the page that draws the picture in hand. */
  readonly isDrawing: (contents: WebContents) => boolean;
  /** Sends that page its lines. */
  readonly connect: () => void;
  /** Ends the window of the picture and forgets the file. */
  readonly burn: () => void;
}

export function startPictures(session: Session): Pictures {
  let inHand: Picture | null = null;
  const end = (): void => {
    const picture = inHand;
    inHand = null;
    if (picture !== null) putAway(picture);
  };
  return {
    begin: (asker, use) => {
      end();
      const picture = beginPicture(asker, use);
      inHand = picture;
      const isCurrent = (): boolean => picture === inHand;
      // Whoever asked hangs up when she has her picture.
      picture.desk.on("close", () => {
        if (isCurrent()) end();
      });
      picture.desk.start();
      const fail = (failed: PictureFailure): void => {
        if (!isCurrent()) return;
        tell(picture, { failed });
        end();
      };
      void choose(asker).then((chosen) => {
        if (!isCurrent()) return; // locked, or asked again
        if (chosen === null) {
          tell(picture, { chosen: "nothing" });
          end();
        } else if (typeof chosen === "string") fail(chosen);
        else draw(session, picture, chosen, fail);
      });
    },
    isDrawing: (contents) => inHand?.window?.webContents === contents,
    connect: () => {
      if (inHand !== null) connect(inHand);
    },
    burn: end,
  };
}

/** Milliseconds a picture may take to be drawn. */
const patience = 20_000;

interface Picture {
  readonly use: PictureUse;
  /** The line to the window that asked. */
  readonly desk: MessagePortMain;
  /** The end of the line between the asking and the drawing page that is still to be handed over. */
  source: MessagePortMain | null;
  window: BrowserWindow | null;
  file: Buffer | null;
  impatience: NodeJS.Timeout | null;
}

function beginPicture(asker: BrowserWindow, use: PictureUse): Picture {
  const content = new MessageChannelMain();
  const desk = new MessageChannelMain();
  asker.webContents.postMessage("hearth-picture", null, [content.port1, desk.port1]);
  return {
    ...{ use, desk: desk.port2, source: content.port2 },
    ...{ window: null, file: null, impatience: null },
  };
}

/** What the person chose, why it is no picture, or null when she thought better of it. */
async function choose(asker: BrowserWindow): Promise<Buffer | PictureFailure | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(asker, {
    filters: [{ name: "JPEG, PNG, WebP", extensions: ["jpg", "jpeg", "png", "webp"] }],
    properties: ["openFile", "dontAddToRecent"],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : readPicture(path);
}

/** Exported for its test: what stands in a file, if it may be tried. */
export async function readPicture(path: string): Promise<Buffer | PictureFailure> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > mostFileBytes) return "tooLarge";
      const bytes = await file.readFile();
      return failureOf(bytes) ?? bytes;
    } finally {
      await file.close();
    }
  } catch {
    return "unreadable";
  }
}

function draw(
  session: Session,
  picture: Picture,
  file: Buffer,
  fail: (failed: PictureFailure) => void,
): void {
  const window = new BrowserWindow({
    show: false,
    title: "Hearth",
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  picture.file = file;
  picture.window = window;
  const refuse = (): void => {
    fail("noPicture");
  };
  picture.impatience = setTimeout(refuse, patience);
  window.webContents.once("render-process-gone", refuse);
  void show(window, "picture");
}

function connect(picture: Picture): void {
  const { source, file, use } = picture;
  picture.source = null;
  picture.file = null;
  const header = file === null ? null : headerOf(file);
  if (source === null || file === null || header === null || picture.window === null) return;
  const { port1, port2 } = new MessageChannelMain();
  picture.window.webContents.postMessage("hearth-port", null, [source, port2]);
  const { type } = header;
  port1.postMessage({ bytes: new Uint8Array(file), type, use } satisfies ToDrawer);
  port1.close();
  file.fill(0);
}

function tell({ desk }: Picture, message: ToPictureAsker): void {
  desk.postMessage(message);
}

function putAway(picture: Picture): void {
  if (picture.impatience !== null) clearTimeout(picture.impatience);
  picture.file?.fill(0);
  picture.file = null;
  picture.desk.close();
  picture.source?.close();
  if (picture.window !== null) burn(picture.window);
}
