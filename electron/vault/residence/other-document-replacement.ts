import {
  documentById,
  type DocumentRow,
  documentsOf,
  pastOf,
  updateDocument,
} from "../../../db/residence/documents.ts";
import {
  type DocumentId,
  type DocumentRecord,
  type DocumentState,
  isInForce,
  isResidenceKind,
} from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { openDocument, sealDocument } from "./procedures.ts";

// Which document replaces which, where both are no residence documents.

export type Days = Pick<DocumentRow, "state" | "askedOn" | "issuedOn" | "expiresOn">;

/** Writes the next version of a document. */
export function writeDocument(
  context: Context,
  row: DocumentRow,
  record: DocumentRecord,
  { state, askedOn, issuedOn, expiresOn }: Days,
): null {
  const { tx, now, me } = context;
  // Several changes at once: each continues from the present state.
  const version = (documentById(tx, row.id)?.version ?? row.version) + 1;
  updateDocument(tx, {
    ...row,
    version,
    state,
    askedOn,
    issuedOn,
    expiresOn,
    at: now,
    by: me.id,
    sealedOffice: sealDocument(context, { id: row.id, version }, record),
  });
  return null;
}

/** What is in force takes the place of what it renews; what is only asked for leaves it as it is. */
export function replaceRenewed(
  context: Context,
  { kind, state, personId }: Pick<DocumentRow, "kind" | "state" | "personId">,
  renews: DocumentId | null,
): void {
  const earlier = isInForce({ kind, state }) ? paperNamed(context, personId, renews) : null;
  if (earlier === null || !isInForce(earlier.row)) return;
  writeDocument(context, earlier.row, earlier.record, { ...earlier.row, state: "replaced" });
}

/** After a change of its state: what it renews is replaced once it is in force, and as it was before where it never was. */
export function replaceAfterChange(
  context: Context,
  { renews }: DocumentRecord,
  before: DocumentRow,
  state: DocumentState,
): void {
  const { kind, personId } = before;
  const was = isInForce(before);
  const is = isInForce({ kind, state });
  if (is && !was) replaceRenewed(context, { kind, state, personId }, renews);
  const never = state === "refused" || state === "mistake" || state === "asked";
  // Where another one has replaced it by now, that one represents both.
  const wasTurned = state !== before.state && before.state !== "replaced";
  if (!is && never && wasTurned) giveBack(context, personId, renews);
}

function giveBack(context: Context, personId: PersonId, renews: DocumentId | null): void {
  const earlier = paperNamed(context, personId, renews);
  if (earlier === null || renews === null) return;
  const { row, record } = earlier;
  if (row.state === "refused" || row.state === "mistake")
    giveBack(context, personId, record.renews);
  if (row.state !== "replaced" || isRenewed(context, row)) return;
  const state = pastOf(context.tx, row.id).find(({ state }) => isInForce({ ...row, state }))?.state;
  writeDocument(context, row, record, { ...row, state: state ?? "held" });
}

/**
 * Another document replaced this one, whatever became of that since; or replaced one that came to nothing and was to
 * replace it.
 */
function isRenewed(context: Context, { id, personId }: DocumentRow): boolean {
  const all = documentsOf(context.tx, personId).flatMap((row) => {
    const opened = openDocument(context, row);
    return opened.ok && opened.value.renews !== null ? [{ row, renews: opened.value.renews }] : [];
  });
  const isTaken = (earlier: DocumentId): boolean =>
    all.some(({ row, renews }) => renews === earlier && (tookPlace(row) || isTaken(row.id)));
  return isTaken(id);
}

function tookPlace(row: DocumentRow): boolean {
  const { state } = row;
  return isInForce(row) || state === "replaced" || state === "withdrawn" || state === "lost";
}

function paperNamed(
  context: Context,
  personId: PersonId,
  id: DocumentId | null,
): { readonly row: DocumentRow; readonly record: DocumentRecord } | null {
  const row = id === null ? null : documentById(context.tx, id);
  if (row?.personId !== personId || isResidenceKind(row.kind)) return null;
  const record = openDocument(context, row);
  return record.ok ? { row, record: record.value } : null;
}
