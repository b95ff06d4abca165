import {
  failureOf,
  headerOf,
  type PictureFailure,
  type PictureHeader,
  type PictureUse,
} from "./image-file.ts";
import { mostPdfBytes, plainPdf } from "./pdf-file.ts";

/** What a chosen file is before anybody tries to open it, or why it is not tried. */
export function typeOfChosenFile(
  bytes: Uint8Array,
  use: PictureUse,
): ChosenFileType | PictureFailure {
  if (use === "scan" && plainPdf(bytes) !== null)
    return bytes.length > mostPdfBytes ? "tooLarge" : "application/pdf";
  return failureOf(bytes) ?? headerOf(bytes)?.type ?? "noPicture";
}

export type ChosenFileType = PictureHeader["type"] | "application/pdf";
