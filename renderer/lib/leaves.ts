import type { FromLeaves, ToLeaves, ToPictureAsker } from "../../domain/desk.ts";
import { isPlainJpeg } from "../../domain/picture.ts";
import { leafLines } from "./window.ts";

/** The leaves of a PDF, drawn one at a time in a window of their own. */
export interface Leaves {
  /** Width and height of each, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Counted from one; null for a leaf that cannot be drawn. */
  readonly draw: (leaf: number, width: number) => Promise<Uint8Array | null>;
}

/** Opens a file that is kept; null when it cannot be shown. `close` ends the window that draws, at any time. */
export function openLeaves(pdf: Uint8Array<ArrayBuffer>): {
  readonly opened: Promise<Leaves | null>;
  readonly close: () => void;
} {
  let hangUp: (() => void) | null = null;
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    hangUp?.();
  };
  const opened = leafLines().then(([page, desk]) => {
    hangUp = () => {
      page.close();
      desk.close();
    };
    if (isClosed) hangUp();
    return isClosed ? null : leavesOver(page, desk, pdf);
  });
  return { opened, close };
}

function leavesOver(
  page: MessagePort,
  desk: MessagePort,
  pdf: Uint8Array<ArrayBuffer>,
): Promise<Leaves | null> {
  const waiting = new Map<number, (picture: Uint8Array | null) => void>();
  const ask = (message: ToLeaves): void => {
    page.postMessage(message);
  };
  const draw: Leaves["draw"] = (leaf, width) =>
    new Promise((resolve) => {
      waiting.get(leaf)?.(null);
      waiting.set(leaf, resolve);
      ask({ leaf, width });
    });
  return new Promise((resolve) => {
    page.onmessage = ({ data }: MessageEvent<FromLeaves>) => {
      if ("leaves" in data) resolve({ sizes: data.leaves, draw });
      else if ("failed" in data) resolve(null);
      else {
        const { leaf, picture } = data;
        waiting.get(leaf)?.(picture !== null && isPlainJpeg(picture) ? picture : null);
        waiting.delete(leaf);
      }
    };
    // The window that draws fell over.
    desk.onmessage = ({ data }: MessageEvent<ToPictureAsker>) => {
      if (!("failed" in data)) return;
      resolve(null);
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    };
    ask({ pdf });
  });
}
