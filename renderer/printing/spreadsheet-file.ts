import { useState } from "react";
import type { SheetFailure, SheetTable } from "../../domain/printing/spreadsheet.ts";
import { chooseFile } from "./image-import.ts";

/** How a screen asks for the rows of a spreadsheet: the person chooses a file in the dialog of the system. */
export interface SheetFiles {
  /** The table, why there is none, or null where nobody chose a file. */
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
      // A window that had to be ended could make nothing of the file either.
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
