import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import type { Dose } from "../../../domain/health/medication.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday, useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";

/** When a dose is due, or was taken: with its day, unless that is today. */
export function useDoseTime(): (of: { readonly day: Dose["day"]; readonly at: string }) => string {
  const { t } = useTranslation("medicines");
  const { dates } = useFormats();
  const today = useToday();
  return ({ day, at }) =>
    day === today ? at : t("onDay", { day: dates.away(day, today), time: at });
}

/** The name of a dose: one of yesterday is never named like one of today. */
export function useDoseText({ day, at, person, said }: Dose) {
  const { t } = useTranslation("medicines");
  const { dates } = useFormats();
  const { nameOf } = useNames();
  const [today, zone] = [useToday(), useZone()];
  const isToday = day === today;
  const hour = (on: Dose["day"], time: string): string =>
    t("onDay", { day: dates.away(on, today), time });
  const about = { name: nameOf(person), time: at };
  const of = isToday ? about : { ...about, time: hour(day, at) };
  const saidOn = said === null ? null : calendarDateOf(said.at, zone);
  const saidTime = said === null ? "" : dates.time(said.at, zone);
  return {
    about: of,
    when: of.time,
    /** When it was recorded; with its day, unless all of it is of today. */
    saidAt: saidOn === null || (isToday && saidOn === today) ? saidTime : hour(saidOn, saidTime),
    labels: isToday
      ? { give: t("giveLabel", about), menu: t("menu", about) }
      : { give: t("giveLabelOn", of), menu: t("menuOn", of) },
  };
}
