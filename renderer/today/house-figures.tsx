import { useTranslation } from "react-i18next";
import { useProcedure } from "../lib/api.ts";
import { PeopleOutFigure } from "./people-out-figure.tsx";
import styles from "./today.module.css";

/** How many people live here, how many are out, and how many beds are available. */
export function HouseFigures() {
  const { t } = useTranslation("today");
  const { data: today } = useProcedure("today.view", {});
  if (today === undefined) return null;
  const coming = today.coming ?? null;
  return (
    <dl className={styles["figures"]}>
      <div>
        <dt>{t("inHouse")}</dt>
        <dd>{today.inHouse}</dd>
      </div>
      <div>
        <dt>{t(coming === null ? "free" : "freeLastNight", { count: today.free })}</dt>
        <dd>
          {today.free} <small>{t("ofPlaces", { count: today.places })}</small>
        </dd>
      </div>
      {coming === null ? null : (
        <div>
          <dt>{t("freeComing", { count: coming.free })}</dt>
          <dd>
            {coming.free} <small>{t("ofPlaces", { count: today.places })}</small>
          </dd>
        </div>
      )}
      <PeopleOutFigure />
      {today.closed === 0 ? null : (
        <div>
          <dt>{t("closed")}</dt>
          <dd>{today.closed}</dd>
        </div>
      )}
    </dl>
  );
}
