import { useState } from "react";
import { flushSync } from "react-dom";
import { isImageLoaded } from "../../lib/image-loaded.ts";
import { pictureOf, type PdfPage } from "./pdf.ts";

/** The pages as pictures, in the document only while they are being printed. */
export interface Printing {
  /** Null for a side that stays empty. */
  readonly pictures: readonly (string | null)[];
  /** The number of pages rendered so far, and the total; null while nothing is printed. */
  readonly drawn: { readonly count: number; readonly of: number } | null;
  /** A null among the pages is a side that stays empty. */
  readonly print: <T>(pages: readonly (PdfPage | null)[], handOver: () => Promise<T>) => Promise<T>;
}

/** Renders the pages for the printer, hands them over, and discards them. */
export function usePrint(): Printing {
  const [pictures, setPictures] = useState<Printing["pictures"]>([]);
  const [drawn, setDrawn] = useState<Printing["drawn"]>(null);
  const print: Printing["print"] = async (pages, handOver) => {
    const addresses: (string | null)[] = [];
    const add = (blob: Blob | null) =>
      addresses.push(blob === null ? null : URL.createObjectURL(blob));
    try {
      setDrawn({ count: 0, of: pages.length });
      // Two at once: one is compressed while the other is rendered.
      let packing: Promise<Blob | null> | undefined;
      for (const page of pages) {
        const next = page === null ? Promise.resolve(null) : pictureOf(page);
        if (packing !== undefined) add(await packing);
        packing = next;
        setDrawn({ count: addresses.length, of: pages.length });
      }
      if (packing !== undefined) add(await packing);
      setDrawn(null);
      // They must be in the document before they are awaited.
      flushSync(() => setPictures(addresses));
      await shown();
      return await handOver();
    } finally {
      setDrawn(null);
      setPictures([]);
      for (const address of addresses) if (address !== null) URL.revokeObjectURL(address);
    }
  };
  return { pictures, drawn, print };
}

/** A picture that is not loaded yet would be printed as an empty page. */
const shown = (): Promise<unknown> => Promise.all([...document.images].map(isImageLoaded));
