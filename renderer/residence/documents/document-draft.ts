import * as z from "zod";
import type { Input, Output } from "../../../domain/api/index.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  DocumentFields,
  DocumentForm,
  DocumentId,
  DocumentState,
  HeldBy,
  isResidenceKind,
  noFields,
  OtherKind,
} from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";

export type DocumentView = Output<"documents.ofPerson">[number];
export type ScanView = DocumentView["scans"][number];

const day = z.string().nullable();

/** The values of the form while it is being filled in. */
export const DocumentDraft = z.strictObject({
  kind: OtherKind.nullable(),
  state: DocumentState,
  askedOn: day,
  issuedOn: day,
  expiresOn: day,
  /** Drafts of an earlier version have no such day. */
  withdrawnOn: day.default(null),
  notifiedOn: day,
  renews: z.string().nullable(),
  number: z.string(),
  authority: z.string(),
  heldBy: HeldBy,
  form: DocumentForm,
  translation: z.string(),
  note: z.string(),
  attempts: z.array(z.strictObject({ on: day, what: z.string() })).readonly(),
});
export type DocumentDraft = Readonly<z.infer<typeof DocumentDraft>>;

export const emptyDocument: DocumentDraft = {
  ...noFields,
  kind: null,
  state: "held",
  askedOn: null,
  issuedOn: null,
  expiresOn: null,
  withdrawnOn: null,
  renews: null,
};

/** The current values, to be changed. For a residence document the last day is the printed one. */
export function documentFrom({ header, record }: DocumentView): DocumentDraft {
  const { kind, state, askedOn, issuedOn } = header;
  const days = { askedOn, issuedOn, expiresOn: header.expiresOn };
  const other = OtherKind.safeParse(kind);
  const start = { ...emptyDocument, ...days, state, kind: other.success ? other.data : null };
  if (record.state !== "open") return start;
  const { residence, ...written } = record.content;
  return residence === null
    ? { ...start, ...written }
    : {
        ...start,
        ...written,
        expiresOn: residence.printed,
        withdrawnOn: residence.withdrawnOn ?? null,
      };
}

/** The possible states of a document. A residence document is requested, and refused, under Procedure. */
export const statesFor = (before: DocumentView | null): readonly DocumentState[] =>
  before === null
    ? ["held", "asked"]
    : DocumentState.options.filter(
        (state) =>
          !isResidenceKind(before.header.kind) || (state !== "asked" && state !== "refused"),
      );

export type DocumentProblem = "kindMissing" | "askedMissing" | "issuedMissing" | "attemptMissing";

export function problemsIn(
  draft: DocumentDraft,
  before: DocumentView | null,
): ReadonlySet<DocumentProblem> {
  const isResidence = before !== null && isResidenceKind(before.header.kind);
  const checks: readonly (readonly [DocumentProblem, boolean])[] = [
    ["kindMissing", draft.kind === null && !isResidence],
    ["askedMissing", draft.state === "asked" && draft.askedOn === null],
    ["issuedMissing", isResidence && draft.issuedOn === null],
    ["attemptMissing", draft.attempts.some(({ on, what }) => on === null || what.trim() === "")],
  ];
  return new Set(checks.filter(([, isWrong]) => isWrong).map(([problem]) => problem));
}

/** The input for a new document; null while something is missing. */
export function additionFrom(draft: DocumentDraft, id: PersonId): Input<"documents.add"> | null {
  const { kind, state } = draft;
  if (kind === null || problemsIn(draft, null).size > 0) return null;
  const renews = DocumentId.safeParse(draft.renews);
  return {
    id,
    kind,
    state: state === "asked" ? "asked" : "held",
    ...daysIn(draft),
    renews: renews.success ? renews.data : null,
    fields: fieldsIn(draft),
  };
}

/** The input for a change; null while something is missing. */
export function changeFrom(
  draft: DocumentDraft,
  before: DocumentView,
  version: number,
): Input<"documents.change"> | null {
  if (problemsIn(draft, before).size > 0) return null;
  return {
    documentId: before.header.id,
    version,
    state: draft.state,
    ...daysIn(draft),
    withdrawnOn: dayOrNull(draft.withdrawnOn),
    fields: fieldsIn(draft),
  };
}

const daysIn = ({ askedOn, issuedOn, expiresOn }: DocumentDraft) => ({
  askedOn: dayOrNull(askedOn),
  issuedOn: dayOrNull(issuedOn),
  expiresOn: dayOrNull(expiresOn),
});

function fieldsIn(draft: DocumentDraft): Input<"documents.add">["fields"] {
  const { number, authority, notifiedOn, heldBy, form, translation, note, attempts } = draft;
  return DocumentFields.parse({
    number,
    authority,
    notifiedOn,
    heldBy,
    form,
    translation,
    note,
    attempts: attempts.map(({ on, what }) => ({ on, what })),
  });
}

const dayOrNull = (text: string | null): CalendarDate | null => {
  const parsed = CalendarDate.safeParse(text);
  return parsed.success ? parsed.data : null;
};
