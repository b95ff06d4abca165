// The file of a fictitious person, for the tests of letters.
import { CalendarDate, ClockTime } from "../../../domain/core/calendar-date.ts";
import type { LetterFacts } from "../../../domain/letters/letter-facts.ts";
import { profileOf } from "../../../domain/residence/procedure/rules-in-force.ts";

const day = (text: string) => CalendarDate.parse(text);

export function letterFacts(change: Partial<LetterFacts> = {}): LetterFacts {
  return {
    on: day("2026-11-24"),
    centreName: "Centre Exemple",
    senderName: "Ada Inventée",
    person: {
      name: "Linh Inventée",
      sex: "female",
      birthDate: day("2002-05-17"),
      birthPlace: "Nulle-Part",
      nationality: "VN",
      isNationalityPresumed: false,
    },
    current: {
      kind: "declarationOfArrival",
      step: "provisional",
      until: day("2027-01-08"),
      isWithdrawn: false,
    },
    documents: profileOf("1997").documents,
    accompaniment: {
      since: day("2026-08-03"),
      way: "residential",
      from: day("2026-10-08"),
      interviews: 9,
    },
    leftOn: day("2026-08-01"),
    agreedOn: day("2026-08-05"),
    statement: {
      on: day("2026-09-20"),
      form: "statement",
      authority: "Inspection inventée",
      number: "XX.55",
    },
    court: { office: "auditor", place: "Nulle-Part", notice: "XX.55.L1" },
    lawyer: "Maître Inventée",
    openQuestions: ["Q1", "Q2"],
    appointment: { day: day("2026-12-01"), at: ClockTime.parse("14:30") },
    ...change,
  };
}

/** A nearly empty file. */
export const emptyFacts = (): LetterFacts =>
  letterFacts({
    person: {
      name: null,
      sex: "unknown",
      birthDate: null,
      birthPlace: "",
      nationality: null,
      isNationalityPresumed: false,
    },
    current: null,
    leftOn: null,
    agreedOn: null,
    statement: null,
    court: null,
    lawyer: null,
    openQuestions: [],
    appointment: null,
    accompaniment: { since: null, way: "nonResidential", from: day("2026-11-24"), interviews: 0 },
  });
