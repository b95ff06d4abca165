import { clipboard } from "electron";

/** What was copied out of an open house, or chosen in it, must not wait for the next person. */
export function clearCopied(): void {
  clipboard.clear();
  clearSelection();
}

/** Linux hands on even a mere selection: by the middle mouse button, and past the address guard. */
export function clearSelection(): void {
  if (process.platform !== "linux") return;
  const { selection } = either;
  if (selection === undefined) either.clear("selection");
  else selection.clear();
}

/** The runtime that replaces Electron where that cannot be downloaded gives access to the selection by a name only. */
const either = clipboard as unknown as {
  readonly selection?: { clear: () => void };
  clear: (what: "selection") => void;
};
