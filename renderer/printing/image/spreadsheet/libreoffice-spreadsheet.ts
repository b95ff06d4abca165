// The first sheet of a table as LibreOffice saves it (OpenDocument).
import {
  mostSpreadsheetColumns,
  mostSpreadsheetRows,
  type SpreadsheetFailure,
  type SpreadsheetRow,
  type SpreadsheetTable,
  tableOf,
} from "../../../../domain/printing/spreadsheet.ts";
import { NotASpreadsheet } from "./unzip.ts";
import { walkXml } from "./walk-xml.ts";

export function readOpenDocument(content: Uint8Array): SpreadsheetTable | SpreadsheetFailure {
  const sheet = new FirstSheet();
  walkXml(content, sheet);
  return tableOf(sheet.rows, sheet.hasTrueDays);
}

class FirstSheet {
  readonly rows: SpreadsheetRow[] = [];
  hasTrueDays = false;
  #tables = 0;
  #line = 0;
  #cells: string[] = [];
  #column = 0;
  /** The cell being read: how often it is repeated, and its date value. */
  #times = 1;
  #rowTimes = 1;
  #day: string | null = null;
  #paragraphs: string[] = [];
  #aside = 0;
  #isText = false;

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "table") this.#tables += 1;
    if (this.#tables !== 1) return;
    if (name === "table-row") {
      [this.#cells, this.#column] = [[], 0];
      this.#rowTimes = times(attributes["table:number-rows-repeated"]);
    } else if (name === "table-cell" || name === "covered-table-cell") {
      this.#times = times(attributes["table:number-columns-repeated"]);
      this.#day =
        attributes["office:value-type"] === "date"
          ? (attributes["office:date-value"]?.slice(0, 10) ?? null)
          : null;
      this.#paragraphs = [];
    } else if (name === "annotation") this.#aside += 1;
    else if (name === "p" && this.#aside === 0) {
      this.#paragraphs.push("");
      this.#isText = true;
    } else if (name === "s" || name === "tab") this.text(" ");
  };

  readonly text = (piece: string): void => {
    const at = this.#paragraphs.length - 1;
    if (this.#isText && this.#aside === 0 && at >= 0)
      this.#paragraphs[at] = `${this.#paragraphs[at] ?? ""}${piece}`;
  };

  readonly close = (name: string): void => {
    if (this.#tables !== 1) return;
    if (name === "annotation") this.#aside -= 1;
    else if (name === "p") this.#isText = this.#aside > 0 && this.#isText;
    else if (name === "table-cell" || name === "covered-table-cell") this.#put();
    else if (name === "table-row") this.#end();
    else if (name === "table") this.#tables += 1;
  };

  #put(): void {
    const value = this.#day ?? this.#paragraphs.join("\n").trim();
    if (this.#day !== null) this.hasTrueDays = true;
    if (value !== "") {
      if (this.#column + this.#times > mostSpreadsheetColumns)
        throw new NotASpreadsheet("tooManyColumns");
      while (this.#cells.length < this.#column) this.#cells.push("");
      for (let time = 0; time < this.#times; time += 1) this.#cells.push(value);
    }
    this.#column += this.#times;
  }

  #end(): void {
    if (this.#cells.length > 0) {
      if (this.rows.length + this.#rowTimes > mostSpreadsheetRows + 1)
        throw new NotASpreadsheet("tooManyRows");
      for (let time = 1; time <= this.#rowTimes; time += 1)
        this.rows.push({ line: this.#line + time, cells: this.#cells });
    }
    this.#line += this.#rowTimes;
  }
}

/** A sheet ends with one empty row that is repeated a million times. */
const times = (written: string | undefined): number => {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
};
