import { Menu } from "electron";

/**
 * Windows and Linux need no menu: their pages cut, copy and paste by themselves. On a Mac those keys exist only as menu
 * entries. No entry reloads, opens developer tools or leads out.
 */
export function setMenu(): void {
  if (process.platform !== "darwin") {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: "Hearth", submenu: [{ role: "hide" }, { role: "quit" }] },
      {
        role: "editMenu",
        submenu: ["undo", "redo", "cut", "copy", "paste", "selectAll"].map((role) => ({
          role: role as "undo",
        })),
      },
    ]),
  );
}
