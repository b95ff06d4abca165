import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type {
  Condition,
  ConditionKind,
  ConditionRecord,
  StatementForm,
} from "../../../domain/residence/protection-conditions.ts";

/** A record being filled in: the fields of one kind keep their values while another is selected. */
export interface ConditionDraft {
  readonly on: string | null;
  readonly text: string;
  readonly source: string;
  readonly form: StatementForm;
  /** For a statement: the day of the official report, if different. */
  readonly registeredOn: string | null;
  readonly authority: string;
  readonly number: string;
  readonly interpreter: string;
}

export function conditionDraftOf(record: ConditionRecord | null, today: CalendarDate) {
  const draft: ConditionDraft = {
    on: record?.on ?? today,
    text: "",
    source: "",
    form: "statement",
    registeredOn: null,
    authority: "",
    number: "",
    interpreter: "",
  };
  switch (record?.kind) {
    case undefined:
      return draft;
    case "left":
      return { ...draft, text: record.how };
    case "contact-renewed":
      return { ...draft, source: record.source, text: record.assessment };
    case "statement": {
      const { form, registeredOn, authority, number, interpreter } = record;
      return { ...draft, form, registeredOn, authority, number, interpreter };
    }
    case "accepts":
    case "broken":
    case "decided":
    case "mended":
    case "mistake":
      return { ...draft, text: record.text };
  }
}

/** Which fields still have a problem. */
export function conditionProblems(kind: ConditionKind, draft: ConditionDraft, today: CalendarDate) {
  const isEmpty = (text: string) => text.trim() === "";
  const needsText = kind !== "contact-renewed" && kind !== "statement";
  return {
    on: draft.on === null || draft.on > today,
    text: needsText && isEmpty(draft.text),
    source: kind === "contact-renewed" && isEmpty(draft.source),
    authority: kind === "statement" && isEmpty(draft.authority),
    registeredOn: kind === "statement" && !isRegisteredInOrder(draft, today),
  };
}

const isRegisteredInOrder = ({ on, registeredOn }: ConditionDraft, today: CalendarDate): boolean =>
  registeredOn === null || ((on === null || registeredOn >= on) && registeredOn <= today);

/** The input, or null while something is missing. */
export function conditionFrom(
  kind: ConditionKind,
  condition: Condition,
  draft: ConditionDraft,
  today: CalendarDate,
): ConditionRecord | null {
  const { text, source, form, authority, number, interpreter } = draft;
  const on = draft.on as CalendarDate | null;
  const registeredOn = draft.registeredOn as CalendarDate | null;
  if (on === null || Object.values(conditionProblems(kind, draft, today)).includes(true))
    return null;
  switch (kind) {
    case "left":
      return { kind, on, how: text };
    case "contact-renewed":
      return { kind, on, source, assessment: text };
    case "accepts":
      return { kind, on, text };
    case "statement":
      return { kind, on, registeredOn, form, authority, number, interpreter };
    case "broken":
    case "decided":
    case "mended":
    case "mistake":
      return { kind, condition, on, text };
  }
}
