// The age of a person as a cell states it: in years, and of a small child in months, weeks or days.

export interface YearsIn {
  readonly from: number;
  /** The same where the cell says one age. */
  readonly upTo: number;
}

/** Null where it cannot be told. */
export function yearsIn(cell: string): YearsIn | null {
  const between = /^\D{0,5}(\d{1,3})\s*(?:[-–/]|à|tot|to)\s*(\d{1,3})(\D.*)?$/i.exec(cell);
  const match = between ?? /^\D{0,5}(\d{1,3})()(\D.*)?$/.exec(cell);
  if (match === null) return null;
  const [, first, second, rest = ""] = match;
  const unit = rest.replace(/^[\s.-]+/, "");
  const from = inYears(Number(first), unit);
  const upTo = second === "" || second === undefined ? from : inYears(Number(second), unit);
  return from === null || upTo === null ? null : { from, upTo };
}

function inYears(count: number, unit: string): number | null {
  if (inMonths.test(unit)) return Math.floor(count / 12);
  if (inWeeksOrDays.test(unit)) return 0;
  // A letter may be a unit or a sex: "6 M" is a boy of six or a baby.
  return /^[mwd]\b/i.test(unit) ? null : count;
}

const inMonths = /^(?:mo|mos|mths?|months?|mois|mnd|maand(?:en)?)\b/i;
const inWeeksOrDays = /^(?:wks?|weeks?|sem|semaines?|weken|days?|jours?|dag(?:en)?)\b/i;
