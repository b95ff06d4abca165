import type { CalendarDate } from "../../core/calendar-date.ts";
import type { ResidenceKind } from "../../residence/procedure/residence-document-names.ts";
import type { Sex } from "../../vocabulary/code-lists.ts";
import type { DossierTransition } from "../requested-document.ts";
import type { TimeCounted } from "./shared-text-formatting.ts";
import type {
  NoTrialReason,
  ChamberOrder,
  JudgmentLaw,
  JudgmentOutcome,
  JudicialEventKind,
} from "../../legal/judicial-event.ts";
import type { Condition, StatementForm } from "../../residence/protection-conditions.ts";
import type { DocumentForm, OtherKind } from "../../residence/document.ts";
import type { CourtOffice, PartInCase } from "../../legal/criminal-case.ts";
import type { ProjectFacts } from "../../plan/course-and-work-record.ts";
import type { Answer } from "../../residence/procedure/procedure-event.ts";
import type { Question } from "../../residence/procedure/rules-in-force.ts";
import type { SectionId } from "../dossier-section.ts";

/** What things are called in a letter to an authority, in one language. */
export interface Words {
  readonly sections: Readonly<Record<SectionId, string>>;
  /** What the dossier asks for, with the name of the document. */
  readonly subject: (transition: DossierTransition, document: ResidenceKind) => string;
  readonly papers: Readonly<Record<OtherKind, string>>;
  readonly forms: Readonly<Record<DocumentForm, string>>;
  readonly offices: Readonly<Record<Exclude<CourtOffice, "unknown">, string>>;
  readonly parts: Readonly<Record<PartInCase, string>>;
  readonly events: Readonly<Record<Exclude<JudicialEventKind, "mistake">, string>>;
  readonly orders: Readonly<Record<ChamberOrder, string>>;
  readonly outcomes: Readonly<Record<JudgmentOutcome, string>>;
  readonly convictions: Readonly<Record<JudgmentLaw, string>>;
  readonly noTrials: Readonly<Record<NoTrialReason, string>>;
  /** Of final submissions, and of a judgment before. */
  readonly upheld: string;
  readonly annulled: string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly statements: Readonly<Record<StatementForm, string>>;
  readonly conditions: Readonly<Record<Condition, string>>;
  readonly sectors: Readonly<Record<string, string>>;
  readonly contracts: Readonly<Record<string, string>>;
  readonly trainings: Readonly<Record<string, string>>;
  readonly projectState: (kind: ProjectFacts["kind"], outcome: ProjectFacts["outcome"]) => string;
}

