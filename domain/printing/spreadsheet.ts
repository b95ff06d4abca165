// A table as it was in a spreadsheet, before its columns are known.

/** A row with the number under which the spreadsheet itself shows it. */
export interface SpreadsheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SpreadsheetTable {
  /** The first row that is not empty. */
  readonly headings: readonly string[];
  readonly rows: readonly SpreadsheetRow[];
  /** Days that the spreadsheet itself keeps as days: they are written with the year first, and leave no doubt. */
  readonly hasTrueDays: boolean;
}

/** Why a file did not become a table. */
export type SpreadsheetFailure =
  | "tooLarge"
  | "unreadable"
  | "noSheet"
  | "emptySheet"
  | "tooManyRows"
  | "tooManyColumns"
  /** With a password, or as programs saved it twenty years ago. */
  | "lockedSheet";

/** Characters of one place: a life story does not belong into a table. */
export const longestCell = 2_000;
export const mostSpreadsheetColumns = 100;
/** Rows that are read; how many of them come in at once is decided later. */
export const mostSpreadsheetRows = 5_000;
/** Bytes of the file, and of what is packed in it. */
export const mostSpreadsheetBytes = 8 * 1024 * 1024;
export const mostUnpacked = 48 * 1024 * 1024;

/** The table of rows as they were read, without empty cells at the end of a row and without empty rows. */
export function tableOf(
  rows: readonly SpreadsheetRow[],
  hasTrueDays = false,
): SpreadsheetTable | SpreadsheetFailure {
  const told = rows
    .map(({ line, cells }) => ({ line, cells: trimmedRow(cells) }))
    .filter(({ cells }) => cells.length > 0);
  const [first, ...rest] = told;
  if (first === undefined || rest.length === 0) return "emptySheet";
  const width = Math.max(...told.map(({ cells }) => cells.length));
  if (width > mostSpreadsheetColumns) return "tooManyColumns";
  if (rest.length > mostSpreadsheetRows) return "tooManyRows";
  return { headings: wide(first.cells, width), rows: rest.map(widened), hasTrueDays };

  function widened({ line, cells }: SpreadsheetRow): SpreadsheetRow {
    return { line, cells: wide(cells, width) };
  }
}

const wide = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? "");

function trimmedRow(cells: readonly string[]): readonly string[] {
  const told = cells.map((cell) => cell.slice(0, longestCell).trim());
  return told.slice(0, told.findLastIndex((cell) => cell !== "") + 1);
}
