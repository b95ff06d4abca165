// An Electron window with nothing in it, to compare the program with.
import { join } from "node:path";
import { app, BrowserWindow } from "electron";

// Nothing is ready before this file has been executed completely.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once("ready-to-show", () => {
    window.show();
  });
  return window.loadFile(join(import.meta.dirname, "empty.html"));
});
