import type { CalendarDate } from "../../core/calendar-date.ts";
import type { DocumentStep } from "./residence-document-names.ts";
import type { Question } from "./rules-in-force.ts";

/** Something the rules ask for and the file does not have. */
export type MissingInformation =
  | { readonly type: "C1" }
  | { readonly type: "C2" }
  | { readonly type: "C3" }
  /** The statement came after the last day to reflect. */
  | { readonly type: "statementInTime"; readonly last: CalendarDate }
  /** A minor alone has no time to reflect under the rules in force. */
  | { readonly type: "minorAlone" }
  | {
      readonly type: "answers";
      readonly questions: readonly Question[];
      /** They were answered with yes on this day, for the current document: a renewal requires a new answer. */
      readonly before?: CalendarDate;
    }
  /** A renewal asks for a criminal case that goes on (T12). */
  | { readonly type: "caseGoesOn" }
  /** No step of a court is on file. */
  | { readonly type: "courtStep" }
  /** Whether the statement mattered is not known, or it did not. */
  | { readonly type: "mattered"; readonly known: "no" | "unknown" }
  /** The open-ended stay was not asked for (T13b). */
  | { readonly type: "openEndedAsked" }
  /** A trial can still follow (T13b). */
  | { readonly type: "noTrial" }
  /** A conviction under another law, and it is unknown whether trafficking was among the charges. */
  | { readonly type: "charge" }
  | { readonly type: "judgment" }
  /** No case was dropped or ended in an acquittal, or another one goes on (T16). */
  | { readonly type: "caseOver" }
  /** Fewer months in the procedure than the practice asks for. */
  | { readonly type: "months"; readonly from: CalendarDate }
  | { readonly type: "integration" }
  /** The step before: the person holds no document that this one can follow. */
  | { readonly type: "stepBefore"; readonly steps: readonly DocumentStep[] };
