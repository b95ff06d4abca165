import * as z from "zod";
import type { DocumentKind } from "./document.ts";
import { isPlainPdf, mostPdfBytes } from "../printing/pdf-file.ts";
import { isPlainJpeg, pictureUses } from "../printing/image-file.ts";
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

/** What is medical is for care workers; every other scan is the office's. */
export const compartmentOfScans = (kind: DocumentKind): Compartment =>
  kind === "medicalPaper" ? "care" : "office";
