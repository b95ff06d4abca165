import type { CalendarDate } from "../../core/calendar-date.ts";
import type { Answer, Answerer, EventOf } from "./procedure-event.ts";
import type { Question } from "./rules-in-force.ts";

/** The newest answer to each question that was answered. */
export type Answers = Readonly<Partial<Record<Question, Answer>>>;

/** On which day each question was answered, the newest answer of each. */
export type AnswerDays = Readonly<Partial<Record<Question, CalendarDate>>>;

export interface Answered {
  readonly answers: Answers;
  readonly answeredOn: AnswerDays;
}

/** What one office answered for one criminal case. */
export interface AnswersOf extends Answered {
  /** With the name of the last authority that answered. */
  readonly from: Answerer;
}

/** The answers of each office for each case, in the order in which they first answered. */
export function answersByOffice(events: readonly EventOf<"answers">[]): readonly AnswersOf[] {
  const byOffice = new Map<string, AnswersOf>();
  for (const { from, given, on } of events) {
    const key = `${from.office} ${from.caseId ?? ""}`;
    const before = byOffice.get(key);
    const days = Object.fromEntries(Object.keys(given).map((question) => [question, on]));
    byOffice.set(key, {
      from: from.name === "" && before !== undefined ? before.from : from,
      answers: { ...before?.answers, ...given },
      answeredOn: { ...before?.answeredOn, ...days },
    });
  }
  return [...byOffice.values()];
}

/** Answers that were given after a day. */
export const answeredAfter = (all: readonly AnswersOf[], day: CalendarDate): readonly AnswersOf[] =>
  all.map(({ from, answers, answeredOn }) => {
    const isAfter = ([question]: readonly [string, unknown]): boolean =>
      (answeredOn[question as Question] ?? day) > day;
    return {
      from,
      answers: Object.fromEntries(Object.entries(answers).filter(isAfter)),
      answeredOn: Object.fromEntries(Object.entries(answeredOn).filter(isAfter)),
    };
  });

/**
 * The answers a document can rest on: those of the office that said yes to most questions; of several, of the one that answered
 * last. A yes of one office and a yes of another are never put together.
 */
export const strongestOf = (all: readonly AnswersOf[]): Answered =>
  all.toSorted((a, b) => yesIn(b) - yesIn(a) || newestDay(b).localeCompare(newestDay(a)))[0] ?? {
    answers: {},
    answeredOn: {},
  };

const yesIn = ({ answers }: Answered): number =>
  Object.values(answers).filter((answer) => answer === "yes").length;

const newestDay = ({ answeredOn }: Answered): string =>
  Object.values(answeredOn).toSorted().at(-1) ?? "";

/** The days on which any office answered one of these questions with no, and has not answered it otherwise since; oldest first. */
export const daysOfNo = (
  all: readonly AnswersOf[],
  questions: readonly Question[],
): readonly CalendarDate[] =>
  all
    .flatMap(({ answers, answeredOn }) =>
      questions.flatMap((question) =>
        answers[question] === "no" ? (answeredOn[question] ?? []) : [],
      ),
    )
    .toSorted();

/** The different days on which these questions were answered, oldest first. */
export const answerDays = (
  answeredOn: AnswerDays,
  questions: readonly Question[],
): readonly CalendarDate[] =>
  [...new Set(questions.flatMap((question) => answeredOn[question] ?? []))].toSorted();
