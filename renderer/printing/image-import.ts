import { useState } from "react";
import type { FromDrawer, ToPictureAsker } from "../../domain/printing/print-messages.ts";
import type { SheetFailure } from "../../domain/printing/spreadsheet.ts";
import {
  type FileUse,
  type PictureFailure,
  pictureFailures,
  type PictureUse,
} from "../../domain/printing/image-file.ts";
import { pictureLines } from "../lib/window.ts";

/** A picture drawn anew or a PDF that was looked through, why there is none, or null where nobody chose one. */
export type Chosen =
  | { readonly file: Uint8Array<ArrayBuffer> }
  | { readonly failed: PictureFailure }
  | null;

/** How a screen asks for a picture: the person chooses a file in the dialog of the system. */
export interface ImageImport {
  readonly choose: (use: PictureUse) => Promise<Chosen>;
  readonly isChoosing: boolean;
}

export function usePictures(): ImageImport {
  const [isChoosing, setChoosing] = useState(false);
  return {
    choose: async (use) => {
      setChoosing(true);
      const chosen = await choosePicture(use);
      setChoosing(false);
      return chosen;
    },
    isChoosing,
  };
}

async function choosePicture(use: PictureUse): Promise<Chosen> {
  const chosen = await chooseFile(use);
  if (chosen === null || "file" in chosen) return chosen;
  // What a spreadsheet answers belongs to no picture.
  return { failed: "table" in chosen || !isOfPicture(chosen.failed) ? "noPicture" : chosen.failed };
}

const isOfPicture = (failed: PictureFailure | SheetFailure): failed is PictureFailure =>
  pictureFailures.some((one) => one === failed);

/** What the page that took the file says of it; null where nobody chose one. */
export async function chooseFile(use: FileUse): Promise<FromDrawer | null> {
  const [page, desk] = await pictureLines(use);
  const chosen = await new Promise<FromDrawer | null>((resolve) => {
    page.onmessage = ({ data }: MessageEvent<FromDrawer>) => resolve(data);
    desk.onmessage = ({ data }: MessageEvent<ToPictureAsker>) => {
      resolve("failed" in data ? data : null);
    };
  });
  page.close();
  desk.close();
  return chosen;
}
