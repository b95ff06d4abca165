// One row of a spreadsheet while it is read: its values, and what of it cannot be read.
import { type CalendarDate } from "../core/calendar-date.ts";
import type { AgeGiven } from "../people/person.ts";
import { AgeRange } from "../referrals/referral.ts";
import type { BedId } from "../accommodation/room.ts";
import { type ChosenCustomTerms, CustomTermId } from "../vocabulary/custom-term-choice.ts";
import { yearsIn } from "./age-in-cell.ts";
import type { DayOrder } from "./date-in-cell.ts";
import { type DayField, type Field, type ListField } from "./import-fields.ts";
import type { RowPerson } from "./import-schemas.ts";
import { ShownName } from "../people/person.ts";
import { type Codes, type Columns, partsOf, placeWords } from "./propose-columns.ts";
import { estimateIn } from "../core/age-input.ts";
import { dayIn } from "./date-in-cell.ts";
import type { SpreadsheetRow } from "../printing/spreadsheet.ts";

/** What the user has decided about a spreadsheet. */
export interface Reading {
  readonly columns: Columns;
  readonly order: DayOrder;
  readonly codes: Codes;
  /** Values that the user corrected, by `placeOf`. */
  readonly fixed: Readonly<Record<string, string>>;
  readonly leftOut: ReadonlySet<number>;
  readonly is: Readonly<Record<number, RowPerson>>;
  /** Entries of the list of places that were chosen for a row alone, by its line. */
  readonly beds: Readonly<Record<number, string>>;
  readonly today: CalendarDate;
  /** The beds behind each entry of the list of places: one, or those of a room. */
  readonly bedsOf: (code: string) => readonly BedId[];
  /** Words of the centre, each with the code of ours that it is counted as. */
  readonly countsAs: ReadonlyMap<string, string>;
}

export const placeOf = (line: number, field: Field): string => `${String(line)} ${field}`;

export type ProblemKind =
  /** The cell is empty, and without it the row is useless. */
  | "missing"
  | "noDay"
  /** The value is on no list yet. */
  | "unsaid"
  /** A resident sleeps in a bed, and the row names none. */
  | "noRoom"
  | "noAge"
  | "tooLong"
  /** A departure that is still to come is a planned end. */
  | "toCome"
  | "bornLater";

export interface RowProblem {
  readonly line: number;
  readonly field: Field;
  /** As it is in the spreadsheet. */
  readonly value: string;
  readonly kind: ProblemKind;
}

/** One row while it is read: what cannot be read is kept, and reading goes on to find the rest. */
export class RowReading {
  readonly problems: RowProblem[] = [];
  /** The person lives here, and no column names the place: reported for the spreadsheet, not for each row. */
  isWithoutRoom = false;
  readonly row: SpreadsheetRow;
  readonly reading: Reading;
  constructor(row: SpreadsheetRow, reading: Reading) {
    this.row = row;
    this.reading = reading;
  }

  get is(): RowPerson {
    return this.reading.is[this.row.line] ?? { who: "unsaid" };
  }

  text(field: Field): string {
    const { columns, fixed } = this.reading;
    const corrected = fixed[placeOf(this.row.line, field)];
    if (corrected !== undefined) return corrected.trim();
    const column = columns[field];
    return column === undefined ? "" : (this.row.cells[column] ?? "");
  }

  has(field: Field): boolean {
    return this.text(field) !== "";
  }

  problem(field: Field, kind: ProblemKind): void {
    this.problems.push({ line: this.row.line, field, value: this.text(field), kind });
  }

  lacks<T>(field: Field, instead: T): T {
    if (!this.problems.some((known) => known.field === field)) this.problem(field, "missing");
    return instead;
  }

  words(field: Field, most: number): string {
    const text = this.text(field).replace(/\s+/g, " ");
    if (text.length > most) this.problem(field, "tooLong");
    return text;
  }

  /** A number may replace an unknown name, but not fill an empty row. */
  name(isNeeded: boolean): string | null {
    const whole = [this.text("firstName"), this.text("name")].join(" ").replace(/\s+/g, " ").trim();
    if (whole === "") return isNeeded ? this.lacks("name", null) : null;
    if (!ShownName.safeParse(whole).success) this.problem("name", "tooLong");
    return whole;
  }

  day(field: DayField): CalendarDate | null {
    const text = this.text(field);
    if (text === "") return null;
    const day = dayIn(text, this.reading.order, this.thisYear);
    if (day === null) this.problem(field, "noDay");
    return day;
  }

  get thisYear(): number {
    return Number(this.reading.today.slice(0, 4));
  }

