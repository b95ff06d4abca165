import { ReferralSource } from "../vocabulary/code-lists.ts";
import { yearsSideBySide } from "./referral-report.ts";
import { closedRow, oneColumn, type ReportName } from "./report-table.ts";
import { flowSteps } from "./referral-to-permit-flow.ts";
import { type ReportPeriod, yearsIn } from "./report-period.ts";

/** A number of the pack; null for row or column: its total. */
export interface PackNumber {
  readonly name: ReportName;
  readonly row: string | null;
  readonly column: string | null;
}

/** Numbers of several tables, of which one side is the other and a rest. */
export interface CrossTableLink {
  readonly wholes: readonly PackNumber[];
  readonly parts: readonly PackNumber[];
  /**
   * The remainder of the wholes is in no document, and must not be known where it is at least this and under five. From
   * 0 where a line of some table is zero when it is. Null where it may be known.
   */
  readonly least: number | null;
  /** What goes first. */
  readonly gives: readonly PackNumber[];
}

const at = (name: ReportName, row: string | null, column: string | null): PackNumber => ({
  name,
  row,
  column,
});
const assisted = (row: string, column: string) => at("assistedByMode", row, column);

const openFiles = at("phases", null, oneColumn);
const everybodyThen = assisted("everybody", "lastDay");
const closings = at("closingsByReason", null, oneColumn);
const stillHere = at("stayLength", null, "running");
const haveLeft = at("stayLength", null, "completed");

const always: readonly CrossTableLink[] = [
  // Whose file is open and who is not assisted is in the intake.
  { wholes: [openFiles], parts: [everybodyThen], least: 0, gives: [openFiles] },
  // A resident is assisted in the house, or still in the intake.
  {
    wholes: [stillHere],
    parts: [assisted("residential", "lastDay")],
    least: 1,
    gives: [stillHere],
  },
  // What ended, besides those who were assisted and are no more, is intakes that led nowhere.
  {
    wholes: [closings, everybodyThen],
    parts: [assisted("everybody", "anyTime")],
    least: 0,
    gives: [closings],
  },
  // A person who lived here in the period, and does not on its last day, has left.
  {
    wholes: [haveLeft, assisted("residential", "lastDay")],
    parts: [assisted("residential", "anyTime")],
    least: null,
    gives: [haveLeft],
  },
  // The flow has every call that was accepted in one of its further lines.
  {
    wholes: [at("callsByDecision", null, "accepted")],
    parts: [...flowSteps.filter((step) => step !== "call"), closedRow].map((row) =>
      at("callFlow", row, null),
    ),
    least: null,
    gives: [],
  },
  // Two forms have no sector, and a person may have experienced both.
  {
    wholes: ["OrganRemoval", "AggravatedSmuggling"].map((row) => at("filesByForm", row, oneColumn)),
    parts: [at("filesBySector", "noSector", oneColumn)],
    least: null,
    gives: [at("filesBySector", "noSector", oneColumn)],
  },
];

/** Referrals of whole years are shown beside those of the period: the rest came in the same years, before it or after. */
export const crossTableLinks = (period: ReportPeriod): readonly CrossTableLink[] => [
  ...always,
  ...[...ReferralSource.options, null].flatMap((row): readonly CrossTableLink[] => {
    const years = yearsIn(period)
      .slice(-yearsSideBySide)
      .map((year) => at("callsOverYears", row, String(year)));
    const inPeriod = at("callsByDecision", row, null);
    // A longer period has the years that are shown side by side, and those before.
    return yearsIn(period).length > yearsSideBySide
      ? [{ wholes: [inPeriod], parts: years, least: 1, gives: [inPeriod] }]
      : [{ wholes: years, parts: [inPeriod], least: 1, gives: years }];
  }),
];
