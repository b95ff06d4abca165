import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { NightInCalendar } from "../../../domain/accommodation/census.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { classes } from "../../ui/classes.ts";
import { StatusShape } from "../../ui/status-shape.tsx";
import styles from "./nights.module.css";

/** The last fourteen nights in words: counted, counted late, or not counted. */
export function PastNightsCard() {
  const { t } = useTranslation("nights");
  const nights = useProcedure("census.nights", {}, { followsClock: true });
  return (
    <Card title={t("lastNights")} aside={t("lastNightsAside")}>
      <QueryBoundary answer={nights}>
        {(known) => (
          <ol className={styles["calendar"]}>
            {known.map((night) => (
              <Night key={night.night} night={night} />
            ))}
          </ol>
        )}
      </QueryBoundary>
    </Card>
  );
}

function Night({
  night: { night, state, tally, differences },
}: {
  readonly night: NightInCalendar;
}) {
  const { t } = useTranslation("nights");
  const { dates } = useFormats();
  const isPlace = state !== "before" && state !== "empty";
  return (
    <li className={classes(styles, "night", state)}>
      {isPlace ? (
        <Link
          className={styles["day"] ?? ""}
          href={state === "open" || state === "early" ? paths.nights : paths.night(night)}
        >
          {dates.dayOfWeek(night)}
        </Link>
      ) : (
        <span className={styles["day"]}>{dates.dayOfWeek(night)}</span>
      )}
      {state === "notCounted" ? <StatusShape tone="warn" /> : null} {t(`state.${state}`, tally)}
      {differences === 0 ? null : (
        <span className={styles["differs"]}>{t("differ", { count: differences })}</span>
      )}
    </li>
  );
}
