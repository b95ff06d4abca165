import { clipboard } from "electron";

/** What was copied out of an open house, or chosen in it, must not wait for the next person. */
export function forgetCopied(): void {
  clipboard.clear();
  forgetChosen();
}

/** Linux hands on what is merely chosen, too: to whoever presses the middle button, and past the address guard. */
export function forgetChosen(): void {
  if (process.platform !== "linux") return;
  const { selection } = clipboard as Partial<typeof clipboard>;
  if (selection === undefined) (clipboard as unknown as OlderClipboard).clear("selection");
  else selection.clear();
}

/** Of the runtime that stands in for Electron where that cannot be fetched. */
interface OlderClipboard {
  clear(what: "selection"): void;
}
