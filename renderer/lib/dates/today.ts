import { createContext, useContext } from "react";
import type { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { isLastNight, type Now } from "../../../domain/core/house-clock.ts";

/** The date and the night in the house's zone, as the vault says them. */
export const TodayContext = createContext<Pick<Now, "date" | "night" | "zone" | "at"> | null>(null);

/** The civil date, for ages and for what was written when. */
export const useToday = (): CalendarDate => useNow().date;

/** The night that counts: until noon it is the one that began yesterday. */
export const useTonight = (): CalendarDate => useNow().night;

/** In the morning that night is "last night", and the next one "the coming night". */
export const useIsLastNight = (): boolean => isLastNight(useNow());

/** The house's zone: moments are shown on its clock, never on the computer's. */
export const useZone = (): string => useNow().zone;

/** The moment in the vault's clock, no more than a minute old. */
export const useMoment = (): Instant => useNow().at;

function useNow() {
  const today = useContext(TodayContext);
  if (today === null) throw new Error("No date around this component");
  return today;
}
