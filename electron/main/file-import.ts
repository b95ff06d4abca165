import {
  BrowserWindow,
  dialog,
  MessageChannelMain,
  type MessagePortMain,
  type Session,
  type WebContents,
} from "electron";
import type { ToDrawer, ToPictureAsker } from "../../domain/printing/print-messages.ts";
import type { FileUse, PictureFailure } from "../../domain/printing/image-file.ts";
import { readChosen, type SourceFile } from "./chosen-file.ts";
import { isRelease } from "./build-flavour.ts";
import { webPreferences } from "./web-preferences.ts";
import { burn, preload, show } from "./window.ts";

/**
 * The one file that comes in: chosen by the user in the dialog of the system, redrawn or read in a hidden window that
 * has no port to the vault, and handed from there to the window that asked. No window names a file. The pages of a
 * stored PDF are drawn in such a window, too; it gets the file from the window that asked, past the main process.
 */
export interface FileImport {
  readonly begin: (asker: BrowserWindow, use: FileUse) => void;
  readonly showLeaves: (asker: BrowserWindow) => void;
  /** It is the page that draws the picture in hand. */
  readonly isDrawing: (contents: WebContents) => boolean;
  /** Sends that page its lines. */
  readonly connect: () => void;
  /** Ends the window of the picture and forgets the file. */
  readonly burn: () => void;
}

export function startFileImport(session: Session): FileImport {
  let inHand: Picture | null = null;
  const end = (): void => {
    const picture = inHand;
    inHand = null;
    if (picture !== null) putAway(picture);
  };
  const start = (asker: BrowserWindow, use: FileUse | null): Started => {
    end();
    const picture = beginPicture(asker, use);
    inHand = picture;
    const isCurrent = (): boolean => picture === inHand;
    // The requester closes the port when it has what it asked for.
    picture.desk.on("close", () => {
      if (isCurrent()) end();
    });
    picture.desk.start();
    const fail = (failed: PictureFailure): void => {
      if (!isCurrent()) return;
      tell(picture, { failed });
      end();
    };
    return { picture, isCurrent, fail };
  };
  return {
    begin: (asker, use) => {
      const { picture, isCurrent, fail } = start(asker, use);
      void choose(asker, use).then((chosen) => {
        if (!isCurrent()) return; // locked, or asked again
        if (chosen === null) {
          tell(picture, { chosen: "nothing" });
          end();
        } else if (typeof chosen === "string") fail(chosen);
        else {
          picture.file = chosen;
          openDrawer(session, picture, fail);
          picture.impatience = setTimeout(() => fail("noPicture"), patience);
        }
      });
    },
    showLeaves: (asker) => {
      const { picture, fail } = start(asker, null);
      openDrawer(session, picture, fail);
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

interface Started {
  readonly picture: Picture;
  readonly isCurrent: () => boolean;
  readonly fail: (failed: PictureFailure) => void;
}

interface Picture {
  /** Null where the leaves of a PDF are shown. */
  readonly use: FileUse | null;
  /** The port to the window that asked. */
  readonly desk: MessagePortMain;
  /** The end of the line between the asking and the drawing page that is still to be handed over. */
  source: MessagePortMain | null;
  window: BrowserWindow | null;
  file: SourceFile | null;
  impatience: NodeJS.Timeout | null;
}

function beginPicture(asker: BrowserWindow, use: FileUse | null): Picture {
  const content = new MessageChannelMain();
  const desk = new MessageChannelMain();
  asker.webContents.postMessage("hearth-picture", null, [content.port1, desk.port1]);
  return {
    use,
    desk: desk.port2,
    source: content.port2,
    window: null,
    file: null,
    impatience: null,
  };
}

/** What the user chose, why it is not accepted, or null when the dialog was cancelled. */
async function choose(
  asker: BrowserWindow,
  use: FileUse,
): Promise<SourceFile | PictureFailure | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(asker, {
    filters: [filters[use === "scan" || use === "sheet" ? use : "picture"]],
    properties: ["openFile", "dontAddToRecent"],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : readChosen(path, use);
}

const filters = {
  scan: { name: "PDF, JPEG, PNG, WebP", extensions: ["pdf", "jpg", "jpeg", "png", "webp"] },
  picture: { name: "JPEG, PNG, WebP", extensions: ["jpg", "jpeg", "png", "webp"] },
  sheet: { name: "XLSX, ODS, CSV", extensions: ["xlsx", "xlsm", "ods", "csv", "tsv", "txt"] },
};

function openDrawer(
  session: Session,
  picture: Picture,
  fail: (failed: PictureFailure) => void,
): void {
  const window = new BrowserWindow({
    show: false,
    title: "Hearth",
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  picture.window = window;
  window.webContents.once("render-process-gone", () => fail("noPicture"));
  void show(window, "picture");
}

function connect(picture: Picture): void {
  const { source, file, use, window } = picture;
  picture.source = null;
  picture.file = null;
  if (source === null || window === null || (use !== null && file === null)) return;
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage("hearth-port", null, [source, port2]);
  port1.postMessage(messageOf(use, file));
  port1.close();
  file?.bytes.fill(0);
}

function messageOf(use: FileUse | null, file: SourceFile | null): ToDrawer {
  if (use === null || file === null) return { shows: "leaves" };
  const bytes = new Uint8Array(file.bytes);
  if (use === "sheet" || file.type === null) return { bytes, use: "sheet" };
  return { bytes, type: file.type, use };
}

function tell({ desk }: Picture, message: ToPictureAsker): void {
  desk.postMessage(message);
}

function putAway(picture: Picture): void {
  if (picture.impatience !== null) clearTimeout(picture.impatience);
  picture.file?.bytes.fill(0);
  picture.file = null;
  picture.desk.close();
  picture.source?.close();
  if (picture.window !== null) burn(picture.window);
}
