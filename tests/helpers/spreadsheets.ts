// Spreadsheets as other programs save them, and as an attacker would.
import { strToU8, zipSync } from "fflate";

/** A copy: the result of the compressor may be a part of a larger buffer. */
export const packed = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(files));

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface Workbook {
  /** Rows in the XML of the sheet. */
  readonly rows: string;
  readonly strings?: readonly string[];
  /** Number formats, in the order in which cells refer to them. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  readonly before?: string;
}

/** A minimal workbook with one sheet. */
export function aWorkbook(book: Workbook): Uint8Array<ArrayBuffer> {
  const { rows, strings = [], formats = [], is1904 = false, before = "" } = book;
  return packed({
    "[Content_Types].xml": strToU8(`${head}<Types/>`),
    "xl/workbook.xml": strToU8(
      `${head}<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>
        <sheet name="Old" sheetId="1" state="hidden" r:id="rId9"/>
        <sheet name="List" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships><Relationship Id="rId9" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId1" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `${head}<styleSheet><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${String(200 + at)}" formatCode="${code}"/>`)
        .join(
          "",
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>
        <xf numFmtId="14"/>${formats.map((_, at) => `<xf numFmtId="${String(200 + at)}"/>`).join("")}
        </cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(
      `${head}<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`${head}<worksheet><sheetData/></worksheet>`),
    "xl/worksheets/sheet2.xml": strToU8(
      `${head}${before}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

/** A table as LibreOffice saves it, with an empty end repeated for a million rows. */
export const anOpenDocument = (rows: string): Uint8Array<ArrayBuffer> =>
  packed({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(
      `${head}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
        <office:spreadsheet><table:table table:name="List">${rows}<table:table-row
        table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/>
        </table:table-row></table:table><table:table table:name="Other"><table:table-row><table:table-cell>
        <text:p>not this one</text:p></table:table-cell></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document-content>`,
    ),
  });

/** The cells of a row with text in them. */
export const inlineRow = (line: number, ...words: readonly string[]): string =>
  `<row r="${String(line)}">${words
    .map(
      (word, at) =>
        `<c r="${String.fromCharCode(65 + at)}${String(line)}" t="inlineStr"><is><t>${word}</t></is></c>`,
    )
    .join("")}</row>`;
