import type { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import type { StatementForm } from "../residence/protection-conditions.ts";
import type { DossierFacts } from "../dossiers/dossier-facts.ts";
import type { CourtOffice } from "../legal/criminal-case.ts";
import type {
  DocumentStep,
  ResidenceKind,
} from "../residence/procedure/residence-document-names.ts";
import type { Question } from "../residence/procedure/rules-in-force.ts";

/** All that the file knows and a letter may say. */
export interface LetterFacts {
  /** The day on which it is written. */
  readonly on: CalendarDate;
  readonly centreName: string;
  readonly senderName: string;
  readonly person: Pick<
    DossierFacts["person"],
    "name" | "sex" | "birthDate" | "birthPlace" | "nationality" | "isNationalityPresumed"
  >;
  /** The document that is held, as far as it goes on. */
  readonly current: {
    readonly kind: ResidenceKind;
    readonly step: DocumentStep;
    readonly until: CalendarDate | null;
    readonly isWithdrawn: boolean;
  } | null;
  /** The name of the document of each step under the rules in force. */
  readonly documents: Readonly<Record<DocumentStep, ResidenceKind>>;
  readonly accompaniment: DossierFacts["accompaniment"];
  readonly leftOn: CalendarDate | null;
  readonly agreedOn: CalendarDate | null;
  /** The last one. */
  readonly statement: {
    readonly on: CalendarDate;
    readonly form: StatementForm;
    readonly authority: string;
    readonly number: string;
  } | null;
  /** The case the person is part of; of several the last one. */
  readonly court: {
    readonly office: CourtOffice;
    readonly place: string;
    readonly notice: string;
  } | null;
  readonly lawyer: string | null;
  /** Those to which there is no yes yet. */
  readonly openQuestions: readonly Question[];
  /** The next one. */
  readonly appointment: { readonly day: CalendarDate; readonly at: ClockTime } | null;
}
