import type { NoTrialReason } from "../../legal/judicial-event.ts";
import type { Condition, StatementForm } from "../../residence/protection-conditions.ts";
import type { DocumentForm, OtherKind } from "../../residence/document.ts";
import type { CourtOffice, PartInCase } from "../../legal/criminal-case.ts";
import type {
  ChamberOrder,
  JudgmentLaw,
  JudgmentOutcome,
  JudicialEventKind,
} from "../../legal/judicial-event.ts";
import type { ResidenceKind } from "../../residence/procedure/procedure-document.ts";
import type { ProjectFacts } from "../../plan/education-record.ts";
import type { Answer } from "../../residence/procedure/procedure-event.ts";
import type { Question } from "../../residence/procedure/legal-profile.ts";
import type { SectionId } from "../dossier-section.ts";
import type { DossierTransition } from "../requested-document.ts";

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
