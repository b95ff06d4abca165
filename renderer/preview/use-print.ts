import { useState } from "react";
import type { Outcome } from "../../domain/desk.ts";
import { pictureOf, type PdfPage } from "./pdf.ts";

/** The pages as pictures, in the document only while they are being printed. */
export interface Printing {
  readonly pictures: readonly string[];
  readonly print: () => Promise<Outcome>;
}

/** Draws the pages as a printer needs them, hands them over, and throws them away. */
export function usePrint(pages: readonly PdfPage[], handOver: () => Promise<Outcome>): Printing {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const print = async (): Promise<Outcome> => {
    const addresses: string[] = [];
    try {
      for (const page of pages) addresses.push(URL.createObjectURL(await pictureOf(page)));
      setPictures(addresses);
      await shown(addresses);
      return await handOver();
    } finally {
      setPictures([]);
      addresses.forEach((address) => {
        URL.revokeObjectURL(address);
      });
    }
  };
  return { pictures, print };
}

/** A picture that is not decoded yet would be printed as an empty page. */
async function shown(addresses: readonly string[]): Promise<void> {
  await Promise.all(
    addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
    }),
  );
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all([...document.images].map((image) => image.decode()));
}
