import { useState } from "react";
import type { SheetFailure, SheetTable } from "../../domain/printing/spreadsheet.ts";
import { chooseFile } from "./image-import.ts";

/** Lets a screen ask for the rows of a spreadsheet: the user chooses a file in the system dialog. */
export interface SheetFiles {
  /** The table, why there is none, or null where no file was chosen. */
  readonly choose: () => Promise<SheetTable | SheetFailure | null>;
  readonly isChoosing: boolean;
}

export function useSheetFiles(): SheetFiles {
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

const isOfSheet = (failed: string): failed is SheetFailure =>
  failures.some((one) => one === failed);

const failures: readonly SheetFailure[] = [
  "tooLarge",
  "unreadable",
  "noSheet",
  "emptySheet",
  "tooManyRows",
  "tooManyColumns",
  "lockedSheet",
];
