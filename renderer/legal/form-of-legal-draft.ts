import type {
  CaseView,
  InterviewView,
  LegalFile,
  RecordView,
} from "../../domain/legal/legal-file.ts";
import type { LegalPart } from "../../domain/legal/legal-draft-key.ts";
import { LegalRecord, type WrittenKind } from "../../domain/legal/legal-record.ts";
import type { CaseFormState } from "./case-form-state.ts";

/** The form whose draft is continued, as `legalDraftKey` names it. */
export interface OpenDraft {
  readonly part: string;
  readonly id: string | null;
}

export function goOnFrom(object: string | null): OpenDraft | null {
  if (object === null) return null;
  const [part = "", id = null] = object.split(" ");
  return { part, id };
}

/** A new record, for which there is one form on the page. */
export const isNew = (goOn: OpenDraft | null, part: LegalPart): boolean =>
  goOn?.part === part && goOn.id === null;

/** Whether the record of a draft is no longer in the file: none of the cards opens a form. */
export function isGone(goOn: OpenDraft | null, { cases, records, interviews }: LegalFile): boolean {
  if (goOn === null || isNew(goOn, "case") || isNew(goOn, "note")) return false;
  const known = LegalRecord.options.map(({ shape }) => shape.kind.value);
  const kinds = known.filter((kind): kind is WrittenKind => kind !== "mistake");
  return (
    recordOf(goOn, kinds, records) === null &&
    interviewOf(goOn, interviews) === undefined &&
    takenBack(goOn, [...records.filter(isReadable), ...interviews.filter(isPrepared)]) ===
      undefined &&
    !cases.some((seen) => seen.details.state === "open" && caseTask(goOn, seen) !== null)
  );
}

const isReadable = ({ record }: RecordView): boolean => record.state === "open";
const isPrepared = ({ card }: InterviewView): boolean =>
  card.state === "open" && card.content.kind === "card";

/** The form of a case whose draft is continued. */
export function caseTask(goOn: OpenDraft | null, seen: CaseView): CaseFormState | null {
  if (goOn === null || goOn.id === null) return null;
  const isCase = goOn.id === seen.id;
  const event = seen.events.find(({ id }) => id === goOn.id) ?? null;
  switch (goOn.part) {
    case "case":
      return isCase ? { do: "change" } : null;
    case "link":
      return isCase ? { do: "part" } : null;
    case "event":
      return isCase || event !== null ? { do: "event", corrects: event } : null;
    case "mistake":
      if (isCase) return { do: "unlink" };
      return event === null ? null : { do: "takeBack", event };
    default:
      return null;
  }
}

/** The record whose withdrawal has a draft, among the rows of one card. */
export const takenBack = <T extends { readonly id: string }>(
  goOn: OpenDraft | null,
  rows: readonly T[],
): T | undefined => (goOn?.part === "mistake" ? rows.find(({ id }) => id === goOn.id) : undefined);

/** The record whose draft is continued: a new one by its kind, or the one that is corrected. */
export function recordOf(
  goOn: OpenDraft | null,
  kinds: readonly WrittenKind[],
  records: readonly RecordView[],
): { readonly kind: WrittenKind; readonly replaces: RecordView | null } | null {
  if (goOn?.part !== "record") return null;
  const replaces = records.find(({ id }) => id === goOn.id) ?? null;
  const known = replaces?.record.state === "open" ? replaces.record.content.kind : goOn.id;
  const kind = kinds.find((one) => one === known);
  return kind === undefined ? null : { kind, replaces };
}

/** The interview whose draft is continued; `undefined` where there is none. */
export function interviewOf(
  goOn: OpenDraft | null,
  interviews: readonly InterviewView[],
): InterviewView | null | undefined {
  if (goOn?.part !== "interview") return undefined;
  return goOn.id === null ? null : interviews.find(({ id }) => id === goOn.id);
}
