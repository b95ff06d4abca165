import { addDays, daysBetween } from "../core/calendar-date.ts";
import type { PersonId } from "../people/person.ts";
import { coversNight } from "../accommodation/stay.ts";
import { assistedByMode } from "./assistance-report.ts";
import type { FactsOf, FileFact, StayFact } from "./report-facts.ts";
import type { Counted } from "./report-table.ts";
import { openedIn } from "./new-files-report.ts";
import { everybody } from "./small-number-mask.ts";
import { bandOf } from "./overview-and-nights-report.ts";
import { isWithin, nightsWithin, type Span, yearOf } from "./report-period.ts";
import type { Field, Subject } from "./report-question-fields.ts";

/** One of what a question counts, and what is known of it. */
export interface Item {
  readonly person: PersonId | null;
  readonly values: Readonly<Partial<Record<Field, string>>>;
}

/** What questions are answered from. */
export const questionReads = ["calls", "files", "tracks", "modes", "stays", "lastNight"] as const;
export type QuestionFacts = FactsOf<(typeof questionReads)[number]>;

/** What there is of each subject in a period. */
export const itemsOf: {
  readonly [S in Subject]: (facts: QuestionFacts, span: Span) => readonly Item[];
} = {
  files: (facts, span) =>
    openedIn(facts, span).map((file) => ({
      person: file.personId,
      values: { year: String(yearOf(file.openedOn)), ...aboutPerson(file) },
    })),
  calls: ({ calls }, span) =>
    calls
      .filter(({ day }) => isWithin(span, day))
      .map(({ personId, day, referredBy, detectedBy, decision }) => ({
        person: personId,
        values: {
          year: String(yearOf(day)),
          sender: referredBy,
          detected: detectedBy,
          decision,
        },
      })),
  arrivals: (facts, span) => {
    const files = filesByPerson(facts);
    return facts.stays
      .filter(({ from }) => isWithin(span, from))
      .map((stay) => ({
        person: stay.personId,
        values: {
          year: String(yearOf(stay.from)),
          sender: stay.referredBy,
          length: bandOf(nightsSoFar(stay, facts)),
          ...aboutPerson(files.get(stay.personId)),
        },
      }));
  },
  closings: (facts, span) => {
    const files = filesByPerson(facts);
    return facts.tracks.flatMap(({ personId, closing }) => {
      if (closing === null || !isWithin(span, closing.on)) return [];
      const { on, reason, destination } = closing;
      const said = { year: String(yearOf(on)), reason, destination };
      return [{ person: personId, values: { ...said, ...aboutPerson(files.get(personId)) } }];
    });
  },
  assisted: (facts, span) => {
    const all = assistedIn(facts, span, "anyTime").filter(({ row }) => row === everybody);
    return peopleWith(
      facts,
      all.map(({ person }) => ({ person, values: {} })),
    );
  },
  assistedOn: (facts, span) => {
    const all = assistedIn(facts, span, "lastDay").filter(({ row }) => row !== everybody);
    return peopleWith(
      facts,
      all.map(({ person, row: mode }) => ({ person, values: { mode } })),
    );
  },
  present: (facts, { pieces }) => {
    const slept = facts.stays.filter((stay) =>
      pieces.some((piece) => nightsWithin(stay, piece, facts.lastNight) > 0),
    );
    const people = new Set(slept.map(({ personId }) => personId));
    return peopleWith(
      facts,
      [...people].map((person) => ({ person, values: {} })),
    );
  },
  presentOn: (facts, { onDay }) =>
    peopleWith(
      facts,
      facts.stays
        .filter((stay) => coversNight(stay, onDay))
        .map(({ personId: person, from, referredBy: sender }) => ({
          person,
          values: { sender, length: bandOf(daysBetween(from, onDay)) },
        })),
    ),
};

const assistedIn = (facts: QuestionFacts, span: Span, column: string): readonly Counted[] =>
  assistedByMode.count(facts, span).filter((one) => one.column === column);

/** For a person who is still here, the nights that are over. */
const nightsSoFar = ({ from, until }: StayFact, { lastNight }: QuestionFacts): number =>
  daysBetween(from, until ?? addDays(lastNight, 1));

/** People, and what is known of each besides their card. */
function peopleWith(
  facts: QuestionFacts,
  people: readonly { readonly person: PersonId | null; readonly values: Item["values"] }[],
): readonly Item[] {
  const files = filesByPerson(facts);
  return people.map(({ person, values }) => ({
    person,
    values: { ...values, ...aboutPerson(person === null ? undefined : files.get(person)) },
  }));
}

const filesByPerson = ({ files }: QuestionFacts): ReadonlyMap<PersonId, FileFact> =>
  new Map(files.map((file) => [file.personId, file]));

const aboutPerson = (file: FileFact | undefined): Item["values"] => ({
  sex: file?.sex ?? "unknown",
  age: file?.ageClass ?? "unknown",
  nationality: file?.nationality ?? "unknown",
});
