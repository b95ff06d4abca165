import type { DayOrder } from "../../../../domain/bring-in/days.ts";
import type { ImportKind, RowIs } from "../../../../domain/bring-in/import.ts";
import type { Codes, Columns } from "../../../../domain/bring-in/propose.ts";
import type { SheetTable } from "../../../../domain/bring-in/table.ts";

/** What somebody has said of a sheet; nothing of it is lost when something else is changed. */
export interface Said {
  readonly columns: Columns;
  readonly order: DayOrder | null;
  readonly codes: Codes;
  readonly fixed: Readonly<Record<string, string>>;
  readonly leftOut: ReadonlySet<number>;
  readonly is: Readonly<Record<number, RowIs>>;
  readonly inHouse: ReadonlySet<number>;
}

/** The sheet that lies open, until it is put away. */
export interface OpenSheet {
  readonly kind: ImportKind;
  readonly table: SheetTable | null;
  /** Null until somebody says anything. */
  readonly said: Said | null;
}
