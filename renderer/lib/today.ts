import { createContext, useContext } from "react";
import type { CalendarDate } from "../../domain/calendar.ts";

/** The civil date in the house's zone, as the vault says it. */
export const TodayContext = createContext<CalendarDate | null>(null);

export function useToday(): CalendarDate {
  const today = useContext(TodayContext);
  if (today === null) throw new Error("No date around this component");
  return today;
}