  /** The birth date; else the years, and of a year of birth alone the years it gives. */
  age(): AgeGiven {
    const born = this.text("birth");
    if (/^\d{4}$/.test(born)) return this.years(this.thisYear - Number(born), "birth");
    const birthDate = this.day("birth");
    if (birthDate !== null) {
      if (birthDate > this.reading.today) this.problem("birth", "bornLater");
      return { basis: "birthDate", birthDate };
    }
    const years = this.text("age");
    if (years === "") return { basis: "unknown" };
    const read = yearsIn(years);
    if (read === null || read.from === read.upTo) return this.years(read?.from ?? -1, "age");
    return this.yearsBetween(`${String(read.from)}-${String(read.upTo)}`);
  }

  years(years: number, field: Field): AgeGiven {
    if (years < 0 || years > 110) this.problem(field, "noAge");
    return { basis: "estimated", years: Math.max(0, Math.min(110, years)) };
  }

  yearsBetween(typed: string): AgeGiven {
    const estimate = estimateIn(typed);
    return estimate === null ? this.years(-1, "age") : { basis: "estimated", ...estimate };
  }

  ageRange(): AgeRange {
    const text = this.text("age").replace(/\s/g, "");
    if (text === "") return "unknown";
    const range = AgeRange.options.find((one) => one === text.replace("–", "-"));
    if (range !== undefined) return range;
    const years = yearsIn(this.text("age").replace(/^\D+/, ""))?.from ?? null;
    if (years === null) {
      this.problem("age", "noAge");
      return "unknown";
    }
    if (/^[<-]|^(under|moins|onder|jonger)/i.test(text)) return rangeOf(years - 1);
    return /^>|^(over|plusde|ouder|boven)/i.test(text) ? rangeOf(years + 1) : rangeOf(years);
  }

  /** One of a list that the house knows; of a word of the centre the one that it is counted as. */
  code<T extends string>(field: ListField, options: readonly T[]): T {
    const meant = this.anyCode(field);
    const of = meant === null ? null : (this.reading.countsAs.get(meant) ?? meant);
    const known = options.find((one) => one === of);
    const [instead] = options;
    if (instead === undefined) throw new Error("A list without an entry");
    if (known !== undefined) return known;
    if (!this.problems.some((one) => one.field === field)) this.problem(field, "unsaid");
    return instead;
  }

  /** Words of the centre among the values, by the field of the row they belong to; empty where there is none. */
  own<F extends string>(fields: Readonly<Record<F, ListField>>): ChosenCustomTerms<F> | undefined {
    const words = (Object.entries(fields) as [F, ListField][]).flatMap(([name, field]) => {
      const meant = this.reading.codes[field]?.[this.text(field)];
      const isOwn = typeof meant === "string" && this.reading.countsAs.has(meant);
      return isOwn ? [[name, CustomTermId.parse(meant)]] : [];
    });
    return words.length === 0 ? undefined : (Object.fromEntries(words) as ChosenCustomTerms<F>);
  }

  anyCode(field: ListField): string | null {
    return this.meaning(field, this.text(field));
  }

  several(field: ListField): string[] {
    const meant = partsOf(field, this.text(field)).map((value) => this.meaning(field, value));
    return [...new Set(meant.filter((code) => code !== null))].slice(0, 12);
  }

  /** The meaning a user gave a value; an empty value means nothing unless the user gave it a meaning. */
  meaning(field: ListField, value: string): string | null {
    const code = this.reading.codes[field]?.[value];
    if (code === skipped) return null;
    if ((code === undefined || code === null) && value !== "") this.problem(field, "unsaid");
    return code ?? null;
  }

  beds(isHere: boolean): BedId[] {
    const chosen = this.reading.beds[this.row.line];
    const code = chosen ?? this.meaning("place", this.placeWords());
    const beds = code === null || code === skipped ? [] : this.reading.bedsOf(code);
    if (isHere && beds.length === 0) this.lacksRoom();
    return [...beds];
  }

  lacksRoom(): void {
    const { place, bed } = this.reading.columns;
    if (place === undefined && bed === undefined) this.isWithoutRoom = true;
    else if (!this.problems.some(({ field }) => field === "place")) this.problem("place", "noRoom");
  }

  placeWords(): string {
    return placeWords(this.text("place"), this.text("bed"));
  }
}

/** A value of nothing the house stores. */
export const skipped = "-";

const rangeOf = (years: number): AgeRange =>
  years < 18
    ? "under-18"
    : years <= 25
      ? "18-25"
      : years <= 35
        ? "26-35"
        : years <= 45
          ? "36-45"
          : "over-45";
