import { useTranslation } from "react-i18next";
import { useProcedure } from "../lib/api.ts";
import { OutFigure } from "./out-figure.tsx";
import sheet from "./today.module.css";

/** How many live here, are out, and how many places are left. */
export function Figures() {
  const { t } = useTranslation("today");
  const { data: today } = useProcedure("today.view", {});
  if (today === undefined) return null;
  const coming = today.coming ?? null;
  return (
    <dl className={sheet["figures"]}>
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
      <OutFigure />
      {today.closed === 0 ? null : (
        <div>
          <dt>{t("closed")}</dt>
          <dd>{today.closed}</dd>
        </div>
      )}
    </dl>
  );
}
