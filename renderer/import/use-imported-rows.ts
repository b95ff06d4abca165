import { useMemo } from "react";
import type { ImportDone, RowPerson } from "../../domain/import/import-schemas.ts";
import { useProcedure } from "../lib/api.ts";
import type { RowDecisions } from "./row-decisions.ts";

interface InHouse {
  readonly lines: ReadonlySet<number>;
  /** Imports of this spreadsheet that were undone: their rows can be imported again, unless they were worked on since. */
  readonly takenBack: readonly ImportDone[];
  readonly is: RowDecisions["is"];
}

/** Which rows of a spreadsheet have been imported, and which decisions about the others still apply. */
export function useImportedRows({ cameIn, is }: Pick<RowDecisions, "cameIn" | "is">): InHouse {
  const { data: imports } = useProcedure("imports.list", {});
  return useMemo(() => {
    const takenBack = (imports ?? []).filter(
      (one) => one.takenBack !== null && cameIn.some(({ id }) => id === one.id),
    );
    const left = new Map(takenBack.map((one) => [one.id, new Set(one.takenBack?.left)]));
    const lines = cameIn.flatMap(({ id, lines: of }) => {
      const stays = left.get(id);
      return stays === undefined ? of : of.filter((line) => stays.has(line));
    });
    const before = cameIn.flatMap((one) => (left.has(one.id) ? Object.values(one.is) : []));
    return { lines: new Set(lines), takenBack, is: withoutNew(is, new Set(before)) };
  }, [imports, cameIn, is]);
}

/** “New person” was chosen before a person with the same name may have been imported: it is asked again. */
const withoutNew = (is: RowDecisions["is"], before: ReadonlySet<RowPerson>): RowDecisions["is"] =>
  Object.fromEntries(
    Object.entries(is).filter(([, one]) => one.who !== "new" || !before.has(one)),
  ) as RowDecisions["is"];
