import { mostSpreadsheetBytes } from "../../domain/printing/spreadsheet.ts";
import {
  mostFileBytes,
  type FileUse,
  type PictureFailure,
} from "../../domain/printing/image-file.ts";
import { type ChosenFileType, typeOfChosenFile } from "../../domain/printing/chosen-file-type.ts";
import { NotPlainFile, readPlainLater } from "../vault/platform/regular-file.ts";

/** A picture, a scan or a spreadsheet as it was chosen. */
export interface SourceFile {
  readonly bytes: Buffer;
  /** Null for a spreadsheet. */
  readonly type: ChosenFileType | null;
}

/** The content of a chosen file, if it may be tried. */
export async function readChosen(path: string, use: FileUse): Promise<SourceFile | PictureFailure> {
  try {
    const mostBytes = use === "sheet" ? mostSpreadsheetBytes : mostFileBytes;
    const bytes = await readPlainLater(path, { mostBytes });
    // What it is, the page that reads it finds out.
    if (use === "sheet") return { bytes, type: null };
    const type = typeOfChosenFile(bytes, use);
    return isType(type) ? { bytes, type } : type;
  } catch (thrown) {
    return thrown instanceof NotPlainFile && thrown.isTooLarge ? "tooLarge" : "unreadable";
  }
}

const isType = (type: ChosenFileType | PictureFailure): type is ChosenFileType =>
  type.includes("/");
