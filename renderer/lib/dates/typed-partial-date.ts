import { PartialDate } from "../../../domain/core/partial-date.ts";

/**
 * A date as precisely as it is remembered, as people type it: `2024`, `5/2024`, `3/5/2024` or `2024-05-03`; null when it is
 * invalid.
 */
export function partialDateFrom(typed: string): PartialDate | null {
  const parts = typed.trim().split(/[-/.\s]+/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || parts.length > 3) return null;
  const ordered = parts[0]?.length === 4 ? parts : parts.toReversed();
  const [year = "", ...rest] = ordered;
  const text = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  const parsed = PartialDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** The text to edit such a date: `3/5/2024`. */
export const partialDateText = (date: PartialDate | null): string =>
  date === null
    ? ""
    : date
        .split("-")
        .map((part) => part.replace(/^0/, ""))
        .toReversed()
        .join("/");
