// Ten dossiers as counsel would read them before signing: other transitions, profiles, sexes, nationalities and languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../../../domain/calendar.ts";
import { relativeDayIn } from "../../../domain/dossier/check.ts";
import { compose } from "../../../domain/dossier/compose.ts";
import { contentOf, type DossierContent, townOf } from "../../../domain/dossier/content.ts";
import type { DossierFacts } from "../../../domain/dossier/facts.ts";
import { officeNumberIn } from "../../../domain/dossier/facts.ts";
import { timeBetween } from "../../../domain/dossier/texts/common.ts";
import type { Language } from "../../../domain/look.ts";
import { day, someFacts, someRecord } from "./facts.ts";

const base = someFacts();
const { person, request, accompaniment, conditions } = base;
const [oneCase] = base.cases;
if (oneCase === undefined) throw new Error("There is one");
const asked = (change: Partial<DossierFacts["request"]>) => ({
  request: { ...request, ...change },
});
const openEnded = { step: "openEnded", document: "openEndedPermit" } as const;

interface Ten {
  readonly what: string;
  readonly language: Language;
  readonly facts: Partial<DossierFacts>;
}

const ten: readonly Ten[] = [
  { what: "a renewal, a woman from Viet Nam", language: "fr", facts: {} },
  {
    what: "an extension, a man from Nigeria, 2007",
    language: "nl",
    facts: {
      ...asked({ transition: "T8", document: "orangeCard", profile: "2007" }),
      person: { ...person, name: "Ibrahim Verzonnen", sex: "male", nationality: "NG" },
      answers: { Q1: "yes" },
      questions: ["Q1", "Q2", "Q3", "Q4"],
      answeredOn: { Q1: day("2026-10-05") },
      lawyer: null,
      civilParty: null,
    },
  },
  {
    what: "a first certificate, sex not known",
    language: "en",
    facts: {
      ...asked({ transition: "T7", document: "aCard", profile: "2007" }),
      person: { ...person, name: "Sam Invented", sex: "unknown", nationality: "XXA" },
      questions: ["Q1", "Q2", "Q3", "Q4"],
      answers: { Q1: "yes", Q2: "yes", Q3: "yes", Q4: "yes" },
      answeredOn: {
        Q1: day("2026-10-05"),
        Q2: day("2026-10-05"),
        Q3: day("2026-10-05"),
        Q4: day("2026-10-05"),
      },
    },
  },
  {
    what: "after a conviction, a man from Romania",
    language: "fr",
    facts: {
      ...asked({ transition: "T14", ...openEnded }),
      person: { ...person, name: "Ion Inventé", sex: "male", nationality: "RO" },
      cases: [
        {
          ...oneCase,
          events: [{ kind: "judgment", on: day("2026-11-01"), order: null, outcome: "conviction" }],
        },
      ],
    },
  },
  {
    what: "two criminal cases, a woman from China",
    language: "nl",
    facts: {
      ...asked({ transition: "T13", ...openEnded }),
      person: { ...person, name: "Xi Verzonnen", nationality: "CN" },
      cases: [oneCase, { ...oneCase, office: "prosecutor", place: "Elders", notice: "YY.11" }],
    },
  },
  {
    what: "an identity that is partly unknown",
    language: "fr",
    facts: {
      person: {
        ...person,
        name: null,
        sex: "female",
        aliases: ["Awa"],
        birthDate: null,
        birthPlace: "",
        nationality: "GN",
        isNationalityPresumed: true,
        numbers: [],
      },
      papers: [],
      attempts: [{ kind: "passport", on: day("2026-09-12"), what: "Ambassade contactée" }],
    },
  },
  {
    what: "a minor, after the statement",
    language: "nl",
    facts: {
      ...asked({ transition: "T3", step: "provisional", document: "orangeCard" }),
      person: { ...person, name: "Mai Verzonnen", birthDate: day("2010-02-28"), sex: "female" },
      current: null,
      held: [],
      answers: {},
      answeredOn: {},
      projects: [],
      cases: [],
      lawyer: null,
      civilParty: null,
    },
  },
  {
    what: "nothing but what is needed, sex X, nationality unknown",
    language: "en",
    facts: {
      person: {
        ...person,
        name: "Alex Invented",
        sex: "other",
        nationality: null,
        birthDate: null,
      },
      projects: [],
      cases: [],
      lawyer: null,
      civilParty: null,
      questions: ["Q1", "Q2", "Q3", "Q4"],
    },
  },
  {
    what: "two years on, a case that was closed, non-residential",
    language: "fr",
    facts: {
      ...asked({ transition: "T16", ...openEnded, profile: "2017" }),
      on: day("2028-12-15"),
      accompaniment: { ...accompaniment, way: "both", since: day("2026-03-01") },
      conditions: { ...conditions, agreedOn: null, acceptsOn: day("2026-03-08") },
      person: { ...person, sex: "female", nationality: "CI" },
      cases: [
        {
          ...oneCase,
          events: [{ kind: "closed", on: day("2028-12-01"), order: null, outcome: null }],
        },
      ],
    },
  },
  {
    what: "under another law, a man from Kosovo, years in the procedure",
    language: "nl",
    facts: {
      ...asked({ transition: "T15", ...openEnded, profile: "2017" }),
      on: day("2029-04-03"),
      accompaniment: { ...accompaniment, way: "nonResidential" },
      person: { ...person, name: "Arben Verzonnen", sex: "male", nationality: "XK" },
    },
  },
];

