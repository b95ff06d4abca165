import { addDays, CalendarDate } from "../core/calendar-date.ts";
import { type DocumentKind, isResidenceKind } from "../residence/document.ts";
import type { Language } from "../core/display-settings.ts";
import type { ProjectFacts } from "../plan/course-and-work-record.ts";
import { documentNames } from "../residence/procedure/residence-document-names.ts";
import type { Question } from "../residence/procedure/rules-in-force.ts";
import { answerDays } from "../residence/procedure/newest-authority-answers.ts";
import type { CaseFacts, DossierFacts } from "./dossier-facts.ts";
import {
  capital,
  type Composed,
  enumerated,
  list,
  nationalityIn,
  paragraphs,
  rows,
  timeInProcedure,
} from "./texts/shared-text-formatting.ts";
import { phrasesEn } from "./texts/en.ts";
import { phrasesFr } from "./texts/fr.ts";
import { phrasesNl } from "./texts/nl.ts";
import type { Phrases } from "./texts/phrases-type.ts";
import type { WrittenId } from "./dossier-section.ts";
import { asksOpenEnded } from "./requested-document.ts";

export type { Composed } from "./texts/shared-text-formatting.ts";

const phrasesIn: Readonly<Record<Language, Phrases>> = {
  en: phrasesEn,
  fr: phrasesFr,
  nl: phrasesNl,
};

/** What things are called in a dossier of this language. */
export const wordsIn = (language: Language) => phrasesIn[language].words;
/** The sentences that letters share with dossiers. */
export const phrasesFor = (language: Language): Phrases => phrasesIn[language];
export const dayIn = (language: Language) => phrasesIn[language].day;

/** The name of a document of any kind, as in the index. */
export const documentName = (kind: DocumentKind, language: Language): string =>
  isResidenceKind(kind)
    ? capital(documentNames[kind][language])
    : phrasesIn[language].words.papers[kind];

/** The words of every section as the file has them, in the language of the authority. */
export function composeDossier(facts: DossierFacts, language: Language): Composed {
  const composer: Composer = { facts, language, say: phrasesIn[language] };
  return {
    letter: letter(composer),
    identity: identity(composer),
    residence: residence(composer),
    conditions: conditions(composer),
    accompaniment: accompaniment(composer),
    judicial: judicial(composer),
    social: social(composer),
    integration: projects(composer, ["language", "training"]) || composer.say.nothing.integration,
    work: projects(composer, ["work"]) || composer.say.nothing.work,
    publicOrder: publicOrder(composer),
    motivation: motivation(composer),
    openEnded: openEnded(composer),
  } satisfies Record<WrittenId, string>;
}

/** The same as on one day and the next: what words of one's own are held against, so that a day gone by changes nothing. */
export const basisOf = (facts: DossierFacts, language: Language): Composed =>
  composeDossier({ ...facts, on: noDay }, language);

/** Before every document. */
const noDay = CalendarDate.parse("1900-01-01");

interface Composer {
  readonly facts: DossierFacts;
  readonly language: Language;
  readonly say: Phrases;
}

function letter({ facts, say }: Composer): string {
  const { request, current, accompaniment: help, person } = facts;
  const until = current?.withdrawnOn === null ? current.until : null;
  const held =
    current === null || until === null
      ? null
      : {
          kind: current.kind,
          until,
          isOver: until < facts.on,
          isSame: current.kind === request.document,
          nextAskedOn: facts.nextAskedOn,
        };
  return paragraphs(
    say.salutation,
    say.asks(say.asked(request.transition, request.document), held, person.name),
    help.since === null ? null : say.accompaniedSince(person.sex, help.since),
    say.atYourService,
    say.closing,
  );
}

