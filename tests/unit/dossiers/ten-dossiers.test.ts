// Ten dossiers as counsel would read them before signing: other transitions, profiles, sexes, nationalities and languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../../../domain/core/calendar-date.ts";
import { relativeDayIn } from "../../../domain/dossiers/dossier-check.ts";
import { composeDossier } from "../../../domain/dossiers/compose-dossier.ts";
import {
  contentOf,
  type DossierContent,
  townOf,
} from "../../../domain/dossiers/dossier-content.ts";
import type { CaseFacts, DossierFacts } from "../../../domain/dossiers/dossier-facts.ts";
import { officeNumberIn } from "../../../domain/dossiers/dossier-facts.ts";
import { timeBetween } from "../../../domain/dossiers/texts/shared-text-formatting.ts";
import type { JudicialEventKind } from "../../../domain/legal/judicial-event.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { ResidenceKind } from "../../../domain/residence/procedure/residence-document-names.ts";
import type { Question } from "../../../domain/residence/procedure/rules-in-force.ts";
import { DocumentKind } from "../../../domain/residence/document.ts";
import { anEnclosure, day, someFacts, someRecord } from "./test-dossier-facts.ts";

const base = someFacts();
const { person, request, accompaniment, conditions } = base;
const [oneCase] = base.cases;
if (oneCase === undefined) throw new Error("There is one");
const asked = (change: Partial<DossierFacts["request"]>) => ({
  request: { ...request, ...change },
});
const openEnded = { step: "openEnded", document: "openEndedPermit" } as const;

/** Oldest first; the last is the current one. */
const holds = (...papers: readonly (readonly [ResidenceKind, string, string])[]) => {
  const held = papers.map(([kind, issuedOn, until]) => ({
    kind,
    issuedOn: day(issuedOn),
    until: day(until),
  }));
  const last = held.at(-1);
  const current = last === undefined ? null : { ...last, isFar: false, withdrawnOn: null };
  return { held, current };
};
const helpedFrom = (from: string, more: Partial<DossierFacts["accompaniment"]> = {}) => ({
  accompaniment: { ...accompaniment, from: day(from), ...more },
});
const saidYes = (on: string, ...questions: readonly Question[]) => ({
  answers: Object.fromEntries(questions.map((id) => [id, "yes" as const])),
  answeredOn: Object.fromEntries(questions.map((id) => [id, day(on)])),
});
const happened = (
  kind: JudicialEventKind,
  on: string,
  more: Partial<CaseFacts["events"][number]> = {},
) => ({ kind, on: day(on), order: null, outcome: null, ...more });
const four = ["Q1", "Q2", "Q3", "Q4"] as const;
const bornIn2010 = { birthDate: day("2010-02-28") };

interface Ten {
  readonly what: string;
  readonly language: Language;
  readonly facts: Partial<DossierFacts>;
}

