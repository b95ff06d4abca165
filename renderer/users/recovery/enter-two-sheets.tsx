import { useState } from "react";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { EnterSheet } from "./enter-sheet.tsx";

export interface TypeTwoSheetsProps {
  readonly at: "first" | "second";
  readonly onAt: (which: "first" | "second") => void;
  readonly onBack: () => void;
  readonly onTyped: (sheets: readonly [Sheet, Sheet]) => void;
}

/** One sheet after the other; the one that was typed first is not offered again. */
export function EnterTwoSheets({ at, onAt, onBack, onTyped }: TypeTwoSheetsProps) {
  const [first, setFirst] = useState<Sheet | null>(null);
  return at === "first" || first === null ? (
    <EnterSheet
      key="first"
      which="first"
      taken={null}
      onBack={onBack}
      onTyped={(typed) => {
        setFirst(typed);
        onAt("second");
      }}
    />
  ) : (
    <EnterSheet
      key="second"
      which="second"
      taken={first.number}
      onBack={() => onAt("first")}
      onTyped={(typed) => onTyped([first, typed])}
    />
  );
}
