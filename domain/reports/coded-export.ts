import * as z from "zod";
import { type Assistance, periodsOf, stateOf } from "../intake/assistance.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import { ExploitationForm } from "../vocabulary/exploitation.ts";
import type { AgeClass } from "../retention/anonymized-file-row.ts";
import type { PersonId } from "../people/person.ts";
import { type Resumable, runToEnd } from "../core/resumable.ts";
import { staysByPerson, assistancesByPerson } from "./assistance-report.ts";
import { type Levels, coarsenedInParts } from "./anonymize-people-table.ts";
import type { Facts, FactsOf, FileFact } from "./report-facts.ts";
import { openedIn } from "./new-files-report.ts";
import { groupedBy } from "./group-by.ts";
import {
  closures,
  type CodedColumn,
  codedColumns,
  codedFields,
  exploitations,
  genders,
  senders,
  statuses,
} from "./trafficking-data-standard.ts";
import { nightsWithin, type ReportPeriod, spanOf, yearOf } from "./report-period.ts";
import { regionsOf } from "./nationality-regions.ts";

/** Of fewer people too little would be left to be worth a file: four groups of five. */
export const fewestCoded = 20;

/** How a column is told in the end: as closely as can be, less so, or not at all. */
export const Closeness = z.enum(["close", "coarser", "nothing"]);

/** People whose first file was opened in a period, one line each, so that no one can be told from four others. */
export const CodedPeople = z.discriminatedUnion("kind", [
  /** What was recorded of the exploitation does not open for this reader. */
  z.strictObject({ kind: z.literal("closed") }),
  z.strictObject({ kind: z.literal("tooFew"), people: z.int().min(0) }),
  z.strictObject({
    kind: z.literal("table"),
    columns: z.array(z.strictObject({ code: z.string(), closeness: Closeness })),
    rows: z.array(z.array(z.string())),
    /** So many at least share each line. */
    alike: z.int().min(0),
    /** Lines of which nothing is told. */
    blanked: z.int().min(0),
  }),
]);
export type CodedPeople = Readonly<z.infer<typeof CodedPeople>>;

/** What it is told from. */
export const codedReads = [
  "files",
  "calls",
  "stays",
  "tracks",
  "modes",
  "lastNight",
  "episodes",
] as const;
type CodedFacts = FactsOf<(typeof codedReads)[number]>;

export const codedPeople = (
  facts: CodedFacts,
  period: ReportPeriod,
  today: CalendarDate,
): CodedPeople => runToEnd(codedInParts(facts, period, today));

export function* codedInParts(
  facts: CodedFacts,
  period: ReportPeriod,
  today: CalendarDate,
): Resumable<CodedPeople> {
  if (facts.office === null) return { kind: "closed" };
  const people = yield* levelsInParts(facts, period, today);
  if (people.length < fewestCoded) return { kind: "tooFew", people: people.length };
  const { rows, levels, alike, blanked } = yield* coarsenedInParts(people);
  const told = codedColumns.flatMap((column, at) => {
    const level = levels[at] ?? 0;
    const isNothing = rows.every((row) => row[at] === "");
    const closeness = isNothing ? "nothing" : level === 0 ? "close" : "coarser";
    return [{ code: codedFields[column].code, closeness } as const];
  });
  if (told.every(({ closeness }) => closeness === "nothing"))
    return { kind: "tooFew", people: people.length };
  return { kind: "table", columns: told, rows: rows.map((row) => [...row]), alike, blanked };
}

/** The data of each of them at each level. */
export const codedIn = (
  facts: CodedFacts,
  period: ReportPeriod,
  today: CalendarDate,
): readonly Levels[] => runToEnd(levelsInParts(facts, period, today));

/** So many people are looked at at once. */
const mostAtOnce = 500;

function* levelsInParts(
  facts: CodedFacts,
  period: ReportPeriod,
  today: CalendarDate,
): Resumable<readonly Levels[]> {
  const about = lookUp(facts);
  const people: Levels[] = [];
  for (const file of openedIn(facts, spanOf(period, today))) {
    if (people.length % mostAtOnce === 0) yield;
    const levels = levelsOf(file, about);
    people.push(codedColumns.map((column) => [...levels[column], ""]));
  }
  return people;
}

interface About {
  readonly forms: ReadonlyMap<PersonId, ReadonlySet<ExploitationForm>>;
  /** Under null the referrals that led to no file. */
  readonly calls: ReadonlyMap<PersonId | null, Facts["calls"]>;
  readonly stays: ReadonlyMap<PersonId, Facts["stays"]>;
  readonly tracks: ReadonlyMap<PersonId, readonly Assistance[]>;
  readonly modes: Facts["modes"];
  readonly lastNight: CalendarDate;
}

