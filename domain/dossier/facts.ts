import type { CalendarDate } from "../calendar.ts";
import type { Condition, StatementForm } from "../conditions.ts";
import type { Attempt, DocumentKind } from "../document.ts";
import type { CourtOffice, PartInCase } from "../legal/criminal-case.ts";
import type { ChamberOrder, JudgmentOutcome, JudicialEventKind } from "../legal/judicial-event.ts";
import type { PersonsDecision } from "../legal/record.ts";
import type { Sex } from "../vocabulary.ts";
import type { ProjectFacts } from "../plan/project-record.ts";
import type { ResidenceKind } from "../procedure/document.ts";
import type { Answer } from "../procedure/event.ts";
import type { Question } from "../procedure/profile.ts";
import type { AnswerDays } from "../procedure/answers.ts";
import type { Request } from "./transition.ts";

// All that the file knows and a dossier may say: what the office keeps, and the codes of the house. Nothing of a note, nothing
// of what anybody said.

export interface HeldPaper {
  readonly kind: ResidenceKind;
  readonly issuedOn: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface IdentityPaper {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly authority: string;
  readonly until: CalendarDate | null;
}

export interface CaseFacts {
  readonly office: CourtOffice;
  readonly place: string;
  readonly notice: string;
  readonly reports: readonly string[];
  readonly parts: readonly PartInCase[];
  /** Oldest first, and only what happened and when. */
  readonly events: readonly {
    readonly kind: JudicialEventKind;
    readonly on: CalendarDate;
    readonly order: ChamberOrder | null;
    readonly outcome: JudgmentOutcome | null;
  }[];
}

export interface DossierFacts {
  /** The day on which it is composed. */
  readonly on: CalendarDate;
  readonly centre: { readonly name: string; readonly address: string };
  readonly person: {
    readonly name: string | null;
    readonly sex: Sex;
    readonly aliases: readonly string[];
    readonly birthDate: CalendarDate | null;
    readonly birthPlace: string;
    readonly nationality: string | null;
    readonly isNationalityPresumed: boolean;
    readonly numbers: readonly { readonly kind: string; readonly number: string }[];
  };
  readonly papers: readonly IdentityPaper[];
  readonly attempts: readonly (Attempt & { readonly kind: DocumentKind })[];
  readonly request: Request;
  /** The document that is held, as far as it goes on. */
  /** The day on which what this dossier asks for was asked for already. */
  readonly askedOn: CalendarDate | null;
  readonly current:
    | (HeldPaper & { readonly isFar: boolean; readonly withdrawnOn: CalendarDate | null })
    | null;
  /** Oldest first. */
  readonly held: readonly HeldPaper[];
  readonly gaps: readonly { readonly from: CalendarDate; readonly days: number }[];
  readonly conditions: {
    readonly leftOn: CalendarDate | null;
    readonly acceptsOn: CalendarDate | null;
    readonly agreedOn: CalendarDate | null;
    readonly broken: readonly Condition[];
    readonly statements: readonly {
      readonly on: CalendarDate;
      readonly form: StatementForm;
      readonly authority: string;
      readonly number: string;
    }[];
  };
  readonly accompaniment: {
    readonly since: CalendarDate | null;
    readonly way: "residential" | "nonResidential" | "both";
    readonly from: CalendarDate;
    readonly interviews: number;
  };
  readonly cases: readonly CaseFacts[];
  readonly lawyer: string | null;
  readonly civilParty: {
    readonly decision: PersonsDecision;
    readonly actedOn: CalendarDate | null;
  } | null;
  readonly questions: readonly Question[];
  readonly answers: Readonly<Partial<Record<Question, Answer>>>;
  readonly answeredOn: AnswerDays;
  readonly projects: readonly ProjectFacts[];
}

/** The same whatever interviews there were: they go on, and what she was told is still what she was told. */
export const withoutInterviews = (facts: DossierFacts): DossierFacts => ({
  ...facts,
  accompaniment: { ...facts.accompaniment, interviews: 0 },
});

/** The number of a file at the Immigration Office, by the names that it goes under; empty where none is among them. */
export const officeNumberIn = (numbers: DossierFacts["person"]["numbers"]): string =>
  numbers.find(({ kind }) => officeKinds.test(kind))?.number ?? "";

const officeKinds =
  /\b(OV|O\.V\.|SP|S\.P\.|OE|DVZ|IO)\b|office des étrangers|vreemdelingenzaken|immigration office|sûreté publique|openbare veiligheid/i;