/** The sentences of a dossier in one language. `sex` decides on pronouns and endings; nothing known is a form of its own. */
export interface Phrases {
  readonly words: Words;
  /** Between a name and its value, as the language has it. */
  readonly colon: string;
  readonly and: string;
  readonly day: (day: CalendarDate) => string;
  readonly country: (code: string) => string;
  /** Beside a nationality that is not sure. */
  readonly presumed: string;
  readonly language: (code: string) => string;
  readonly labels: {
    readonly name: string;
    readonly aliases: string;
    readonly born: (sex: Sex) => string;
    /** Where the day is not known. */
    readonly birth: string;
    readonly sex: string;
    readonly nationality: string;
    /** Before the name of a country, which is no nationality of its own. */
    readonly nationalityCountry: string;
    readonly situation: string;
    readonly guardian: string;
    readonly attempts: string;
    readonly lawyer: string;
    readonly civilParty: string;
    readonly office: string;
    /** Of a case with an unknown prosecutor. */
    readonly place: string;
    readonly notice: string;
    readonly reports: string;
    readonly part: string;
    readonly charges: string;
    readonly mattered: string;
    readonly languageCourse: string;
    readonly training: string;
    readonly work: string;
    readonly level: (level: string) => string;
    /** Of the block above the letter: whom it is about, and under which numbers. */
    readonly concerns: string;
    readonly ourReference: string;
    readonly theirReference: string;
    readonly officeNumber: string;
    /** In an empty signature block. */
    readonly signatory: string;
    readonly capacity: string;
  };
  /** Of what the centre does not know about a person. */
  readonly notKnown: string;
  readonly sexes: Readonly<Record<Exclude<Sex, "unknown">, string>>;
  /** The text of a section that has no content. */
  readonly nothing: Readonly<
    Record<"identity" | "residence" | "judicial" | "integration" | "work" | "publicOrder", string>
  >;
  /** The same of a criminal case where a statement was made. */
  readonly noCaseYet: string;
  readonly minorAlone: (sex: Sex) => string;
  readonly sinceDay: (text: string, since: CalendarDate) => string;
  readonly hasTrafficking: string;
  readonly hasMattered: string;
  /** A person as the block above the letter has her: name, birth. */
  readonly personIs: (name: string, sex: Sex, birth: string | null) => string;
  /** The same where no name is known; what they are called besides may be all there is. */
  readonly unnamed: (aliases: readonly string[]) => string;
  readonly doneIn: (place: string) => string;
  /** Under the closing words. */
  readonly doneAt: (place: string, on: CalendarDate) => string;
  readonly salutation: string;
  readonly closing: string;
  readonly asks: (
    asked: string,
    held: {
      readonly kind: ResidenceKind;
      readonly until: CalendarDate;
      readonly isOver: boolean;
      /** It is the document that the letter asks for again. */
      readonly isSame: boolean;
      /** What follows it was asked for. */
      readonly nextAskedOn: CalendarDate | null;
    } | null,
    name: string | null,
  ) => string;
  readonly accompaniedSince: (sex: Sex, since: CalendarDate) => string;
  readonly atYourService: string;
  readonly bornAt: (day: CalendarDate, place: string) => string;
  /** The place alone. */
  readonly bornIn: (place: string) => string;
  readonly numbered: (number: string) => string;
  readonly issuedBy: (authority: string) => string;
  readonly validUntil: (day: CalendarDate, isOver: boolean) => string;
  readonly shown: string;
  readonly heldFrom: (from: CalendarDate, until: CalendarDate | null) => string;
  readonly gap: (from: CalendarDate, until: CalendarDate, days: number) => string;
  readonly lasted: (since: CalendarDate, until: CalendarDate, time: TimeCounted) => string;
  readonly left: (sex: Sex, on: CalendarDate) => string;
  readonly accepts: (sex: Sex, on: CalendarDate) => string;
  readonly agreed: (sex: Sex, on: CalendarDate) => string;
  readonly stated: (
    sex: Sex,
    on: CalendarDate,
    what: string,
    authority: string,
    number: string,
  ) => string;
  readonly certified: (sex: Sex, since: CalendarDate) => string;
  readonly lived: Readonly<Record<"residential" | "nonResidential" | "both", string>>;
  readonly interviews: (from: CalendarDate, until: CalendarDate, count: number) => string;
  readonly tookPart: (sex: Sex, from: CalendarDate, until: CalendarDate, count: number) => string;
  readonly actedOn: (on: CalendarDate) => string;
  /** `by` is the office and its number; empty where it is not known. */
  readonly answersOn: (days: readonly CalendarDate[], by: string) => string;
  readonly noDanger: (on: CalendarDate) => string;
  /** To two questions, or to four. */
  readonly allYes: (sex: Sex, days: readonly CalendarDate[], isFour: boolean) => string;
  /** Of a hearing whose day is not there yet. */
  readonly toCome: string;
  readonly notAllKnown: string;
  readonly therefore: (sex: Sex, asked: string) => string;
  readonly openEnded: (sex: Sex) => string;
  readonly notFinal: string;
  readonly period: (from: CalendarDate, until: CalendarDate) => string;
  readonly since: (from: CalendarDate) => string;
  /** For what is planned. */
  readonly startingOn: (from: CalendarDate) => string;
  /** What the dossier asks for, as part of a sentence: "the renewal of …". */
  readonly asked: (transition: DossierTransition, document: ResidenceKind) => string;
}