function identity({ facts, language, say }: Composer): string {
  const { person, papers, attempts } = facts;
  const { labels, colon, and } = say;
  return paragraphs(
    rows(
      colon,
      [labels.name, person.name ?? say.notKnown],
      [labels.aliases, enumerated(person.aliases, and)],
      birthRow(person, say),
      [labels.sex, person.sex === "unknown" ? say.notKnown : say.sexes[person.sex]],
      nationalityRow(person, say),
      ...minorRows(facts, say),
      ...person.numbers.map(({ kind, number }) => [kind, number] as const),
      ...papers.map(({ kind, number, authority, until }) => {
        const parts = [
          number === "" ? "" : say.numbered(number),
          authority === "" ? "" : say.issuedBy(authority),
          until === null ? "" : say.validUntil(until, until < facts.on),
        ].filter((part) => part !== "");
        return [documentName(kind, language), parts.join(", ") || say.shown] as const;
      }),
    ),
    papers.length + attempts.length === 0 ? say.nothing.identity : null,
    attempts.length === 0 ? null : labels.attempts,
    list(
      attempts.map(
        ({ on, kind, what }) =>
          `${say.day(on)} (${documentName(kind, language).toLowerCase()})${colon} ${what}`,
      ),
    ),
  );
}

type Person = DossierFacts["person"];

function birthRow({ sex, birthDate, birthPlace }: Person, say: Phrases): readonly [string, string] {
  if (birthDate !== null) return [say.labels.born(sex), say.bornAt(birthDate, birthPlace)];
  return [say.labels.birth, birthPlace === "" ? say.notKnown : say.bornIn(birthPlace)];
}

/** A reader who sees that the minor is alone looks for the guardian beside the birth. */
function minorRows({ minorAlone, person }: DossierFacts, say: Phrases) {
  if (minorAlone === null) return [];
  const { guardian } = minorAlone;
  return [
    [say.labels.situation, say.minorAlone(person.sex)],
    [
      say.labels.guardian,
      guardian === null ? say.notKnown : say.sinceDay(guardian.name, guardian.since),
    ],
  ] as const;
}

/** Without a country, its place is taken by a nationality of its own: stateless, unknown. */
function nationalityRow(person: Person, say: Phrases): readonly [string, string] {
  const { nationality, nationalityCountry } = say.labels;
  const isCountry = person.nationality !== null && !["XXA", "XXX"].includes(person.nationality);
  return [isCountry ? nationalityCountry : nationality, nationalityIn(say, person) ?? say.notKnown];
}

function residence({ facts, language, say }: Composer): string {
  const total = timeInProcedure(facts);
  return paragraphs(
    facts.held.length === 0 ? say.nothing.residence : null,
    rows(
      say.colon,
      ...facts.held.map(
        ({ kind, issuedOn, until }) =>
          [documentName(kind, language), say.heldFrom(issuedOn, until)] as const,
      ),
    ),
    ...facts.gaps.map(({ from, days }) => say.gap(from, addDays(from, days - 1), days)),
    total === null ? null : say.lasted(total.since, facts.on, total.time),
  );
}

/** A condition recorded as broken is never presented to an office as met. */
function conditions({ facts, say }: Composer): string {
  const { broken, statements } = facts.conditions;
  const leftOn = broken.includes("C1") ? null : facts.conditions.leftOn;
  const { acceptsOn, agreedOn } = broken.includes("C2")
    ? { acceptsOn: null, agreedOn: null }
    : facts.conditions;
  const { sex } = facts.person;
  return paragraphs(
    leftOn === null ? null : say.left(sex, leftOn),
    agreedOn === null
      ? acceptsOn === null
        ? null
        : say.accepts(sex, acceptsOn)
      : say.agreed(sex, agreedOn),
    ...statements.map(({ on, form, authority, number }) =>
      say.stated(sex, on, say.words.statements[form], authority, number),
    ),
  );
}

function accompaniment({ facts, say }: Composer): string {
  const { since, way, from, interviews } = facts.accompaniment;
  if (since === null) return "";
  return paragraphs(
    `${say.certified(facts.person.sex, since)} ${say.lived[way]}`,
    interviews === 0 ? null : say.interviews(from, facts.on, interviews),
  );
}

