import { useState } from "react";
import { flushSync } from "react-dom";
import { isImageLoaded } from "../../lib/image-loaded.ts";
import { pictureOf, type PdfPage } from "./pdf.ts";

/** The pages as pictures, in the document only while they are being printed. */
export interface Printing {
  /** Null for a side that stays empty. */
  readonly pictures: readonly (string | null)[];
  /** How many of them are drawn, of how many; null while nothing is printed. */
  readonly drawn: { readonly count: number; readonly of: number } | null;
  /** Null among the pages is a side that stays empty. */
  readonly print: <T>(pages: readonly (PdfPage | null)[], handOver: () => Promise<T>) => Promise<T>;
}

/** Draws the pages as a printer needs them, hands them over, and throws them away. */
export function usePrint(): Printing {
  const [pictures, setPictures] = useState<Printing["pictures"]>([]);
  const [drawn, setDrawn] = useState<Printing["drawn"]>(null);
  const print: Printing["print"] = async (pages, handOver) => {
    const addresses: (string | null)[] = [];
    const add = (blob: Blob | null) =>
      addresses.push(blob === null ? null : URL.createObjectURL(blob));
    try {
      setDrawn({ count: 0, of: pages.length });
      // Two at once: one is packed while the other is drawn.
      let packing: Promise<Blob | null> | undefined;
      for (const page of pages) {
        const next = page === null ? Promise.resolve(null) : pictureOf(page);
        if (packing !== undefined) add(await packing);
        packing = next;
        setDrawn({ count: addresses.length, of: pages.length });
      }
      if (packing !== undefined) add(await packing);
      setDrawn(null);
      // They stand in the document before anybody waits for them.
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

/** A picture that has not come yet would be printed as an empty page. */
const shown = (): Promise<unknown> => Promise.all([...document.images].map(isImageLoaded));
