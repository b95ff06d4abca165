import type {
  CaseSeen,
  InterviewSeen,
  LegalFile,
  RecordSeen,
} from "../../domain/legal/legal-file.ts";
import type { LegalPart } from "../../domain/legal/legal-draft.ts";
import { LegalRecord, type WrittenKind } from "../../domain/legal/legal-record.ts";
import type { CaseTask } from "./case-task.ts";

/** The half-written form that somebody goes on with, as `legalDraft` names it. */
export interface OpenDraft {
  readonly part: string;
  readonly id: string | null;
}

export function goOnFrom(object: string | null): OpenDraft | null {
  if (object === null) return null;
  const [part = "", id = null] = object.split(" ");
  return { part, id };
}

/** Something new, of which there is one form on the page. */
export const isNew = (goOn: OpenDraft | null, part: LegalPart): boolean =>
  goOn?.part === part && goOn.id === null;

/** Whether what is gone on with is about something that is no longer in the file: none of its cards opens a form. */
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

const isReadable = ({ record }: RecordSeen): boolean => record.state === "open";
const isPrepared = ({ card }: InterviewSeen): boolean =>
  card.state === "open" && card.content.kind === "card";

/** What of a case is gone on with. */
export function caseTask(goOn: OpenDraft | null, seen: CaseSeen): CaseTask | null {
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

/** What is being taken back, of the rows of one card. */
export const takenBack = <T extends { readonly id: string }>(
  goOn: OpenDraft | null,
  rows: readonly T[],
): T | undefined => (goOn?.part === "mistake" ? rows.find(({ id }) => id === goOn.id) : undefined);

/** Which record is gone on with: a new one by its kind, or the one that is corrected. */
export function recordOf(
  goOn: OpenDraft | null,
  kinds: readonly WrittenKind[],
  records: readonly RecordSeen[],
): { readonly kind: WrittenKind; readonly replaces: RecordSeen | null } | null {
  if (goOn?.part !== "record") return null;
  const replaces = records.find(({ id }) => id === goOn.id) ?? null;
  const known = replaces?.record.state === "open" ? replaces.record.content.kind : goOn.id;
  const kind = kinds.find((one) => one === known);
  return kind === undefined ? null : { kind, replaces };
}

/** Which interview is gone on with; `undefined` where none is. */
export function interviewOf(
  goOn: OpenDraft | null,
  interviews: readonly InterviewSeen[],
): InterviewSeen | null | undefined {
  if (goOn?.part !== "interview") return undefined;
  return goOn.id === null ? null : interviews.find(({ id }) => id === goOn.id);
}
