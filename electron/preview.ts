import { BrowserWindow, MessageChannelMain, nativeTheme, screen, type Session } from "electron";
import type { FromPreview, Outcome, ToPreview } from "../domain/desk.ts";
import { isRelease } from "./flavour.ts";
import { webPreferences } from "./web-preferences.ts";
import { backdrop, keepSecret, preload, show } from "./window.ts";
import { obeyKeys, type Keys } from "./window-keys.ts";

export interface PreviewActs {
  readonly save: () => Promise<Outcome>;
  readonly print: () => Promise<Outcome>;
  readonly close: () => void;
}

/** Opens the window that shows a paper before it leaves. It has no line to the vault: it gets the file, and two buttons. */
export function openPreview(session: Session, keys: Keys): BrowserWindow {
  const { height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    ...{ width: 900, height: Math.min(1160, height) },
    ...{ minWidth: 640, minHeight: 480 },
    title: "Hearth",
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backdrop.dark : backdrop.light,
    webPreferences: { ...webPreferences, session, preload, devTools: !isRelease },
  });
  keepSecret(window);
  window.once("ready-to-show", () => {
    window.show();
  });
  obeyKeys(window.webContents, keys, "page");
  void show(window, "preview");
  return window;
}

/** Sends the page in the preview its line, with the paper on it. */
export function connectPreview(window: BrowserWindow, pdf: Buffer, acts: PreviewActs): void {
  const { port1, port2 } = new MessageChannelMain();
  const say = (message: ToPreview): void => {
    port1.postMessage(message);
  };
  const act = (does: () => Promise<Outcome>): void => {
    void does().then((outcome) => {
      if (!window.isDestroyed()) say({ outcome });
    });
  };
  port1.on("message", ({ data }) => {
    switch ((data as FromPreview | null)?.act) {
      case "save":
        act(acts.save);
        return;
      case "print":
        act(acts.print);
        return;
      case "close":
        acts.close();
        return;
      case undefined:
        return;
    }
  });
  port1.start();
  window.webContents.postMessage("hearth-port", null, [port2]);
  say({ pdf: new Uint8Array(pdf) });
}
