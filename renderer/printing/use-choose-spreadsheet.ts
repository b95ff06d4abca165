import { useState } from "react";
import type { SpreadsheetFailure, SpreadsheetTable } from "../../domain/printing/spreadsheet.ts";
import { chooseFile } from "./picture-and-pdf-import.ts";

/** Lets a screen ask for the rows of a spreadsheet: the user chooses a file in the system dialog. */
export interface SpreadsheetFiles {
  /** The table, why there is none, or null where no file was chosen. */
  readonly choose: () => Promise<SpreadsheetTable | SpreadsheetFailure | null>;
  readonly isChoosing: boolean;
}

export function useSpreadsheetFiles(): SpreadsheetFiles {
  const [isChoosing, setChoosing] = useState(false);
  return {
    choose: async () => {
      setChoosing(true);
      const chosen = await chooseFile("sheet");
      setChoosing(false);
      if (chosen === null) return null;
      if ("table" in chosen) return chosen.table;
      // A window that had to be terminated could not read the file either.
      return "failed" in chosen && isOfSheet(chosen.failed) ? chosen.failed : "noSheet";
    },
    isChoosing,
  };
}

const isOfSheet = (failed: string): failed is SpreadsheetFailure =>
  failures.some((one) => one === failed);

const failures: readonly SpreadsheetFailure[] = [
  "tooLarge",
  "unreadable",
  "noSheet",
  "emptySheet",
  "tooManyRows",
  "tooManyColumns",
  "lockedSheet",
];
