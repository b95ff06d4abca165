import { monthOf, CalendarMonth, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Age } from "../../../domain/people/person.ts";
import { estimateAsTyped, estimateIn } from "../../../domain/core/age-input.ts";

/** An age being edited, as text. */
export interface AgeDraft {
  readonly basis: Age["basis"];
  /** "04", or null. */
  readonly month: string | null;
  readonly year: string;
  /** "17" or "16–18". */
  readonly years: string;
}

export function draftOf(age: Age): AgeDraft {
  const empty = { month: null, year: "", years: "" };
  switch (age.basis) {
    case "born":
      return { ...empty, basis: "born", month: age.month.slice(5, 7), year: age.month.slice(0, 4) };
    case "estimated":
      return { ...empty, basis: "estimated", years: estimateAsTyped(age) };
    case "unknown":
      return { ...empty, basis: "unknown" };
  }
}

/** The age, or null while it is incomplete or in the future. An unchanged estimate keeps its day. */
export function ageOf(draft: AgeDraft, before: Age, today: CalendarDate): Age | null {
  switch (draft.basis) {
    case "born":
      return bornIn(draft, today);
    case "estimated": {
      const estimate = estimateIn(draft.years);
      if (estimate === null) return null;
      const isSame =
        before.basis === "estimated" && estimateAsTyped(before) === estimateAsTyped(estimate);
      return isSame ? before : { basis: "estimated", ...estimate, on: today };
    }
    case "unknown":
      return { basis: "unknown" };
  }
}

function bornIn({ month, year }: AgeDraft, today: CalendarDate): Age | null {
  const parsed = CalendarMonth.safeParse(`${year.trim()}-${month ?? ""}`);
  if (!parsed.success || parsed.data > monthOf(today) || parsed.data < "1900-01") return null;
  return { basis: "born", month: parsed.data };
}
