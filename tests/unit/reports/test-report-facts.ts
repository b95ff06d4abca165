import { AssistanceId } from "../../../domain/intake/assistance.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { ReferralId } from "../../../domain/referrals/referral.ts";
import type {
  ReferralFact,
  Facts,
  FileFact,
  OfficeFacts,
  StayFact,
  ProcedureFact,
} from "../../../domain/reports/report-facts.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import { type ReportRequest, reportOf } from "../../../domain/reports/report.ts";

export const day = (text: string): CalendarDate => CalendarDate.parse(text);

const id = (group: number, index: number): string =>
  `0000000${String(group)}-0000-4000-8000-${String(index).padStart(12, "0")}`;
export const someone = (index: number): PersonId => PersonId.parse(id(1, index));
export const aTrackId = (index: number): AssistanceId => AssistanceId.parse(id(2, index));

export const aCallFact = (index: number, change: Partial<ReferralFact> = {}): ReferralFact => ({
  id: ReferralId.parse(id(3, index)),
  day: day("2026-03-01"),
  referredBy: "police",
  detectedBy: "police",
  decision: "refused",
  personId: null,
  ...change,
});

export const aFileFact = (index: number, change: Partial<FileFact> = {}): FileFact => ({
  personId: someone(index),
  openedOn: day("2026-03-01"),
  sex: "female",
  ageClass: "26-35",
  nationality: "VN",
  ...change,
});

export const aWay = (
  events: ProcedureFact["events"],
  openedOn = "2024-01-01",
): readonly ProcedureFact[] => [{ openedOn: day(openedOn), events }];

export const aStayFact = (index: number, from: string, until: string | null): StayFact => ({
  personId: someone(index),
  from: day(from),
  until: until === null ? null : day(until),
  referredBy: "police",
});

/** The office compartment is open, and empty. */
export const noOffice: OfficeFacts = {
  closed: new Set(),
  episodes: new Map(),
  cases: [],
  ways: new Map(),
  waysOfCallers: new Map(),
};

export const noFacts: Facts = {
  calls: [],
  files: [],
  tracks: [],
  modes: new Map(),
  stays: [],
  documents: [],
  contacts: [],
  interviews: [],
  projects: [],
  censuses: new Set(),
  counted: [],
  places: [],
  lastNight: day("2026-12-31"),
  wordsGone: new Set(),
  office: null,
};

/** Nothing was deleted in any year. */
export const noneGone = { frozen: [], erased: [], callsFrozen: [], callsErased: [] };

/** A report of 2026, viewed when the year is over. */
export const askedOf = (
  facts: Partial<Facts>,
  change: Partial<ReportRequest> = {},
): ReportRequest => ({
  facts: { ...noFacts, ...facts },
  frozen: new Map(),
  period: { from: day("2026-01-01"), to: day("2026-12-31") },
  today: day("2027-02-01"),
  ...change,
});

/** The numbers above zero, as `row column: number`. */
export function told(name: ReportName, asked: ReportRequest): readonly string[] {
  const { rows, columns, cells } = reportOf(name, asked).table;
  return rows.flatMap((row, down) =>
    columns.flatMap((column, across) => {
      const count = cells[down]?.[across]?.count ?? 0;
      return count === 0 ? [] : [`${row} ${column}: ${String(count)}`];
    }),
  );
}
