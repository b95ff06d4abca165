import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileOutcome, LeavingFile } from "../../../domain/printing/print-messages.ts";
import { hasLeft } from "./print-outcome.ts";
import type { ShownPrintout } from "./printout-connection.ts";
import type { PdfPage } from "./pdf.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { GuardAtTheDoor } from "./use-address-guard.ts";
import { type Printing, usePrint } from "./use-print.ts";

export interface BatchPrinting extends Omit<Printing, "print"> {
  readonly way: "save" | "print" | null;
  readonly save: () => void;
  readonly print: () => void;
  /** The result of each from the last attempt; empty before. */
  readonly outcomes: readonly FileOutcome[];
  /** The same in a sentence. */
  readonly said: string | null;
}

type Leave = (leaving: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;

/** Lets those leave that may, all at once, and shows the result of each. */
export function useBatch(
  paper: ShownPrintout,
  opened: readonly OpenedFile[],
  guards: readonly GuardAtTheDoor[],
): BatchPrinting {
  const { pictures, drawn, print } = usePrint();
  const [way, setWay] = useState<BatchPrinting["way"]>(null);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const said = useSaid(outcomes);
  const go = (name: "save" | "print", leave: Leave) => () => {
    if (way !== null) return;
    setWay(name);
    setOutcomes([]);
    void outcomesOf(guards, leave)
      .catch((): readonly FileOutcome[] => guards.map(() => failedHere[name]))
      .then((came) => {
        setOutcomes(came);
        setWay(null);
      });
  };
  return {
    way,
    outcomes,
    pictures,
    drawn,
    said,
    save: go("save", paper.saveAll),
    print: go("print", (leaving) => print(sidesOf(opened, leaving), () => paper.printAll(leaving))),
  };
}

/** Failures before the main process is involved. */
const failedHere = {
  save: { outcome: "notSaved", name: null },
  print: { outcome: "notDrawn", name: null },
} as const satisfies Readonly<Record<"save" | "print", FileOutcome>>;

async function outcomesOf(
  guards: readonly GuardAtTheDoor[],
  leave: Leave,
): Promise<readonly FileOutcome[]> {
  const keptBack = await Promise.all(guards.map((guard) => guard.keptBack()));
  const leaving = guards.flatMap(({ isLookedAt }, file) =>
    keptBack[file] === null ? [{ file, isLookedAt }] : [],
  );
  const came = leaving.length === 0 ? [] : await leave(leaving);
  for (const [at, { file }] of leaving.entries()) {
    const outcome = came[at]?.outcome;
    if (outcome !== undefined && hasLeft(outcome)) guards[file]?.spent();
  }
  return guards.map((_, file): FileOutcome => {
    const at = leaving.findIndex((one) => one.file === file);
    return came[at] ?? { outcome: keptBack[file] ?? "kept", name: null };
  });
}

/** Each file begins on a sheet of its own, also on a printer that prints both sides. */
function sidesOf(
  opened: readonly OpenedFile[],
  leaving: readonly LeavingFile[],
): readonly (PdfPage | null)[] {
  return leaving.flatMap(({ file }, at): readonly (PdfPage | null)[] => {
    const pages = opened[file]?.file.pages ?? [];
    const isLast = at === leaving.length - 1;
    return isLast || pages.length % 2 === 0 ? pages : [...pages, null];
  });
}

function useSaid(outcomes: readonly FileOutcome[]): string | null {
  const { t } = useTranslation("paper");
  if (outcomes.length === 0 || outcomes.every(({ outcome }) => outcome === "kept")) return null;
  const count = (wanted: FileOutcome["outcome"]) =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const [saved, printed] = [count("saved"), count("printed")];
  const stayed = outcomes.length - saved - printed;
  return [
    saved === 0 ? null : t("together.saved", { count: saved }),
    printed === 0 ? null : t("together.printed", { count: printed }),
    stayed === 0 ? null : t("together.stayed", { count: stayed }),
  ]
    .filter((part) => part !== null)
    .join(" ");
}
