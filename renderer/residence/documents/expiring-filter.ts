import type { DocumentKind } from "../../../domain/residence/document.ts";
import type { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";

/** The filter of the list; null matches everything. */
export interface ExpiringFilter {
  /** A care worker, or none. */
  readonly worker: string | null;
  /** A kind of document, or procedures without a document yet. */
  readonly kind: DocumentKind | typeof noDocument | null;
}

export const noWorker = "nobody";
export const noDocument = "none";

export const everything: ExpiringFilter = { worker: null, kind: null };

export const fits =
  ({ worker, kind }: ExpiringFilter) =>
  (line: ExpiringLine): boolean =>
    (worker === null || worker === (line.worker?.id ?? noWorker)) &&
    (kind === null || kind === kindOf(line));

export const kindOf = ({ document }: ExpiringLine): DocumentKind | typeof noDocument =>
  document?.kind ?? noDocument;
