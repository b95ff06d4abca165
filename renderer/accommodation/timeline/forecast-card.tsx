import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CalendarDate, weekdayOf } from "../../../domain/core/calendar-date.ts";
import type { BedForecast, ForecastNight } from "../../../domain/accommodation/bed-forecast.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classes } from "../../ui/classes.ts";
import styles from "./bed-forecast.module.css";

/** Beds that will be free in the coming eight weeks: a chart, and its figures. */
export function ForecastCard() {
  const { t } = useTranslation("timeline");
  const forecast = useProcedure("beds.forecast", {}, { followsClock: true });
  return (
    <Card title={t("forecast")} aside={t("forecastAside")} isPadded>
      <QueryBoundary answer={forecast}>{(value) => <Picture forecast={value} />}</QueryBoundary>
    </Card>
  );
}

const weekNights = 7;

function Picture({ forecast }: { readonly forecast: BedForecast }) {
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { nights, overdue, places } = forecast;
  const weeks = Array.from({ length: Math.ceil(nights.length / weekNights) }, (_, week) =>
    nights.slice(week * weekNights, (week + 1) * weekNights),
  );
  const top = Math.max(4, ...nights.map(({ free, reserved, closed }) => free + reserved + closed));
  const next = nights.find(({ free }) => free > 0);
  return (
    <>
      <p className={styles["answer"]}>
        <b>
          {next === undefined
            ? t("noneFree")
            : next === nights[0]
              ? t("freeTonight", { count: next.free, places })
              : t("nextFree", { day: dates.dayOfWeek(next.night) })}
        </b>{" "}
        {overdue === 0 ? "" : t("overdueCounted", { count: overdue })}
      </p>
      <div className={styles["chart"]} role="img" aria-label={t("chartLabel")}>
        <div className={styles["axis"]}>
          {[top, Math.round(top / 2), 0].map((figure) => (
            <span key={figure} style={{ "--at": String(figure / top) } as CSSProperties}>
              {figure}
            </span>
          ))}
        </div>
        <div className={styles["plot"]} style={{ "--top": String(top) } as CSSProperties}>
          {nights.map((night) => (
            <Night key={night.night} night={night} top={top} />
          ))}
        </div>
        <div className={styles["weeks"]} aria-hidden="true">
          {weeks.map(([first]) =>
            first === undefined ? null : <span key={first.night}>{dates.short(first.night)}</span>,
          )}
        </div>
      </div>
      <div className={styles["key"]}>
        {(["free", "reserved", "closed"] as const).map((look) => (
          <span key={look}>
            <i aria-hidden="true" className={styles[look]} />
            {t(`figures.${look}`)}
          </span>
        ))}
      </div>
      <div className={styles["details"]}>
        <Button kind="quiet" size="small" onPress={() => setOpen(!isOpen)}>
          {isOpen ? t("hideTable") : t("showTable")}
        </Button>
        {isOpen ? <Weeks weeks={weeks} /> : null}
      </div>
    </>
  );
}

function Night({ night, top }: { readonly night: ForecastNight; readonly top: number }) {
  const part = (count: number) => ({ "--part": String(count / top) }) as CSSProperties;
  return (
    <div className={classes(styles, "night", weekdayOf(night.night) === 1 && "monday")}>
      <span className={styles["closed"]} style={part(night.closed)} />
      <span className={styles["reserved"]} style={part(night.reserved)} />
      <span className={styles["free"]} style={part(night.free)} />
    </div>
  );
}

/** The minimum and maximum of each week, so that no night is worse than what is read. */
function Weeks({ weeks }: { readonly weeks: readonly (readonly ForecastNight[])[] }) {
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("weekFrom")}</th>
          {(["free", "taken", "reserved", "closed"] as const).map((figure) => (
            <th key={figure} scope="col">
              {t(`figures.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const first: CalendarDate | undefined = week[0]?.night;
          return first === undefined ? null : (
            <tr key={first}>
              <th scope="row">{dates.dayOfWeek(first)}</th>
              <td>{between(week.map(({ free }) => free))}</td>
              <td>{between(week.map(({ taken }) => taken))}</td>
              <td>{between(week.map(({ reserved }) => reserved))}</td>
              <td>{between(week.map(({ closed }) => closed))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function between(figures: readonly number[]): string {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return low === high ? String(low) : `${String(low)}–${String(high)}`;
}
