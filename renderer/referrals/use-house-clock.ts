import { useMoment, useToday, useZone } from "../lib/dates/use-today.ts";
import type { Clock } from "./referral-values.ts";

/** The centre's date, time zone and current moment. */
export const useHouseClock = (): Clock => ({
  today: useToday(),
  now: useMoment(),
  zone: useZone(),
});
