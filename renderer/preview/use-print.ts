import { useState } from "react";
import { flushSync } from "react-dom";
import type { Outcome } from "../../domain/desk.ts";
import { isThere } from "../lib/is-there.ts";
import { pictureOf, type PdfPage } from "./pdf.ts";

/** The pages as pictures, in the document only while they are being printed. */
export interface Printing {
  readonly pictures: readonly string[];
  /** How many of them are drawn; null while nothing is printed. */
  readonly drawn: number | null;
  readonly print: () => Promise<Outcome>;
}

/** Draws the pages as a printer needs them, hands them over, and throws them away. */
export function usePrint(pages: readonly PdfPage[], handOver: () => Promise<Outcome>): Printing {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState<number | null>(null);
  const print = async (): Promise<Outcome> => {
    const addresses: string[] = [];
    try {
      setDrawn(0);
      // Two at once: one is packed while the other is drawn.
      let packing: Promise<Blob> | null = null;
      for (const page of pages) {
        const next = pictureOf(page);
        if (packing !== null) addresses.push(URL.createObjectURL(await packing));
        packing = next;
        setDrawn(addresses.length);
      }
      if (packing !== null) addresses.push(URL.createObjectURL(await packing));
      setDrawn(null);
      // They stand in the document before anybody waits for them.
      flushSync(() => {
        setPictures(addresses);
      });
      await shown();
      return await handOver();
    } finally {
      setDrawn(null);
      setPictures([]);
      addresses.forEach((address) => {
        URL.revokeObjectURL(address);
      });
    }
  };
  return { pictures, drawn, print };
}

/** A picture that has not come yet would be printed as an empty page. */
const shown = (): Promise<unknown> => Promise.all([...document.images].map(isThere));
