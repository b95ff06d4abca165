import type {
  DrawnPdfPage,
  FromPdfPages,
  ToPdfPages,
  ToPictureAsker,
} from "../../domain/printing/print-messages.ts";
import { isPlainJpeg } from "../../domain/printing/image-file.ts";
import { pdfPagePorts } from "../lib/window.ts";

/** The pages of a PDF, rendered one at a time in a window of their own. */
export interface PdfPages {
  /** Width and height of each, in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Counted from one; null for a page that cannot be rendered. */
  readonly draw: (leaf: number, width: number) => Promise<DrawnPdfPage | null>;
  /** Releases the file. */
  readonly done: () => void;
}

/** Opens a stored file; null when it cannot be shown. `close` ends the rendering window, at any time. */
export function openPdfPages(pdf: Uint8Array<ArrayBuffer>): {
  readonly opened: Promise<PdfPages | null>;
  readonly close: () => void;
} {
  const { read, close } = newPdfPageReader();
  return { opened: read(pdf), close };
}

/** Opens files in one window. */
export interface PdfPageReader {
  readonly read: (pdf: Uint8Array<ArrayBuffer>) => Promise<PdfPages | null>;
  readonly close: () => void;
}

export function newPdfPageReader(): PdfPageReader {
  let hangUp: (() => void) | null = null;
  let isClosed = false;
  const reading = pdfPagePorts().then(([page, desk]) => {
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

function readOver(page: MessagePort, desk: MessagePort): PdfPageReader["read"] {
  const files = new Map<number, OpenFile>();
  const ask = (message: ToPdfPages): void => {
    page.postMessage(message);
  };
  page.onmessage = ({ data }: MessageEvent<FromPdfPages>) => {
    const file = files.get(data.file);
    if (file === undefined) return;
    if ("leaves" in data) file.opened({ sizes: data.leaves, ...actsOn(data.file, file, ask) });
    else if ("failed" in data) file.opened(null);
    else {
      const { leaf, picture, words = "" } = data;
      const isWhole = picture !== undefined && isPlainJpeg(picture);
      file.waiting.get(leaf)?.(isWhole ? { picture, words } : null);
      file.waiting.delete(leaf);
    }
  };
  // The rendering window crashed.
  desk.onmessage = ({ data }: MessageEvent<ToPictureAsker>) => {
    if (!("failed" in data)) return;
    for (const { opened, waiting } of files.values()) {
      opened(null);
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    }
  };
  let last = 0;
  return (pdf) =>
    new Promise((resolve) => {
      last += 1;
      files.set(last, { opened: resolve, waiting: new Map() });
      ask({ file: last, pdf });
    });
}

interface OpenFile {
  readonly opened: (leaves: PdfPages | null) => void;
  readonly waiting: Map<number, (drawn: DrawnPdfPage | null) => void>;
}

function actsOn(
  file: number,
  { waiting }: OpenFile,
  ask: (message: ToPdfPages) => void,
): Pick<PdfPages, "draw" | "done"> {
  return {
    draw: (leaf, width) =>
      new Promise((resolve) => {
        waiting.get(leaf)?.(null);
        waiting.set(leaf, resolve);
        ask({ file, leaf, width });
      }),
    done: () => ask({ file, isDone: true }),
  };
}
