import type { DayOrder } from "../../domain/import/date-in-cell.ts";
import type {
  SimilarPerson,
  ImportId,
  ImportKind,
  RowPerson,
} from "../../domain/import/import-schemas.ts";
import type { Codes, Columns } from "../../domain/import/propose-columns.ts";
import type { SpreadsheetTable } from "../../domain/printing/spreadsheet.ts";
import type { Unsaved } from "../shell/settings/unsaved-settings-provider.tsx";

/** Who a row may be, as found by a preview; the choice can be changed after the next preview too. */
export interface Doubt {
  readonly alike: readonly SimilarPerson[];
  readonly mayBeNew: boolean;
}

/** Rows that were imported together. */
export interface CameIn {
  readonly id: ImportId;
  readonly lines: readonly number[];
  /** The decisions about their persons at that time. */
  readonly is: Readonly<Record<number, RowPerson>>;
}

/** The user's decisions about a spreadsheet; none is lost when another is changed. */
export interface RowDecisions {
  readonly columns: Columns;
  readonly order: DayOrder | null;
  readonly codes: Codes;
  readonly fixed: Readonly<Record<string, string>>;
  readonly leftOut: ReadonlySet<number>;
  readonly is: Readonly<Record<number, RowPerson>>;
  readonly asked: Readonly<Record<number, Doubt>>;
  /** Beds chosen for a single row, each an entry of the list of places, or none. */
  readonly beds: Readonly<Record<number, string>>;
  readonly cameIn: readonly CameIn[];
}

/** The sheet that lies open, until it is put away. */
interface OpenSheet {
  readonly kind: ImportKind;
  readonly table: SpreadsheetTable | null;
  /** Null until the user decides something. */
  readonly said: RowDecisions | null;
}

export const unsavedSpreadsheet: Unsaved<OpenSheet> = {
  start: { kind: "people", table: null, said: null },
};
