import * as z from "zod";
import type { DocumentKind } from "./document.ts";
import { isPlainPdf, mostPdfBytes, plainPdf } from "../printing/pdf-file.ts";
import {
  failureOf,
  headerOf,
  isPlainJpeg,
  type PictureFailure,
  type PictureHeader,
  type PictureUse,
  pictureUses,
} from "../printing/image-file.ts";
import type { Compartment } from "../users/user.ts";

// Scans of a document: pictures that this program has redrawn, and PDF files.

export const ScanId = z.uuid().brand<"ScanId">();
export type ScanId = z.infer<typeof ScanId>;

export const ScanType = z.enum(["image/jpeg", "application/pdf"]);
export type ScanType = z.infer<typeof ScanType>;

/** As many may be kept with one document. */
export const mostScans = 24;

export const mostScanBytes = Math.max(pictureUses.scan.mostBytes, mostPdfBytes);

/** What a file is by its bytes; null for what is not stored. Its name is ignored. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  if (bytes.length <= pictureUses.scan.mostBytes && isPlainJpeg(bytes)) return "image/jpeg";
  return bytes.length <= mostPdfBytes && isPlainPdf(bytes) ? "application/pdf" : null;
}

/** What a chosen file is before it is opened, or why it is not opened. */
export function sourceOf(bytes: Uint8Array, use: PictureUse): SourceType | PictureFailure {
  if (use === "scan" && plainPdf(bytes) !== null)
    return bytes.length > mostPdfBytes ? "tooLarge" : "application/pdf";
  return failureOf(bytes) ?? headerOf(bytes)?.type ?? "noPicture";
}

export type SourceType = PictureHeader["type"] | "application/pdf";

/** What is medical is for care workers; every other scan is the office's. */
export const compartmentOfScans = (kind: DocumentKind): Compartment =>
  kind === "medicalPaper" ? "care" : "office";
