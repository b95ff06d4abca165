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
  const { read, close } = leafReader();
  return { opened: read(pdf), close };
}

/** Opens one file after another in the same window; the leaves of the one before cannot be drawn any more. */
export interface LeafReader {
  readonly read: (pdf: Uint8Array<ArrayBuffer>) => Promise<Leaves | null>;
  readonly close: () => void;
}

export function leafReader(): LeafReader {
  let hangUp: (() => void) | null = null;
  let isClosed = false;
  const reading = leafLines().then(([page, desk]) => {
    hangUp = () => {
      page.close();
      desk.close();
    };
    if (isClosed) hangUp();
    return readOver(page, desk);
  });
  return {
    read: async (pdf) => {
      const read = await reading;
      return isClosed ? null : read(pdf);
    },
    close: () => {
      isClosed = true;
      hangUp?.();
    },
  };
}

function readOver(page: MessagePort, desk: MessagePort): LeafReader["read"] {
  const waiting = new Map<number, (picture: Uint8Array | null) => void>();
  let opened: (leaves: Leaves | null) => void = () => undefined;
  const ask = (message: ToLeaves): void => {
    page.postMessage(message);
  };
  const draw: Leaves["draw"] = (leaf, width) =>
    new Promise((resolve) => {
      waiting.get(leaf)?.(null);
      waiting.set(leaf, resolve);
      ask({ leaf, width });
    });
  page.onmessage = ({ data }: MessageEvent<FromLeaves>) => {
    if ("leaves" in data) opened({ sizes: data.leaves, draw });
    else if ("failed" in data) opened(null);
    else {
      const { leaf, picture } = data;
      waiting.get(leaf)?.(picture !== null && isPlainJpeg(picture) ? picture : null);
      waiting.delete(leaf);
    }
  };
  // The window that draws fell over.
  desk.onmessage = ({ data }: MessageEvent<ToPictureAsker>) => {
    if (!("failed" in data)) return;
    opened(null);
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  return (pdf) =>
    new Promise((resolve) => {
      opened = resolve;
      ask({ pdf });
    });
}
