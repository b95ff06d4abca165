// An Electron window with nothing in it: what the program is held against.
import { join } from "node:path";
import { app, BrowserWindow } from "electron";

// Nothing is ready before this file has been read to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once("ready-to-show", () => {
    window.show();
  });
  return window.loadFile(join(import.meta.dirname, "empty.html"));
});
