import type { NoTrialReason } from "../legal/judicial-event.ts";
import type { CalendarDate } from "../core/calendar-date.ts";
import type { Condition, StatementForm } from "../residence/protection-conditions.ts";
import type { Attempt, DocumentKind } from "../residence/document.ts";
import type { CourtOffice, Known, PartInCase } from "../legal/criminal-case.ts";
import type {
  ChamberOrder,
  JudgmentLaw,
  JudgmentOutcome,
  JudicialEventKind,
} from "../legal/judicial-event.ts";
import type { PersonsDecision } from "../legal/legal-record.ts";
import type { Sex } from "../vocabulary/code-lists.ts";
import type { ProjectFacts } from "../plan/course-and-work-record.ts";
import type { ResidenceKind } from "../residence/procedure/residence-document-names.ts";
import type { Answer } from "../residence/procedure/procedure-event.ts";
import type { Question } from "../residence/procedure/rules-in-force.ts";
import type { AnswerDays } from "../residence/procedure/newest-authority-answers.ts";
import type { Request } from "./requested-document.ts";

// All that the file contains and a dossier may state: the data of the office, and the codes of the house; no notes and
// no statements.

export interface IssuedDocument {
  readonly kind: ResidenceKind;
  readonly issuedOn: CalendarDate;
  readonly until: CalendarDate | null;
}

export interface IdentityDocument {
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
  /** Whether trafficking is among the charges, and whether the person's statement mattered. */
  readonly charged: Known;
  readonly mattered: Known;
  /** Oldest first, and only what happened and when. */
  readonly events: readonly {
    readonly kind: JudicialEventKind;
    readonly on: CalendarDate;
    readonly order: ChamberOrder | null;
    readonly outcome: JudgmentOutcome | null;
    /** Of a judgment. */
    readonly law?: JudgmentLaw;
    /** Why no trial can follow. */
    readonly reason?: NoTrialReason;
    /** The final submissions uphold trafficking. */
    readonly uphold?: boolean;
    /** What was judged before is annulled. */
    readonly annuls?: boolean;
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
  /** An unaccompanied minor, and the guardian as far as one is recorded; null for everyone else. */
  readonly minorAlone: {
    readonly guardian: { readonly name: string; readonly since: CalendarDate } | null;
  } | null;
  readonly papers: readonly IdentityDocument[];
  readonly attempts: readonly (Attempt & { readonly kind: DocumentKind })[];
  readonly request: Request;
  /** The day on which what this dossier asks for was asked for already. */
  readonly askedOn: CalendarDate | null;
  /** Of an open-ended stay: the day on which the document that follows was asked for, beside it. */
  readonly nextAskedOn: CalendarDate | null;
  /** The document that is held, as far as it goes on. */
  readonly current:
    | (IssuedDocument & { readonly isFar: boolean; readonly withdrawnOn: CalendarDate | null })
    | null;
  /** Oldest first. */
  readonly held: readonly IssuedDocument[];
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
  /** Whose answers they are, and about which case; null where there are none. */
  readonly answeredBy: { readonly office: CourtOffice; readonly notice: string } | null;
  readonly projects: readonly ProjectFacts[];
}

/** The facts without the interviews, which go on: the information given to the person stays the same. */
export const withoutInterviews = (facts: DossierFacts): DossierFacts => ({
  ...facts,
  accompaniment: { ...facts.accompaniment, interviews: 0 },
});

/** The number of a file at the Immigration Office, by the names that it goes under; empty where none is among them. */
export const officeNumberIn = (numbers: DossierFacts["person"]["numbers"]): string =>
  numbers.find(({ kind }) => officeKinds.test(kind))?.number ?? "";

const officeKinds =
  /\b(OV|O\.V\.|SP|S\.P\.|OE|DVZ|IO)\b|office des étrangers|vreemdelingenzaken|immigration office|sûreté publique|openbare veiligheid/i;