function judicial({ facts, say }: Composer): string {
  const { cases, lawyer, civilParty, answers, answeredOn, answeredBy } = facts;
  const questions = questionsToShow(facts);
  const acted = civilParty?.actedOn ?? null;
  const { words, labels } = say;
  const days = answerDays(answeredOn, questions);
  const answer = (id: Question): string => {
    const on = days.length > 1 ? answeredOn[id] : undefined;
    const said = capital(words.answers[answers[id] ?? "unknown"]);
    return `${words.questions[id]} ${said}${on === undefined ? "" : ` (${say.day(on)})`}.`;
  };
  return paragraphs(
    cases.length > 0
      ? null
      : facts.conditions.statements.length === 0
        ? say.nothing.judicial
        : say.noCaseYet,
    ...cases.map((one) => caseText(one, say, facts.on)),
    rows(
      say.colon,
      [labels.lawyer, lawyer],
      [labels.civilParty, acted === null ? null : say.actedOn(acted)],
    ),
    days.length === 0
      ? null
      : say.answersOn(days, answeredBy === null ? "" : officeNamed(answeredBy, say)),
    days.length === 0 ? null : list(questions.map(answer)),
  );
}

/** Once a case is judged or closed the inquiry is over, whatever was answered before. */
const questionsToShow = ({ request, questions }: DossierFacts): readonly Question[] =>
  ["T14", "T15", "T16"].includes(request.transition)
    ? questions.filter((id) => id !== "Q1")
    : questions;

const officeNamed = (
  { office, notice }: NonNullable<DossierFacts["answeredBy"]>,
  { words, labels }: Phrases,
): string =>
  [
    office === "unknown" ? "" : words.offices[office],
    notice === "" ? "" : `${labels.notice.toLowerCase()} ${notice}`,
  ]
    .filter((part) => part !== "")
    .join(", ");

function caseText(
  { office, place, notice, reports, parts, charged, mattered, events }: CaseFacts,
  say: Phrases,
  today: CalendarDate,
) {
  const { words, labels, and } = say;
  return paragraphs(
    rows(
      say.colon,
      office === "unknown"
        ? [labels.place, place]
        : [labels.office, [words.offices[office], place].filter((part) => part !== "").join(", ")],
      [labels.notice, notice],
      [labels.reports, enumerated(reports, and)],
      [
        labels.part,
        enumerated(
          parts.map((part) => words.parts[part]),
          and,
        ),
      ],
      [labels.charges, charged === "yes" ? say.hasTrafficking : null],
      [labels.mattered, mattered === "yes" ? say.hasMattered : null],
    ),
    list(events.flatMap((event) => eventText(event, say, today))),
  );
}

type CaseEvent = CaseFacts["events"][number];

function eventText(event: CaseEvent, say: Phrases, today: CalendarDate): readonly string[] {
  const { kind, on } = event;
  if (kind === "mistake") return [];
  const how = on > today ? say.toCome : saidOf(event, say);
  return [`${say.day(on)}${say.colon} ${say.words.events[kind]}${how === "" ? "" : ` (${how})`}`];
}

function saidOf({ order, outcome, law, reason, ...more }: CaseEvent, { words }: Phrases): string {
  if (order !== null) return words.orders[order];
  if (outcome === "conviction" && law !== undefined) return words.convictions[law];
  if (outcome !== null) return words.outcomes[outcome];
  if (reason !== undefined) return words.noTrials[reason];
  if (more.uphold === true) return words.upheld;
  return more.annuls === true ? words.annulled : "";
}

function social({ facts, say }: Composer): string {
  const { from, interviews } = facts.accompaniment;
  return interviews === 0 ? "" : say.tookPart(facts.person.sex, from, facts.on, interviews);
}

