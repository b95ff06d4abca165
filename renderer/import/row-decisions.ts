import type { DayOrder } from "../../domain/import/read-days.ts";
import type { Alike, ImportId, ImportKind, RowIs } from "../../domain/import/import.ts";
import type { Codes, Columns } from "../../domain/import/propose-columns.ts";
import type { SheetTable } from "../../domain/printing/spreadsheet.ts";
import type { Unsaved } from "../shell/settings/unsaved-settings.tsx";

/** Who a row may be, as a trial found it: what was said of it can be changed after the next one too. */
export interface Doubt {
  readonly alike: readonly Alike[];
  readonly mayBeNew: boolean;
}

/** Rows that came into the house at once. */
export interface CameIn {
  readonly id: ImportId;
  readonly lines: readonly number[];
  /** What was said of them by then. */
  readonly is: Readonly<Record<number, RowIs>>;
}

/** What somebody has said of a sheet; nothing of it is lost when something else is changed. */
export interface RowDecisions {
  readonly columns: Columns;
  readonly order: DayOrder | null;
  readonly codes: Codes;
  readonly fixed: Readonly<Record<string, string>>;
  readonly leftOut: ReadonlySet<number>;
  readonly is: Readonly<Record<number, RowIs>>;
  readonly asked: Readonly<Record<number, Doubt>>;
  /** Beds that were chosen for a row alone, each an entry of the list of places, or nothing of it. */
  readonly beds: Readonly<Record<number, string>>;
  readonly cameIn: readonly CameIn[];
}

/** The sheet that lies open, until it is put away. */
interface OpenSheet {
  readonly kind: ImportKind;
  readonly table: SheetTable | null;
  /** Null until somebody says anything. */
  readonly said: RowDecisions | null;
}

export const unsavedSheet: Unsaved<OpenSheet> = {
  start: { kind: "people", table: null, said: null },
};
