import type { ReportName } from "../../../domain/reports/report-table.ts";
import { ReferralSource } from "../../../domain/vocabulary/code-lists.ts";

/** A number of the pack: a report, a row and a column; `*` is the total. */
type Place = `${ReportName} ${string} ${string}`;

/** Why one number follows from others: `left` is `right` plus a rest. */
interface Relation {
  readonly because: string;
  readonly left: readonly Place[];
  readonly right: readonly Place[];
  /**
   * `none`: there is no rest. `more`: a rest about nobody in particular, on that side. A number: people who are in no report,
   * and must not be known where they are at least that many and under five.
   */
  readonly rest: "none" | "more" | number;
}

const same = (because: string, ...places: readonly Place[]): readonly Relation[] =>
  places
    .slice(1)
    .map((place) => ({ because, left: places.slice(0, 1), right: [place], rest: "none" }));

const follows = (
  because: string,
  left: readonly Place[],
  right: readonly Place[],
  rest: Relation["rest"],
): readonly Relation[] => [{ because, left, right, rest }];

const everybodyThen = "assistedByMode everybody lastDay";

const equal: readonly Relation[] = [
  ...same(
    "A call of the period is counted once in each table of calls.",
    ...(["overview calls count", "callsByDecision * *", "callsDetected * count"] as const),
    "callFlow * *",
  ),
  ...same(
    "What is not decided yet is the same call.",
    "callsByDecision * open",
    "callFlow call here",
  ),
  ...same("So is what was refused.", "callsByDecision * refused", "callFlow call refused"),
  ...same("And what was sent on.", "callsByDecision * reoriented", "callFlow call elsewhere"),
  ...same("And who did not come.", "callsByDecision * no-show", "callFlow call person"),
  ...same(
    "A first file of the period is counted once by each thing on the card.",
    ...(["overview newFiles count", "filesBySex * count", "filesByAge * count"] as const),
    "filesByNationality * count",
  ),
  ...same("An arrival has one source.", "overview arrivals count", "arrivalsBySource * count"),
  ...same("Who left has stayed so long.", "overview departures count", "stayLength * completed"),
  ...same("Nights are those of all months.", "overview nights count", "occupancy * nights"),
  ...same(
    "Interviews are those of all workers.",
    "overview interviews count",
    "interviews * interview",
  ),
  ...same("A session has one worker and one kind.", "interviews * *", "sessionsByKind * count"),
  ...same(
    "An end has a reason and a destination.",
    "closingsByReason * count",
    "closingsByDestination * count",
  ),
  ...same(
    "Both say of everybody with an open file where she is.",
    "phases * count",
    "judicial * count",
  ),
  ...same(
    "A file that is closed to the reader is so for both.",
    "phases notYours count",
    "judicial notYours count",
  ),
  ...same(
    "A new file that is closed is so for both.",
    "filesByForm notYours count",
    "filesBySector notYours count",
  ),
];

const further = [
  "intake",
  "assisted",
  "reflection",
  "provisional",
  "temporary",
  "permit",
  "notYours",
];

const between: readonly Relation[] = [
  ...follows(
    "Every call that was accepted stands in a further line of the flow.",
    ["callsByDecision * accepted"],
    further.map((step): Place => `callFlow ${step} *`),
    "none",
  ),
  ...follows(
    "Whose file is open and who is not assisted is in the intake.",
    ["phases * count"],
    [everybodyThen],
    0,
  ),
  ...follows(
    "Whoever lives here is assisted in the house, or in the intake.",
    ["stayLength * running"],
    ["assistedByMode residential lastDay"],
    1,
  ),
  ...follows(
    "What ended besides those who are no longer assisted is intakes.",
    ["closingsByReason * count", everybodyThen],
    ["assistedByMode everybody anyTime"],
    0,
  ),
  ...follows(
    "Whoever lived here in the period and does not on its last day has left.",
    ["stayLength * completed", "assistedByMode residential lastDay"],
    ["assistedByMode residential anyTime"],
    "more",
  ),
  ...(["anyTime", "lastDay"] as const).flatMap((column) =>
    follows(
      "Everybody stands in one line, or in several.",
      (["residential", "waiting", "non-residential"] as const).map(
        (mode): Place => `assistedByMode ${mode} ${column}`,
      ),
      [`assistedByMode everybody ${column}`],
      "more",
    ),
  ),
  ...follows(
    "Two forms have no sector; somebody may have gone through both.",
    ["filesByForm OrganRemoval count", "filesByForm AggravatedSmuggling count"],
    ["filesBySector noSector count"],
    "more",
  ),
];

/** All relations between the tables of a report by what they count. */
export const relationsIn = (
  years: readonly number[],
  rowsOf: (name: ReportName) => readonly string[],
): readonly Relation[] => [
  ...equal,
  ...between,
  ...(["filesByForm", "filesBySector"] as const).flatMap((name) =>
    follows(
      "Each new file stands in one line, or in several.",
      rowsOf(name).map((row): Place => `${name} ${row} count`),
      ["filesBySex * count"],
      "more",
    ),
  ),
  ...[...ReferralSource.options, "*"].flatMap((source) => {
    const last = years.slice(-5).map((year): Place => `callsOverYears ${source} ${String(year)}`);
    return years.length > 5
      ? follows(
          "Calls of a long period are those of its last five years, and those before.",
          [`callsByDecision ${source} *`],
          last,
          1,
        )
      : follows(
          "Calls of the years are those of the period, and those before it or after.",
          last,
          [`callsByDecision ${source} *`],
          1,
        );
  }),
];