const projects = ({ facts, say }: Composer, kinds: readonly ProjectFacts["kind"][]): string =>
  list(
    facts.projects
      .filter(({ kind, outcome }) => kinds.includes(kind) && outcome !== "mistake")
      .map((project) => projectText(project, say)),
  );

function projectText(project: ProjectFacts, say: Phrases): string {
  const { from, until, outcome } = project;
  const begins = outcome === "planned" ? say.startingOn : say.since;
  const time = from === null ? "" : until === null ? begins(from) : say.period(from, until);
  return [...projectParts(project, say), time, say.words.projectState(project.kind, outcome)]
    .filter((part) => part !== "")
    .join(", ");
}

function projectParts(project: ProjectFacts, { labels, words, colon, language }: Phrases) {
  switch (project.kind) {
    case "language": {
      const { level } = project;
      return [
        `${labels.languageCourse}${colon} ${language(project.language)}`,
        level === "none" ? "" : labels.level(level.toUpperCase()),
      ];
    }
    case "training":
      return [`${labels.training}${colon} ${words.trainings[project.level] ?? ""}`];
    case "work":
      return [
        `${labels.work}${colon} ${words.sectors[project.sector] ?? ""}`,
        project.contract === null ? "" : (words.contracts[project.contract] ?? ""),
      ];
  }
}

/** Only the magistrate can state it; a negative answer is left to the author of the dossier. */
function publicOrder({ facts: { answers, answeredOn, questions }, say }: Composer): string {
  if (answers.Q4 === "yes" && answeredOn.Q4 !== undefined) return say.noDanger(answeredOn.Q4);
  return questions.includes("Q4") && answers.Q4 !== "no" ? say.nothing.publicOrder : "";
}

function motivation({ facts, say }: Composer): string {
  const { request, questions, answers, answeredOn, person } = facts;
  const allYes = questions.every((id) => answers[id] === "yes");
  const days = answerDays(answeredOn, questions);
  return paragraphs(
    // An open-ended stay rests on what a court did: the inquiry is over by then.
    allYes && days.length > 0 && !asksOpenEnded(request.transition)
      ? say.allYes(person.sex, days, questions.length > 2)
      : request.transition === "T8"
        ? say.notAllKnown
        : null,
    say.therefore(person.sex, say.asked(request.transition, request.document)),
  );
}

function openEnded({ facts, say }: Composer): string {
  const isOneCase = facts.cases.length < 2;
  const steps = facts.cases
    .flatMap(({ events, notice }) => events.map((event) => ({ event, notice })))
    .filter(({ event }) => decisive.includes(event.kind))
    .toSorted((a, b) => a.event.on.localeCompare(b.event.on));
  return paragraphs(
    say.openEnded(facts.person.sex),
    list(
      steps.flatMap(({ event, notice }) =>
        eventText(event, say, facts.on).map((text) =>
          isOneCase || notice === ""
            ? text
            : `${text}, ${say.labels.notice.toLowerCase()} ${notice}`,
        ),
      ),
    ),
    facts.cases.some(isOpenToAppeal) ? say.notFinal : null,
  );
}

/** A person was convicted, and nothing shows that the conviction is final. */
const isOpenToAppeal = ({ events }: CaseFacts): boolean =>
  events.findLastIndex(({ outcome }) => outcome === "conviction") >
  events.findLastIndex(
    ({ kind, outcome, annuls }) => kind === "final" || outcome === "acquittal" || annuls === true,
  );

/** Steps of a court on which an open-ended stay can rest. */
const decisive: readonly string[] = [
  "indictment",
  "confinementAsked",
  "requisitions",
  "chamberOrder",
  "closed",
  "summons",
  "noTrial",
  "judgment",
  "appeal",
  "cassation",
  "final",
];

/** The addressee, until more of the address is entered. */
export const addressees: Readonly<Record<Language, string>> = {
  en: "Immigration Office",
  fr: "Office des étrangers",
  nl: "Dienst Vreemdelingenzaken",
};
