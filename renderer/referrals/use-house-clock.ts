import { useMoment, useToday, useZone } from "../lib/dates/today.ts";
import type { Clock } from "./referral-values.ts";

/** The house's date, zone and moment. */
export const useHouseClock = (): Clock => ({
  today: useToday(),
  now: useMoment(),
  zone: useZone(),
});