const ten: readonly Ten[] = [
  {
    what: "a renewal, a woman from Viet Nam",
    language: "fr",
    facts: saidYes("2026-11-02", "Q1", "Q2"),
  },
  {
    what: "an extension, a man from Nigeria, 2017",
    language: "nl",
    facts: {
      ...asked({ transition: "T8", document: "orangeCard", profile: "2017" }),
      ...holds(["annex15", "2026-08-03", "2026-09-17"], ["orangeCard", "2026-09-24", "2026-12-24"]),
      ...helpedFrom("2026-09-24", { since: day("2026-08-01") }),
      person: { ...person, name: "Ibrahim Verzonnen", sex: "male", nationality: "NG" },
      conditions: {
        ...conditions,
        leftOn: day("2026-07-30"),
        agreedOn: day("2026-08-05"),
        statements: conditions.statements.map((one) => ({ ...one, on: day("2026-09-10") })),
      },
      cases: [
        { ...oneCase, parts: ["injured"], events: [happened("inquiryOpened", "2026-09-12")] },
      ],
      questions: four,
      ...saidYes("2026-11-05", "Q1"),
      lawyer: null,
      civilParty: null,
    },
  },
  {
    what: "a first A card after an extension, sex not known, stateless",
    language: "fr",
    facts: {
      ...asked({ transition: "T9", document: "aCard", profile: "2017" }),
      ...holds(
        ["annex15", "2026-05-20", "2026-07-04"],
        ["orangeCard", "2026-06-15", "2026-09-15"],
        ["orangeCard", "2026-09-15", "2026-12-15"],
      ),
      ...helpedFrom("2026-09-15", { since: day("2026-05-18") }),
      person: { ...person, name: "Sam Inventé", sex: "unknown", nationality: "XXA" },
      conditions: {
        ...conditions,
        leftOn: day("2026-05-17"),
        agreedOn: day("2026-05-25"),
        statements: conditions.statements.map((one) => ({ ...one, on: day("2026-06-10") })),
      },
      cases: [{ ...oneCase, events: [happened("inquiryOpened", "2026-06-11")] }],
      civilParty: { decision: "yes", actedOn: day("2026-07-01") },
      questions: four,
      ...saidYes("2026-11-05", ...four),
    },
  },
  {
    what: "convicted, an appeal is pending, a man from Romania",
    language: "fr",
    facts: {
      ...asked({ transition: "T14", ...openEnded }),
      person: { ...person, name: "Ion Inventé", sex: "male", nationality: "RO" },
      cases: [
        {
          ...oneCase,
          charged: "yes",
          mattered: "yes",
          events: [
            ...oneCase.events,
            happened("requisitions", "2026-10-20", { uphold: true }),
            happened("judgment", "2026-11-05", { outcome: "conviction", law: "trafficking" }),
            happened("appeal", "2026-11-19"),
          ],
        },
      ],
    },
  },
  {
    what: "two criminal cases, the accused of one died, a woman from China",
    language: "nl",
    facts: {
      ...asked({ transition: "T13", ...openEnded }),
      person: { ...person, name: "Xi Verzonnen", nationality: "CN" },
      cases: [
        {
          ...oneCase,
          mattered: "yes",
          events: [...oneCase.events, happened("noTrial", "2026-11-10", { reason: "died" })],
        },
        {
          ...oneCase,
          office: "prosecutor",
          place: "Elders",
          notice: "YY.11",
          reports: ["PV 3"],
          parts: ["witness"],
          mattered: "no",
          events: [happened("arrest", "2026-10-02"), happened("chamberHearing", "2026-12-10")],
        },
      ],
    },
  },
  {
    what: "the renewal of an A card, an identity that is partly unknown",
    language: "fr",
    facts: {
      ...asked({ document: "aCard", profile: "2017" }),
      ...holds(["orangeCard", "2026-03-30", "2026-06-30"], ["aCard", "2026-06-30", "2026-12-30"]),
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
      questions: four,
      ...saidYes("2026-11-02", ...four),
      projects: [
        {
          kind: "training",
          level: "vocational",
          outcome: "finished",
          from: day("2026-07-01"),
          until: day("2026-09-30"),
        },
      ],
    },
  },
  {
    what: "an unaccompanied minor with a guardian",
    language: "nl",
    facts: {
      ...asked({ transition: "T8", document: "orangeCard", profile: "2017" }),
      ...holds(["orangeCard", "2026-09-24", "2026-12-24"]),
      ...helpedFrom("2026-09-24", { since: day("2026-09-20") }),
      person: { ...person, name: "Mai Verzonnen", sex: "female", ...bornIn2010 },
      minorAlone: { guardian: { name: "Geert Verzonnen", since: day("2026-09-28") } },
      conditions: {
        ...conditions,
        leftOn: day("2026-09-19"),
        agreedOn: day("2026-09-29"),
        statements: conditions.statements.map((one) => ({ ...one, on: day("2026-10-12") })),
      },
      questions: four,
      answers: {},
      answeredOn: {},
      answeredBy: null,
      projects: [],
      cases: [],
      lawyer: null,
      civilParty: null,
    },
  },
  {
    what: "the first declaration of arrival, sex X, nationality unknown",
    language: "nl",
    facts: {
      ...asked({ transition: "T3", step: "provisional", document: "declarationOfArrival" }),
      on: day("2026-04-03"),
      ...holds(["orderToLeave", "2026-03-03", "2026-04-17"]),
      ...helpedFrom("2026-03-03", { interviews: 1 }),
      person: {
        ...person,
        name: "Alex Verzonnen",
        sex: "other",
        nationality: null,
        birthDate: null,
      },
      papers: [],
      answers: {},
      answeredOn: {},
      answeredBy: null,
      projects: [],
      cases: [],
      lawyer: null,
      civilParty: null,
    },
  },
  {
    what: "a case closed without further action, both ways of assistance, a renewal asked for",
    language: "fr",
    facts: {
      ...asked({ transition: "T16", step: "openEnded", document: "bCard", profile: "2017" }),
      on: day("2028-12-15"),
      ...holds(
        ["orangeCard", "2026-04-08", "2026-07-08"],
        ["aCard", "2026-07-09", "2028-01-09"],
        ["aCard", "2028-01-20", "2028-12-09"],
      ),
      gaps: [{ from: day("2028-01-10"), days: 10 }],
      nextAskedOn: day("2028-11-02"),
      ...helpedFrom("2028-01-20", { way: "both", since: day("2026-03-01") }),
      conditions: { ...conditions, agreedOn: null, acceptsOn: day("2026-03-08") },
      person: { ...person, sex: "female", nationality: "CI" },
      cases: [{ ...oneCase, mattered: "yes", events: [happened("closed", "2028-12-01")] }],
      questions: four,
      ...saidYes("2028-01-05", ...four),
    },
  },
  {
    what: "under another law, a man from Kosovo, years in the procedure",
    language: "nl",
    facts: {
      ...asked({ transition: "T15", step: "openEnded", document: "bCard", profile: "2017" }),
      on: day("2029-04-03"),
      ...holds(
        ["annex15", "2026-03-03", "2026-04-17"],
        ["orangeCard", "2026-04-08", "2026-07-08"],
        ["aCard", "2026-07-08", "2029-01-08"],
        ["aCard", "2029-01-08", "2029-07-08"],
      ),
      ...helpedFrom("2029-01-08", { way: "nonResidential" }),
      person: { ...person, name: "Arben Verzonnen", sex: "male", nationality: "XK" },
      cases: [
        {
          ...oneCase,
          charged: "yes",
          mattered: "yes",
          events: [
            happened("summons", "2028-09-01"),
            happened("judgment", "2029-01-15", { outcome: "conviction", law: "other" }),
            happened("final", "2029-02-15"),
          ],
        },
      ],
      questions: four,
      ...saidYes("2028-12-01", ...four),
    },
  },
];

