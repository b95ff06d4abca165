import * as z from "zod";
import { DocumentId } from "./document.ts";
import { mostScanBytes, ScanId, scanTypeOf, ScanType } from "./scan.ts";
import { bytes, command, done, office, query } from "../api/procedure-kinds.ts";

/** A picture that this program has redrawn, or a PDF from its first mark to its last. */
const ScanFile = bytes(mostScanBytes).refine((file) => scanTypeOf(file) !== null);

/** Scans of a document. */
export const scansApi = {
  "scans.open": query(
    office,
    z.strictObject({ scanId: ScanId }),
    z.strictObject({
      type: ScanType.nullable(),
      /** Null where its file is missing, was changed or is another one. */
      file: bytes(mostScanBytes).nullable(),
    }),
  ),
  "scans.add": command(office, z.strictObject({ documentId: DocumentId, file: ScanFile }), done),
  "scans.remove": command(
    office,
    z.strictObject({ scanId: ScanId, reason: z.string().trim().min(1).max(300) }),
    done,
  ),
};
