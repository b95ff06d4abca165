import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CensusView, seenOf } from "../../../domain/accommodation/census.ts";
import { paths } from "../../shell/paths.ts";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useIsLastNight, useTonight, useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { useNamesWithReturn } from "../use-out-state-texts.ts";
import { StayPanels, type OpenPanel } from "../../accommodation/stay/stay-panels.tsx";
import { ChangesSinceCensus } from "./changes-since-census.tsx";
import { CensusList } from "./census-list.tsx";
import styles from "./nights.module.css";
import { useCensus } from "./use-census.ts";

/** The headcount of a night, to be closed as it is shown or changed person by person. */
export function CensusCard({ census, title }: { readonly census: CensusView; title: string }) {
  const { t } = useTranslation("nights");
  const { dates } = useFormats();
  const zone = useZone();
  const tonight = useTonight();
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const { error, answer, toggle, seeAll, close, isClosing } = useCensus(census);
  const isOpen = census.closed === null && census.isWritable;
  const until = t("openUntil", { time: dates.time(census.closes, zone) });
  const unseen = census.lines.filter(({ state }) => state === "unsure");
  const counts = useCounts(census);
  const names = useNamesWithReturn()(unseen.map(({ person }) => person));
  const [isTried, setTried] = useState(false);
  const aside = (
    <span role="status">{isOpen && census.phase === "open" ? `${counts} · ${until}` : counts}</span>
  );
  return (
    <>
      <div className={styles["notices"]}>
        <RefusalNotice error={error} />
        {isTried && unseen.length > 0 ? (
          <Notice tone="warn" title={t("parkedTitle")} isSpoken>
            {t("parkedText", { names })}
          </Notice>
        ) : null}
      </div>
      <Card
        title={title}
        aside={aside}
        tone={isOpen ? "ember" : "plain"}
        more={
          isOpen && census.lines.length > 0 ? (
            <span>
              <Button
                kind="primary"
                isPending={isClosing}
                onPress={() => {
                  setTried(true);
                  if (unseen.length === 0) close();
                }}
              >
                {census.lines.every(({ state }) => state === "here") ? t("allAsShown") : t("close")}
              </Button>
            </span>
          ) : undefined
        }
      >
        <Standing census={census} />
        <ChangesSinceCensus census={census} />
        {census.lines.length === 0 ? (
          <EmptyState
            title={t("nobodyTitle")}
            action={<LinkButton href={paths.admit}>{t("admit")}</LinkButton>}
          >
            {t("nobodyText")}
          </EmptyState>
        ) : (
          <CensusList
            census={census}
            onAnswer={answer}
            onToggle={toggle}
            onSeeAll={seeAll}
            onOpen={setOpen}
          />
        )}
      </Card>
      <StayPanels open={open} tonight={tonight} onClose={() => setOpen(null)} />
    </>
  );
}

/** How many of the residents were seen; before the count opens, only how many are on the list. */
export function useCounts({ closed, phase, lines, tally }: CensusView): string {
  const { t } = useTranslation("nights");
  if (closed !== null) return t("tallyClosed", tally);
  if (phase === "early") return t("onList", { count: lines.length });
  const seen = t("seenOf", { seen: seenOf(lines), count: lines.length });
  return tally.away === 0 ? seen : `${seen} · ${t("awayOf", { count: tally.away })}`;
}

/** Who closed it and when, or when it can be counted. */
function Standing({ census }: { readonly census: CensusView }) {
  const { t } = useTranslation("nights");
  const { dates } = useFormats();
  const zone = useZone();
  const isLast = useIsLastNight();
  const { closed, phase, isWritable } = census;
  const standingText = saidOf();
  return standingText === null ? null : <p className={styles["said"]}>{standingText}</p>;

  function saidOf(): string | null {
    if (closed !== null) {
      const by = { name: closed.byName, time: dates.time(closed.at, zone) };
      const when = closed.isLate
        ? t("closedLate", { ...by, moment: dates.moment(closed.at, zone) })
        : t("closedAt", by);
      const until = isWritable
        ? t("correctable", { time: dates.time(census.correctableUntil ?? census.closes, zone) })
        : t("fixed");
      return `${when}. ${until}`;
    }
    switch (phase) {
      case "early":
        return t("asKnown", { time: dates.time(census.opens, zone) });
      case "open":
        return t(isLast ? "whoSlept" : "pressEach");
      case "late":
        return t("lateText");
      case "over":
        return t("over");
    }
  }
}
