import { useMemo } from "react";
import type { ImportDone } from "../../../../domain/bring-in/import.ts";
import { useAsk } from "../../../lib/api.ts";
import type { CameIn } from "./said.ts";

interface InHouse {
  readonly lines: ReadonlySet<number>;
  /** What came in from this sheet and was taken back: its rows are outside again. */
  readonly takenBack: readonly ImportDone[];
}

/** Which rows of a sheet are in the house now. */
export function useCameIn(cameIn: readonly CameIn[]): InHouse {
  const { data: imports } = useAsk("imports.list", {});
  return useMemo(() => {
    const takenBack = (imports ?? []).filter(
      (one) => one.takenBack !== null && cameIn.some(({ id }) => id === one.id),
    );
    const gone = new Set(takenBack.map(({ id }) => id));
    const lines = cameIn.flatMap(({ id, lines: of }) => (gone.has(id) ? [] : of));
    return { lines: new Set(lines), takenBack };
  }, [imports, cameIn]);
}
