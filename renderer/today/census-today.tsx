import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CensusView, isAway } from "../../domain/accommodation/census.ts";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useIsLastNight, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { useCounts } from "../outings/nights/census-card.tsx";
import { ChangesSinceCensus } from "../outings/nights/changes-since-census.tsx";
import { CloseCensus } from "../outings/nights/close-census.tsx";
import { useNamesWithReturn } from "../outings/use-out-state-texts.ts";
import styles from "./today.module.css";

/** Tonight's headcount, from when it can be counted; null before, where there is nobody to count, and while loading. */
export function useCounting(): CensusView | null {
  const { data: census } = useProcedure("census.view", { night: null }, { followsClock: true });
  return census === undefined || census.phase === "early" || census.lines.length === 0
    ? null
    : census;
}

/** Tonight's headcount, in the evening. */
export function CensusToday() {
  const census = useCounting();
  return census === null ? null : <CensusNow census={census} />;
}

const fewLeft = 3;

/** How many were seen, with a link to the list; once everyone is settled, a button to close it. */
function CensusNow({ census }: { readonly census: CensusView }) {
  const { t } = useTranslation(["today", "nights"]);
  const { dates } = useFormats();
  const zone = useZone();
  const [isAsking, setAsking] = useState(false);
  const { closed } = census;
  const counts = useCounts(census);
  const named = useNamesWithReturn();
  const unseen = census.lines.filter(({ state }) => state === "unsure");
  const peopleOf = (lines: CensusView["lines"]) => lines.map(({ person }) => person);
  const away = named(peopleOf(census.lines.filter(({ state }) => isAway(state))));
  // The last few by name: at first it is everyone.
  const isNearlyDone = unseen.length <= fewLeft && unseen.length < census.lines.length;
  const parked = isNearlyDone ? named(peopleOf(unseen)) : "";
  const title = t(useIsLastNight() ? "censusLast" : "census");
  const isSomeoneUnseen = census.lines.some(({ state }) => state === "unsure");
  const changed = census.lines.filter(({ difference }) => difference !== null).length;
  const link = <TextLink href={paths.nights}>{t("seeNight")}</TextLink>;
  if (closed !== null)
    return (
      <Card title={title} more={link}>
        <p className={styles["counted"]}>
          {t("counted", {
            ...census.tally,
            time: dates.time(closed.at, zone),
            name: closed.byName,
          })}
          {changed === 0 ? "" : ` ${t("countedSince", { count: changed })}`}
        </p>
        <ChangesSinceCensus census={census} />
      </Card>
    );
  return (
    <Card title={title} tone="ember">
      <div className={styles["arrival"]}>
        <p>
          {counts}
          {away === "" ? "" : ` · ${t("censusAway", { names: away })}`}
          {parked === "" ? "" : ` · ${t("censusParked", { names: parked })}`}
        </p>
        <div className={styles["answers"]}>
          {isSomeoneUnseen ? (
            <LinkButton kind="primary" href={paths.nights}>
              {t("nights:sayWhere")}
            </LinkButton>
          ) : (
            <>
              <LinkButton href={paths.nights}>{t("differs")}</LinkButton>
              <Button kind="primary" onPress={() => setAsking(true)}>
                {t("nights:allAsShown")}
              </Button>
            </>
          )}
        </div>
      </div>
      <CloseCensus census={census} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Card>
  );
}
