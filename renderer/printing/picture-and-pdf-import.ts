import { useState } from "react";
import type { FromDrawer, ToPictureAsker } from "../../domain/printing/print-messages.ts";
import type { SpreadsheetFailure } from "../../domain/printing/spreadsheet.ts";
import {
  type FileUse,
  type PictureFailure,
  pictureFailures,
  type PictureUse,
} from "../../domain/printing/image-file.ts";
import { picturePortsFor } from "../lib/main-process-ports.ts";

/** A redrawn picture or a checked PDF, why there is none, or null where none was chosen. */
export type Chosen =
  | { readonly file: Uint8Array<ArrayBuffer> }
  | { readonly failed: PictureFailure }
  | null;

/** Lets a screen ask for a picture: the user chooses a file in the system dialog. */
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
  // A failure about spreadsheets does not apply to pictures.
  return { failed: "table" in chosen || !isOfPicture(chosen.failed) ? "noPicture" : chosen.failed };
}

const isOfPicture = (failed: PictureFailure | SpreadsheetFailure): failed is PictureFailure =>
  pictureFailures.some((one) => one === failed);

/** The answer of the page that processed the file; null where none was chosen. */
export async function chooseFile(use: FileUse): Promise<FromDrawer | null> {
  const [page, desk] = await picturePortsFor(use);
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
