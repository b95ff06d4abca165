import type { TFunction } from "i18next";
import type { ImportCounts } from "../../domain/import/import-schemas.ts";

/** @example "94 files, 98 stays" */
export function countText(t: TFunction<"bringIn">, counts: ImportCounts): string {
  const countTexts = (["files", "stays", "calls"] as const).flatMap((what) =>
    counts[what] === 0 ? [] : [t(`count.${what}`, { count: counts[what] })],
  );
  return countTexts.length === 0 ? t("nothing") : countTexts.join(", ");
}
