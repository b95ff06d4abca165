import {
  mostSpreadsheetColumns,
  mostSpreadsheetRows,
  type SpreadsheetFailure,
  type SpreadsheetRow,
} from "../printing/spreadsheet.ts";

/** What separates the places of a row. */
export type Separator = "," | ";" | "\t";
const separators: readonly Separator[] = [";", ",", "\t"];

/**
 * The separator of which the first lines have the most alike: as often in each of them. Inside quotes nothing counts.
 *
 * @example
 * separatorOf("Nom;Né le\nMina, dite Mimi;2001") // ";"
 */
export function separatorOf(text: string): Separator {
  const scores = separators.map((separator) => {
    const rows = read(text, separator, firstLines);
    const [width = 1] = rows.map(({ cells }) => cells.length);
    const alike = rows.filter(({ cells }) => cells.length === width).length;
    return { separator, score: width === 1 ? 0 : alike * 1000 + width };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

const firstLines = 20;

/**
 * The rows of a table that was saved as text (RFC 4180): quotes around a place hold separators, ends of lines and doubled
 * quotes. Each row has the number of the line in which a spreadsheet shows it, counted from one.
 */
export function rowsOfText(
  text: string,
  separator: Separator = separatorOf(text),
): readonly SpreadsheetRow[] | SpreadsheetFailure {
  const rows = read(text, separator, mostSpreadsheetRows + 2);
  if (rows.length > mostSpreadsheetRows + 1) return "tooManyRows";
  return rows.some(({ cells }) => cells.length > mostSpreadsheetColumns) ? "tooManyColumns" : rows;
}

function read(text: string, separator: Separator, most: number): readonly SpreadsheetRow[] {
  const rows: SpreadsheetRow[] = [];
  const end = text.length;
  let cells: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (let line = 1; at <= end && rows.length < most;) {
    const place = placeAt(text, at, separator);
    // A row with more places than any table has is cut: it is refused for that.
    if (cells.length <= mostSpreadsheetColumns) cells.push(place.value);
    at = place.end;
    if (at < end && text[at] === separator) {
      at += 1;
      continue;
    }
    const isLast = at >= end;
    if (!isLast || cells.length > 1 || cells[0] !== "") rows.push({ line, cells });
    cells = [];
    line += 1;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (isLast) break;
  }
  return rows;
}

/** One place, and where it ends: at a separator, at the end of a line, or at the end. */
function placeAt(
  text: string,
  from: number,
  separator: Separator,
): { readonly value: string; readonly end: number } {
  if (text[from] !== '"') {
    const end = endOfPlace(text, from, separator);
    return { value: text.slice(from, end), end };
  }
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // Never closed: the rest of the file is in it.
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      at = quote + 1;
      break;
    }
    value += '"';
    at = quote + 2;
  }
  // Text after a closed quote belongs to the cell all the same.
  const end = endOfPlace(text, at, separator);
  return { value: value + text.slice(at, end), end };
}

function endOfPlace(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return at;
}
