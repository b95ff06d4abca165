import * as z from "zod";
import { CalendarDate, hourOf, Instant, TimeZone } from "./calendar-date.ts";

/** What time it is in the house: every screen needs it, and nothing has to be looked up for it. */
export const Now = z.strictObject({
  date: CalendarDate,
  night: CalendarDate,
  zone: TimeZone,
  /** The moment of this answer. */
  at: Instant,
  /** Local hour, for the greeting. */
  hour: z.number().int().min(0).max(23),
  /** A night with a search for a missing person is not a quiet one. */
  isSearching: z.boolean(),
});
export type Now = Readonly<z.infer<typeof Now>>;

/** The hour from which a night is "last night": who is out now may have slept here. */
export const nightIsOverAt = 6;

/** In the morning, until the night turns: the night that counts is last night, and the next one is the coming night. */
export const isLastNight = ({
  date,
  night,
  at,
  zone,
}: Pick<Now, "date" | "night" | "at" | "zone">): boolean =>
  night < date && hourOf(at, zone) >= nightIsOverAt;
