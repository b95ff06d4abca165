import { rowsOfText } from "../../../../domain/import/separated-values.ts";
import {
  type SpreadsheetFailure,
  type SpreadsheetTable,
  tableOf,
} from "../../../../domain/printing/spreadsheet.ts";
import { readOpenDocument } from "./libreoffice-spreadsheet.ts";
import { NotASpreadsheet, unpacked } from "./unzip.ts";
import { readWorkbook } from "./excel-workbook.ts";

/** The table in a file from outside: its first bytes tell the format, whatever its name. */
export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SpreadsheetTable | SpreadsheetFailure> {
  try {
    if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readPacked(bytes);
    return begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? "lockedSheet" : readText(bytes);
  } catch (thrown) {
    if (thrown instanceof NotASpreadsheet) return thrown.failure;
    throw thrown;
  }
}

async function readPacked(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SpreadsheetTable | SpreadsheetFailure> {
  const content = (await unpacked(bytes, (name) => name === "content.xml")).get("content.xml");
  return content === undefined ? readWorkbook(bytes) : readOpenDocument(content);
}

function readText(bytes: Uint8Array): SpreadsheetTable | SpreadsheetFailure {
  const text = textOf(bytes);
  // A picture, a PDF, a program: no text file has such characters.
  if (/[\u0000-\u0008\u000E-\u001F]/.test(text)) return "noSheet";
  const rows = rowsOfText(text);
  return typeof rows === "string" ? rows : tableOf(rows);
}

/** UTF-8, or the Windows code page for western Europe. */
function textOf(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const begins = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);
