import { useTranslation } from "react-i18next";
import { civilDate, type Instant, minutesBetween } from "../../../domain/calendar.ts";
import type { PassStage, PassView, SearchId } from "../../../domain/pass.ts";
import { useAsk } from "../../lib/api.ts";
import { useToday, useZone } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";

/** Who is out, by person; asked again every minute. Empty while asking. */
export function useOut(): ReadonlyMap<string, PassView> {
  const { data } = useAsk("passes.list", {}, { followsClock: true });
  return new Map(
    (data?.out ?? []).flatMap((pass) => pass.people.map(({ id }) => [id, pass] as const)),
  );
}

/** Who is not here and told nobody: by person, with the search that goes on. */
export function useLookedFor(): ReadonlyMap<string, SearchId> {
  const { data } = useAsk("passes.list", {}, { followsClock: true });
  return new Map((data?.lookedFor ?? []).map(({ person, searchId }) => [person.id, searchId]));
}

/** The agreed time as one says it: the hour alone where it is today. */
export function useBackBy(): (at: Instant) => string {
  const { dates } = useWords();
  const zone = useZone();
  const today = useToday();
  return (at) => {
    const day = civilDate(at, zone);
    const time = dates.time(at, zone);
    return day === today ? time : `${dates.dayOfWeek(day)}, ${time}`;
  };
}

/** How long until somebody is expected, or how long ago she was. */
export function useWait(): (backBy: Instant, now: Instant) => string {
  const { t } = useTranslation("out");
  const length = (minutes: number): string => {
    if (minutes < 60) return t("minutes", { count: minutes });
    if (minutes < 24 * 60) {
      const rest = minutes % 60;
      const hours = Math.floor(minutes / 60);
      return rest === 0 ? t("hours", { hours }) : t("hoursMinutes", { hours, minutes: rest });
    }
    return t("days", { count: Math.floor(minutes / (24 * 60)) });
  };
  return (backBy, now) => {
    const minutes = minutesBetween(now, backBy);
    return backBy > now
      ? t("inTime", { time: length(minutes) })
      : t("late", { time: length(-minutes) });
  };
}

export function toneOfStage(stage: PassStage): "info" | "warn" | "bad" {
  switch (stage) {
    case "out":
      return "info";
    case "late":
      return "warn";
    case "alarm":
      return "bad";
  }
}
