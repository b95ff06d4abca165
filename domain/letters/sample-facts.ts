import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import type { Language } from "../core/display-settings.ts";
import { profileOf } from "../residence/procedure/rules-in-force.ts";
import type { LetterFacts } from "./letter-facts.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);

/** An invented person with everything a letter can use: for users who edit its template. */
export const inventedFacts = (
  language: Language,
  on: CalendarDate,
  centreName: string,
): LetterFacts => ({
  on,
  centreName,
  senderName: sender[language],
  person: {
    name: "Aya Lindqvist-Okoro",
    sex: "female",
    birthDate: day("1999-03-21"),
    birthPlace: place[language],
    nationality: "GH",
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
    authority: inspection[language],
    number: "XX.00.000/26",
  },
  court: { office: "auditor", place: place[language], notice: "XX.00.L1.000/26" },
  lawyer: lawyer[language],
  openQuestions: ["Q1", "Q2"],
  appointment: { day: day("2026-12-01"), at: ClockTime.parse("14:30") },
});

const sender = { en: "Ada Invented", fr: "Ada Inventée", nl: "Ada Verzonnen" } as const;
const place = { en: "Nowhere", fr: "Nulle-Part", nl: "Nergenshuizen" } as const;
const inspection = {
  en: "invented inspection",
  fr: "inspection inventée",
  nl: "verzonnen inspectie",
} as const;
const lawyer = { en: "Invented lawyer", fr: "Maître Inventée", nl: "meester Verzonnen" } as const;
