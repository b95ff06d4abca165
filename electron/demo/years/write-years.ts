// What was drawn of some years, as what was done on each of their days.
import type { Language } from "../../../domain/core/display-settings.ts";
import { type DatedAct, turns, type Written } from "../dated-act.ts";
import type { Timeline } from "./person-history-facts.ts";
import { countNight, deedsOfDays } from "./write-sessions-and-documents.ts";
import { deedsOfHouse } from "./write-house-events.ts";
import { deedsOfCall, deedsOfLife } from "./write-person-history.ts";
import { deedsOfWay } from "./write-procedure.ts";

/** What has not been done by the last day is still to be done in the house of today. */
export function deedsOfYears(
  timeline: Timeline,
  written: Written,
  language: Language,
): readonly DatedAct[] {
  const { lives, calls, counted, to } = timeline;
  return [
    ...deedsOfHouse(timeline, written, language),
    ...calls.flatMap((call) => deedsOfCall(call, language, null)),
    ...lives.flatMap((life) => [
      ...deedsOfLife(life, written, language),
      ...deedsOfWay(life, written, language),
      ...deedsOfDays(life, written, language),
    ]),
    ...counted.map((on) => ({ on, turn: turns.census, done: countNight })),
  ].filter(({ on }) => on <= to);
}
