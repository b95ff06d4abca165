import { addDays } from "../../../domain/core/calendar-date.ts";
import { type CensusState, lateNights } from "../../../domain/accommodation/census.ts";
import { markEach } from "../../vault/outings/census.handlers.ts";
import { runCommand, type DatedAct, turns } from "../dated-act.ts";
import { countNight } from "../years/write-sessions-and-documents.ts";
import { deedOn, personOf, type DemoStory } from "./story-context.ts";

/** The last nights as they were counted: one late, one forgotten, now and then a person away. */
export const deedsOfNights = (tale: DemoStory): readonly DatedAct[] =>
  Array.from({ length: lateNights - 1 }, (_, index) => index + 1)
    .filter((ago) => ago !== forgotten)
    .map((ago) => {
      const night = addDays(tale.tonight, -ago);
      const [day, at] = ago === late ? [addDays(night, 1), "16:00"] : [night, "22:00"];
      const counted = deedOn(day, at, (context) => {
        const answers = away
          .filter(([nightsAgo]) => nightsAgo === ago)
          .map(([, number, state]) => ({ personId: personOf(tale, number), state }));
        if (answers.length > 0)
          runCommand(context, "census.markEach", markEach, { night, answers });
        countNight(context, night);
      });
      return { ...counted, turn: turns.census };
    });

const forgotten = 6;
const late = 9;

/** Who was away how many nights ago. */
const away: readonly (readonly [nightsAgo: number, number: number, state: CensusState])[] = [
  [11, 3, "pass"],
  [8, 8, "hospital"],
  [7, 8, "hospital"],
  [4, 10, "pass"],
  [2, 4, "absent"],
];
