import { useTranslation } from "react-i18next";
import type { CensusView } from "../../../domain/accommodation/census.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useTonight, useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import styles from "./nights.module.css";
import { useReturnsSinceCensus } from "./use-returns-since-census.ts";

/**
 * Changes since the count was closed: who was counted as absent and came back in the same night, and who was counted as present
 * and is now being searched for.
 */
export function ChangesSinceCensus({ census }: { readonly census: CensusView }) {
  const { t } = useTranslation("nights");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const tonight = useTonight();
  const { closed, lines, night } = census;
  const backSince = useReturnsSinceCensus(census);
  const { data } = useProcedure("passes.list", {}, { followsClock: true, isOn: closed !== null });
  if (closed === null || data === undefined) return null;
  const here = new Set(lines.flatMap(({ person, state }) => (state === "here" ? [person.id] : [])));
  const back = data.back
    .filter(({ person, backAt }) => {
      const since = backSince.get(person.id);
      return since?.at === backAt && !since.isOutAgain;
    })
    .map(({ person, backAt }) => `${nameOf(person)} (${dates.time(backAt, zone)})`)
    .join(", ");
  const missed = data.lookedFor
    .filter(({ person }) => night === tonight && here.has(person.id))
    .map(({ person }) => nameOf(person))
    .join(", ");
  return (
    <>
      {missed === "" ? null : (
        <p className={styles["said"]}>{t("lookedForSince", { names: missed })}</p>
      )}
      {back === "" ? null : <p className={styles["said"]}>{t("backSince", { names: back })}</p>}
    </>
  );
}