const contentIn = ({ language, facts }: Ten): DossierContent => {
  const known = someFacts(facts);
  const { transition, document, profile } = known.request;
  const record = someRecord({ transition, document, profile, texts: {} }, known);
  return contentOf(known, record, compose(known, language), language);
};

/** As one reads it, part by part. */
const readOut = ({ about, subject, sections, signature }: DossierContent): string =>
  [
    subject,
    Object.values(about ?? {}).join(" | "),
    ...sections.map(({ title, text }) => `## ${title}\n${text}`),
    Object.values(signature ?? {}).join(" | "),
  ].join("\n\n");

describe("ten dossiers", () => {
  it.each(ten)("$what, in $language", (one) => {
    const content = contentIn(one);
    const text = readOut(content);
    expect(text).toMatchSnapshot();
    expect(text).not.toMatch(/undefined|null|NaN| {2}|\(\)|, ?,/);
    expect(relativeDayIn(text)).toBe(false);
    const { name } = someFacts(one.facts).person;
    const [letter] = content.sections;
    if (name === null) expect(content.about?.person).toContain("Awa");
    else {
      expect(letter?.text).toContain(name);
      expect(content.about?.person).toContain(name);
    }
    expect(content.about?.officeNumber).toBe("0 000 000");
    expect(content.signature).toEqual({
      name: "Ada Inventée",
      capacity: "Juriste",
      place: "Nulle-Part",
    });
    const parts = content.sections.map(({ id }) => id);
    for (const part of ["identity", "judicial", "integration", "work"] as const)
      expect(parts).toContain(part);
  });
});

describe("a time as counsel counts it", () => {
  it.each([
    ["2026-09-10", "2027-03-11", { years: 0, months: 6, days: 1 }],
    ["2026-03-03", "2026-11-24", { years: 0, months: 8, days: 21 }],
    ["2026-03-01", "2028-12-15", { years: 2, months: 9, days: 14 }],
    ["2024-02-29", "2025-02-28", { years: 1, months: 0, days: 0 }],
    ["2026-01-31", "2026-02-28", { years: 0, months: 1, days: 0 }],
    ["2026-11-24", "2026-11-25", { years: 0, months: 0, days: 1 }],
  ] as const)("from %s to %s", (from, until, time) => {
    expect(timeBetween(day(from), day(until))).toEqual(time);
  });

  it("comes back to the day it was counted to, with less than a month of days", () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(4_000), (start, length) => {
        const from = addDays(day("1990-01-01"), start);
        const until = addDays(from, length);
        const { years, months, days } = timeBetween(from, until);
        expect(addDays(addMonths(from, years * 12 + months), days)).toBe(until);
        expect(months).toBeLessThan(12);
        expect(days).toBeLessThan(31);
      }),
    );
  });
});

describe("a day that means another one later", () => {
  it.each([
    "Rendez-vous le 3 du mois prochain.",
    "Elle a commencé la semaine dernière.",
    "L’audience est demain.",
    "Le cours commence dans deux semaines.",
    "Afspraak op de 3de van volgende maand.",
    "Zij begon vorige week.",
    "Morgen heeft zij een afspraak.",
    "Drie weken geleden begon zij.",
    "She has an appointment on the 3rd of next month.",
    "The hearing is tomorrow.",
    "She began two weeks ago.",
  ])("is found: %s", (text) => {
    expect(relativeDayIn(text)).toBe(true);
  });

  it.each([
    "Elle suit un cours depuis le 3 mars 2026, pendant six mois.",

    "Zij verblijft hier sinds 3 maart 2026.",
    "Hier volgt zij een taalcursus.",
    "Zij werkt elke morgenstond en elke week.",
    "Over de openbare orde is niets bekend.",
    "She works every week and rests each month.",
    "The last document is of 3 March 2026; the next one is asked for.",
    "Le dernier document date du 3 mars 2026.",
  ])("is not seen where there is none: %s", (text) => {
    expect(relativeDayIn(text)).toBe(false);
  });
});

describe("the town under the letter", () => {
  it.each([
    ["BP 0\n0000 Nulle-Part", "Nulle-Part"],
    ["Postbus 1, 1000 Brussel", "Brussel"],
    ["B-1000 Bruxelles", ""],
    ["BP 0\nB-4000 Liège", "Liège"],
    ["Postbus 12\n2000 Antwerpen\n", "Antwerpen"],
    ["", ""],
    ["Rue inventée 5\nBoîte 12", ""],
  ])("of %j is %j", (address, town) => {
    expect(townOf(address)).toBe(town);
  });
});

describe("the number at the Immigration Office", () => {
  it.each([
    ["OV-nummer", "1"],
    ["N° SP", "1"],
    ["Dienst Vreemdelingenzaken", "1"],
    ["Office des étrangers", "1"],
    ["NN", ""],
    ["Passport", ""],
    ["Spanish card", ""],
  ])("is among the numbers by its name: %s", (kind, found) => {
    expect(officeNumberIn([{ kind, number: "1" }])).toBe(found);
  });
});
