// The first sheet of a workbook as Excel saves it (ECMA-376). Of formulas only the last result is read.
import {
  mostSpreadsheetColumns,
  mostSpreadsheetRows,
  type SpreadsheetRow,
  tableOf,
  type SpreadsheetFailure,
  type SpreadsheetTable,
} from "../../../../domain/printing/spreadsheet.ts";
import { addDays, CalendarDate } from "../../../../domain/core/calendar-date.ts";
import { NotASpreadsheet, unpacked } from "./unzip.ts";
import { walkXml } from "./walk-xml.ts";

export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SpreadsheetTable | SpreadsheetFailure> {
  const front = await unpacked(bytes, (name) => fronts.has(name));
  const { path, startsAt } = firstSheet(front);
  const pages = await unpacked(bytes, (name) => name === path || strings.has(name));
  const sheet = pages.get(path);
  if (sheet === undefined) return "noSheet";
  const texts = sharedTexts(pages.get("xl/sharedStrings.xml"));
  const isDay = dayStyles(pages.get("xl/styles.xml"));
  let hasTrueDays = false;
  const rows = rowsOf(sheet, (kind, style, value) => {
    if (kind === "s") return texts[Number(value)] ?? "";
    if (kind !== "n") return value;
    const day = isDay[style] === true ? dayOf(Number(value), startsAt) : null;
    if (day !== null) hasTrueDays = true;
    return day ?? plainNumber(value);
  });
  return tableOf(rows, hasTrueDays);
}

const fronts: ReadonlySet<string> = new Set(["xl/workbook.xml", "xl/_rels/workbook.xml.rels"]);
const strings: ReadonlySet<string> = new Set(["xl/sharedStrings.xml", "xl/styles.xml"]);

/** The first sheet that is not hidden, and the day from which days are counted. */
function firstSheet(front: ReadonlyMap<string, Uint8Array>): {
  readonly path: string;
  readonly startsAt: CalendarDate;
} {
  const [book, links] = [...fronts].map((name) => front.get(name));
  if (book === undefined || links === undefined) throw new NotASpreadsheet("noSheet");
  const targets = new Map<string, string>();
  walkXml(links, {
    open: (name, { Id, Target }) => {
      if (name === "Relationship" && Id !== undefined && Target !== undefined)
        targets.set(Id, Target);
    },
  });
  const shown: string[] = [];
  let startsAt = since1900;
  walkXml(book, {
    open: (name, attributes) => {
      if (name === "workbookPr" && ["1", "true"].includes(attributes["date1904"] ?? ""))
        startsAt = since1904;
      if (name === "sheet" && (attributes["state"] ?? "visible") === "visible")
        shown.push(idIn(attributes));
    },
  });
  const target = targets.get(shown[0] ?? "") ?? "worksheets/sheet1.xml";
  return { path: target.startsWith("/") ? target.slice(1) : `xl/${target}`, startsAt };
}

/** The relationship id of a sheet, whatever its prefix. */
const idIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

// Excel counts a 29 February 1900 that never existed: from 1 March on, this base day is correct.
const since1900 = CalendarDate.parse("1899-12-30");
const since1904 = CalendarDate.parse("1904-01-01");

function sharedTexts(page: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  if (page === undefined) return texts;
  let [text, isText, isSpoken] = ["", false, false];
  walkXml(page, {
    open: (name) => {
      if (name === "si") text = "";
      // Phonetic text is beside the word, in Japanese.
      if (name === "rPh") isSpoken = true;
      isText = name === "t" && !isSpoken;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "si") texts.push(text);
      if (name === "rPh") isSpoken = false;
      isText = false;
    },
  });
  return texts;
}

/** For each cell style: whether it shows a date. */
function dayStyles(page: Uint8Array | undefined): readonly boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let isOfPlaces = false;
  if (page === undefined) return styles;
  walkXml(page, {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt") own.set(numFmtId, showsDay(formatCode));
      if (name === "cellXfs") isOfPlaces = true;
      if (name === "xf" && isOfPlaces)
        styles.push(own.get(numFmtId) ?? usualDays.test(numFmtId.padStart(2, "0")));
    },
    close: (name) => {
      if (name === "cellXfs") isOfPlaces = false;
    },
  });
  return styles;
}

const usualDays = /^(1[4-7]|22|2[7-9]|3[016]|5[0478])$/;

/** Quoted or bracketed parts of a format are texts and colours. */
const showsDay = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

type Reads = (kind: string, style: number, value: string) => string;

function rowsOf(page: Uint8Array, reads: Reads): readonly SpreadsheetRow[] {
  const rows: SpreadsheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let place = { column: -1, kind: "n", style: 0 };
  let value = "";
  let isValue = false;
  walkXml(page, {
    open: (name, { r, t, s }) => {
      if (name === "row") {
        line = r === undefined ? line + 1 : Number(r);
        [cells, place] = [[], { column: -1, kind: "n", style: 0 }];
      } else if (name === "c") {
        const column = r === undefined ? place.column + 1 : columnOf(r);
        place = { column, kind: t ?? "n", style: Number(s ?? 0) };
        value = "";
      }
      isValue = name === "v" || name === "t";
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
    close: (name) => {
      isValue = false;
      if (name === "c" && value !== "" && place.kind !== "e") put(value);
      if (name === "row" && cells.length > 0) end();
    },
  });
  return rows;

  function put(written: string): void {
    const read = reads(place.kind, place.style, written);
    if (read.trim() === "" || place.column < 0) return;
    if (!(place.column < mostSpreadsheetColumns)) throw new NotASpreadsheet("tooManyColumns");
    while (cells.length < place.column) cells.push("");
    cells[place.column] = read;
  }

  function end(): void {
    if (rows.length > mostSpreadsheetRows) throw new NotASpreadsheet("tooManyRows");
    rows.push({ line, cells });
  }
}

/** @example columnOf("AB12") // 27 */
const columnOf = (reference: string): number =>
  Array.from(reference.replace(/\d.*$/, "")).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** Null for a day outside the calendar. */
function dayOf(serial: number, startsAt: CalendarDate): CalendarDate | null {
  return serial >= 1 && serial < 2_958_466 ? addDays(startsAt, Math.floor(serial)) : null;
}

/** A number in plain notation: 3.0 and 3E0 are 3. */
function plainNumber(written: string): string {
  const number = Number(written);
  return Number.isFinite(number) ? String(number) : written;
}
