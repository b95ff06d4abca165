import { useEffect, useState } from "react";
import { headerOf } from "../../../domain/printing/image-file.ts";
import type { ScanId } from "../../../domain/residence/scan.ts";
import { type Call, useCall } from "../../lib/api.ts";
import { type PdfPages, openPdfPages } from "../../printing/pdf-pages.ts";

/** One page of a scan. */
export interface Leaf {
  /** Width and height, in any unit. */
  readonly size: readonly [number, number];
  /** A data URL of the picture, so that no file has to be deleted afterwards; null when it cannot be drawn. */
  readonly draw: (width: number) => Promise<string | null>;
}

export type OpenedScan = readonly Leaf[] | "opening" | "damaged" | "unshown";

/** The pages of a scan. Each scan is fetched once and not cached further: a sealed file does not change. */
export function useScanPages(scanId: ScanId): OpenedScan {
  const call = useCall();
  const [opened, setOpened] = useState<OpenedScan>("opening");
  useEffect(() => {
    const reading = openScan(call, scanId);
    let isCurrent = true;
    void reading.opened.then((found) => {
      if (isCurrent) setOpened(found);
    });
    return () => {
      isCurrent = false;
      reading.close();
    };
  }, [call, scanId]);
  return opened;
}

function openScan(
  call: Call,
  scanId: ScanId,
): { readonly opened: Promise<OpenedScan>; readonly close: () => void } {
  let isClosed = false;
  let closePages: (() => void) | null = null;
  const opened = call("scans.open", { scanId }).then((answer): OpenedScan | Promise<OpenedScan> => {
    if (!answer.ok || answer.value.file === null) return "damaged";
    const { type, file } = answer.value;
    if (type !== "application/pdf") return pictureIn(file);
    if (isClosed) return "opening";
    const reading = openPdfPages(file);
    closePages = reading.close;
    return reading.opened.then((leaves) => (leaves === null ? "unshown" : leavesIn(leaves)));
  });
  const close = (): void => {
    isClosed = true;
    closePages?.();
  };
  return { opened, close };
}

const leavesIn = ({ sizes, draw }: PdfPages): readonly Leaf[] =>
  sizes.map((size, index) => ({
    size,
    draw: async (width) => {
      const leaf = await draw(index + 1, width);
      return leaf === null ? null : addressOf(leaf.picture);
    },
  }));

function pictureIn(file: Uint8Array): OpenedScan {
  const header = headerOf(file);
  if (header === null) return "damaged";
  const { width, height } = header;
  return [{ size: [width, height], draw: () => Promise.resolve(addressOf(file)) }];
}

function addressOf(picture: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < picture.length; at += stride)
    letters += String.fromCharCode(...picture.subarray(at, at + stride));
  return `data:image/jpeg;base64,${btoa(letters)}`;
}

/** The number of arguments that one call can safely take. */
const stride = 0x8000;
