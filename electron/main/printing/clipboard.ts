import { clipboard } from "electron";

/** What was copied out of an open house, or chosen in it, must not wait for the next person. */
export function forgetCopied(): void {
  clipboard.clear();
  forgetChosen();
}

/** Linux hands on what is merely chosen, too: to whoever presses the middle button, and past the address guard. */
export function forgetChosen(): void {
  if (process.platform !== "linux") return;
  const { selection } = either;
  if (selection === undefined) either.clear("selection");
  else selection.clear();
}

/** The runtime that stands in for Electron where that cannot be fetched knows what is chosen by a name, and not by itself. */
const either = clipboard as unknown as {
  readonly selection?: { clear: () => void };
  clear: (what: "selection") => void;
};