function lookUp(facts: CodedFacts): About {
  const forms = new Map<PersonId, ReadonlySet<ExploitationForm>>();
  for (const [personId, episodes] of facts.office?.episodes ?? [])
    if (episodes !== null) forms.set(personId, new Set(episodes.map(({ form }) => form)));
  const { modes, lastNight } = facts;
  return {
    forms,
    modes,
    lastNight,
    calls: groupedBy(facts.calls, ({ personId }) => personId),
    stays: staysByPerson(facts.stays),
    tracks: assistancesByPerson(facts.tracks),
  };
}

type Said = Readonly<Record<CodedColumn, readonly string[]>>;

/** Without the last level, which contains nothing. */
function levelsOf(
  { personId, openedOn, sex, ageClass, nationality }: FileFact,
  about: About,
): Said {
  const regions = regionsOf(nationality);
  const ends = endOf(about.tracks.get(personId) ?? []);
  return {
    exploitation: formsOf(about.forms.get(personId)),
    gender: [genders[sex]],
    age: agesOf(ageClass),
    citizenship: [nationality === null || nationality === "XXX" ? "" : nationality],
    region: regions === null ? ["", ""] : [...regions],
    referred: [senderOf(personId, about)],
    status: [ends.status],
    years: yearsOf(yearOf(openedOn)),
    mode: [modeOf(personId, about)],
    stay: nightsOf(personId, about),
    reason: [ends.reason],
  };
}

/** All of them, in the order of the list; less closely, the only one or several. */
function formsOf(forms: ReadonlySet<ExploitationForm> = new Set()): readonly string[] {
  const told = ExploitationForm.options.flatMap((form) =>
    forms.has(form) ? [exploitations[form]] : [],
  );
  const all = [...new Set(told)];
  return [all.join(";"), all.length > 1 ? "Several" : (all[0] ?? "")];
}

function agesOf(ageClass: AgeClass): readonly string[] {
  switch (ageClass) {
    case "unknown":
      return ["", ""];
    case "under-18":
      return ["0--17", "0--17"];
    case "18-25":
      return ["18--25", "18+"];
    case "26-35":
      return ["26--35", "18+"];
    case "36-45":
      return ["36--45", "18+"];
    case "over-45":
      return ["46+", "18+"];
  }
}

/** The first sender of the person; where no referral is known, the one recorded with the stay. */
function senderOf(personId: PersonId, { calls, stays }: About): string {
  const first = <T>(all: readonly T[] = [], dayOf: (one: T) => CalendarDate): T | undefined =>
    all.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0];
  const source =
    first(calls.get(personId), ({ day }) => day)?.referredBy ??
    first(stays.get(personId), ({ from }) => from)?.referredBy;
  return source === undefined ? "" : senders[source];
}

/** By the newest assistance: one that goes on, or the one that was closed last. */
function endOf(tracks: readonly Assistance[]): {
  readonly status: string;
  readonly reason: string;
} {
  const newest = tracks.toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  const track = newest.find(({ closing }) => closing === null) ?? newest[0];
  if (track === undefined) return { status: "", reason: "" };
  const { closing } = track;
  if (closing === null) return { status: statuses[stateOf(track)], reason: "" };
  const reason = closures[closing.reason];
  return { status: statuses[reason === "Referred" ? "referred" : "closed"], reason };
}

/** A year, then two, five and ten that begin with one that can be divided. */
const yearsOf = (year: number): readonly string[] =>
  [1, 2, 5, 10].map((width) => {
    const first = year - (year % width);
    return width === 1 ? String(year) : `${String(first)}--${String(first + width - 1)}`;
  });

function modeOf(personId: PersonId, { tracks, modes, stays }: About): string {
  const lived = new Set(
    (tracks.get(personId) ?? [])
      .filter(({ assistedOn }) => assistedOn !== null)
      .flatMap((track) => periodsOf(track, modes.get(track.id) ?? [], stays.get(personId) ?? []))
      .map(({ mode }) => (mode === "residential" ? "Residential" : "NonResidential")),
  );
  if (lived.size > 1) return "ResidentialAndNot";
  return [...lived][0] ?? "NotAssisted";
}

/** Of all stays together. */
function nightsOf(personId: PersonId, { stays, lastNight }: About): readonly string[] {
  const nights = (stays.get(personId) ?? []).reduce(
    (sum, stay) => sum + nightsWithin(stay, { from: stay.from, to: lastNight }, lastNight),
    0,
  );
  if (nights === 0) return ["0", "0"];
  const band = bands.find(({ most }) => nights <= most) ?? bands[bands.length - 1];
  return [band?.band ?? "", "1+"];
}

const bands = [
  { most: 29, band: "1--29" },
  { most: 89, band: "30--89" },
  { most: 179, band: "90--179" },
  { most: 364, band: "180--364" },
  { most: Infinity, band: "365+" },
] as const;
