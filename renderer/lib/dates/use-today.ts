import { createContext, useContext } from "react";
import type { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { isLastNight, type Now } from "../../../domain/core/house-clock.ts";

/** The date and the night in the centre's time zone, as reported by the vault. */
export const TodayContext = createContext<Pick<Now, "date" | "night" | "zone" | "at"> | null>(null);

/** The civil date, for ages and for dates of records. */
export const useToday = (): CalendarDate => useNow().date;

/** The current night: until noon it is the one that began yesterday. */
export const useTonight = (): CalendarDate => useNow().night;

/** True in the morning, when that night is "last night" and the next one "the coming night". */
export const useIsLastNight = (): boolean => isLastNight(useNow());

/** The centre's time zone: moments are shown in it, never in the computer's. */
export const useZone = (): string => useNow().zone;

/** The current moment by the vault's clock, at most a minute old. */
export const useMoment = (): Instant => useNow().at;

function useNow() {
  const today = useContext(TodayContext);
  if (today === null) throw new Error("No date around this component");
  return today;
}