const contentIn = ({ language, facts }: Ten): DossierContent => {
  const known = someFacts(facts);
  const { transition, document, profile } = known.request;
  const kinds = [
    known.current?.kind ?? "other",
    ...known.papers.map(({ kind }) => kind),
    "courtPaper",
  ];
  const enclosures = kinds.map((kind) => anEnclosure({ kind: DocumentKind.parse(kind) }));
  const record = someRecord({ transition, document, profile, texts: {}, enclosures }, known);
  return contentOf(known, record, composeDossier(known, language), language);
};

/** The readable text, part by part. */
const readOut = ({ about, subject, sections, enclosures, signature }: DossierContent): string =>
  [
    subject,
    Object.values(about ?? {}).join(" | "),
    ...sections.map(({ title, text }) => `## ${title}\n${text}`),
    enclosures
      .map(({ title, form }, index) => `${String(index + 1)}. ${title} (${form})`)
      .join("\n"),
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

  it("gets back to the day it was counted to, with less than a month of days", () => {
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
  ])("is found: %s", (text) => expect(relativeDayIn(text)).toBe(true));

  it.each([
    "Elle suit un cours depuis le 3 mars 2026, pendant six mois.",

    "Zij verblijft hier sinds 3 maart 2026.",
    "Hier volgt zij een taalcursus.",
    "Zij werkt elke morgenstond en elke week.",
    "Over de openbare orde is niets bekend.",
    "She works every week and rests each month.",
    "The last document is of 3 March 2026; the next one is asked for.",
    "Le dernier document date du 3 mars 2026.",
  ])("is not seen where there is none: %s", (text) => expect(relativeDayIn(text)).toBe(false));
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
  ])("of %j is %j", (address, town) => expect(townOf(address)).toBe(town));
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
