import { useEffect } from "react";
import type { Drawn } from "../../../domain/api/main-process-bridge.ts";
import { useTranslation } from "react-i18next";
import type { Printout } from "../../../domain/api/printouts.ts";
import { AgreementPrintout } from "../../daily-life/agreement-printout.tsx";
import { ConsentPrintout } from "../../disclosures/consent-printout.tsx";
import { ControlSheet } from "../../dossiers/control-sheet-printout.tsx";
import { AccessRegisterPrintout } from "../../integrity/access-register-printout.tsx";
import { VerificationCodePrintout } from "../../integrity/verification-code-printout.tsx";
import { DiagnosticsPrintout } from "../../integrity/diagnostics-printout.tsx";
import { TestRestorePrintout } from "../../backup/test-restore-printout.tsx";
import { DossierPrintout } from "../../dossiers/dossier-printout.tsx";
import { EvacuationPrintout } from "../../outings/evacuation/evacuation-printout.tsx";
import { ExpiringPrintout } from "../../residence/expiring-printout.tsx";
import { HandbookPrintout } from "../../handbook/handbook-printout.tsx";
import { DataHeldPrintout } from "../../disclosures/data-held-printout.tsx";
import { HandoverPrintout } from "../../handover/handover-printout.tsx";
import { LetterPrintout } from "../../letters/letter-printout.tsx";
import { MissingSearchPrintout } from "../../outings/missing-search-printout.tsx";
import { CalendarPrintout } from "../../calendar/calendar-printout.tsx";
import { ChoresPrintout } from "../../daily-life/chores-printout.tsx";
import { ProcedurePrintout } from "../../residence/procedure-printout.tsx";
import { CompelledDisclosurePrintout } from "../../disclosures/compelled-disclosure-printout.tsx";
import { ErasureNoticePrintout } from "../../retention/erasure-notice-printout.tsx";
import { ReportsPrintout } from "../../reports/reports-printout.tsx";
import { PlanPrintout } from "../../plan/plan-printout.tsx";
import { RecoverySheetPrintout } from "../../users/recovery-sheet-printout.tsx";
import { SessionPrintout } from "../../counselling/session-printout.tsx";
import { SafetyCardPrintout } from "../../safety/safety-card-printout.tsx";

export interface PrintoutPageProps {
  readonly paper: Printout;
  /** Whether its pages are numbered, and how many pages of the whole come before it. */
  readonly onDrawn: (how: Pick<Drawn, "isNumbered" | "pagesBefore" | "running">) => void;
}

/** One printout, titled in its own language. */
export function PrintoutPage({ paper, onDrawn }: PrintoutPageProps) {
  const { t } = useTranslation("paper");
  const title = useTitle(paper);
  useEffect(() => {
    // The title of the PDF. The window keeps its own, neutral title.
    document.title = title;
    onDrawn({
      isNumbered: isNumbered[paper.kind],
      pagesBefore: paper.kind === "heldSheet" ? paper.sheet.firstPage - 1 : null,
      running:
        paper.kind === "dossier"
          ? t("dossier.running", { reference: paper.sheet.content.reference })
          : null,
    });
  }, [onDrawn, paper, title, t]);
  switch (paper.kind) {
    case "calendarWeek":
    case "workerWeek":
    case "personWeek":
      return <CalendarPrintout title={title} paper={paper} />;
    case "evacuationList":
      return <EvacuationPrintout title={title} list={paper.list} />;
    case "handOver":
      return <HandoverPrintout title={title} page={paper.page} />;
    case "houseAgreement":
      return <AgreementPrintout copy={paper.copy} />;
    case "weekSheet":
      return <ChoresPrintout title={title} sheet={paper.sheet} />;
    case "drillSlip":
      return <TestRestorePrintout title={title} sheet={paper.sheet} />;
    case "handbookPage":
      return <HandbookPrintout title={title} text={paper.text} language={paper.language} />;
    case "codeSheet":
      return <VerificationCodePrintout title={title} sheet={paper.sheet} />;
    case "diagnosticSheet":
      return <DiagnosticsPrintout title={title} sheet={paper.sheet} />;
    case "accessRegister":
      return <AccessRegisterPrintout title={title} sheet={paper.sheet} />;
    case "recoverySheet":
      return <RecoverySheetPrintout title={title} sheet={paper.sheet} />;
    case "missingSheet":
      return <MissingSearchPrintout title={title} sheet={paper.sheet} />;
    case "expiryList":
      return <ExpiringPrintout title={title} list={paper.list} />;
    case "yearPack":
      return <ReportsPrintout title={title} pack={paper.pack} />;
    case "sessionSheet":
      return <SessionPrintout title={title} sheet={paper.sheet} />;
    case "waySheet":
      return <ProcedurePrintout title={title} sheet={paper.sheet} />;
    case "planSheet":
      return <PlanPrintout title={title} sheet={paper.sheet} />;
    case "dossier":
      return <DossierPrintout sheet={paper.sheet} />;
    case "dossierControl":
      return <ControlSheet title={title} sheet={paper.sheet} />;
    case "heldSheet":
      return <DataHeldPrintout title={title} sheet={paper.sheet} />;
    case "erasureNotice":
      return <ErasureNoticePrintout title={title} sheet={paper.sheet} />;
    case "orderSheet":
      return <CompelledDisclosurePrintout title={title} sheet={paper.sheet} />;
    case "consentSheet":
      return <ConsentPrintout title={title} sheet={paper.sheet} />;
    case "letter":
      return <LetterPrintout sheet={paper.sheet} />;
    case "safetyCard":
      return <SafetyCardPrintout title={title} sheet={paper.sheet} />;
  }
}

function useTitle(paper: Printout): string {
  const { t } = useTranslation(["paper", "settings", "safety", "held", "forgetting"]);
  switch (paper.kind) {
    case "calendarWeek":
      return t(paper.sheet.days === 1 ? "paper:week.titleDay" : "paper:week.title");
    case "workerWeek":
      return t("paper:week.titleWorker", { name: paper.workerName });
    case "personWeek":
      return t("paper:week.titlePerson");
    case "evacuationList":
      return t("paper:evacuation.title");
    case "handOver":
      return t("paper:handOver.title");
    case "houseAgreement":
      return paper.copy.content.title;
    case "weekSheet":
      return t("paper:wall.title");
    case "drillSlip":
      return t("paper:drill.title");
    case "handbookPage":
      return paper.title;
    case "codeSheet":
      return t("paper:code.title");
    case "diagnosticSheet":
      return t("paper:diagnostics.title");
    case "accessRegister":
      return t("settings:section.register");
    case "recoverySheet":
      return t("settings:kit.paperTitle", { number: paper.sheet.number });
    case "missingSheet":
      return t(`paper:missing.title.${paper.sheet.holds}`);
    case "expiryList":
      return t("paper:expiry.title");
    case "yearPack":
      return t(paper.pack.soFar === null ? "paper:pack.title" : "paper:pack.titleSoFar");
    case "sessionSheet":
      return t("paper:session.title");
    case "waySheet":
      return t("paper:way.title");
    case "planSheet":
      return t("paper:plan.title");
    case "dossier":
      // Its readers are external: the name of the centre and a number, without the person or the purpose.
      return `${paper.sheet.content.centre.name} · ${paper.sheet.content.reference}`;
    case "dossierControl":
      return t("paper:control.title");
    case "heldSheet":
      return t("held:title");
    case "erasureNotice":
      return t("forgetting:notice.title");
    case "orderSheet":
      return t("paper:order.title");
    case "consentSheet":
      return t("paper:consent.title");
    case "letter":
      return t("paper:letter.title");
    case "safetyCard":
      return t("safety:cardTitle");
  }
}

/** A recovery sheet is complete by itself; a list must show that no page is missing. */
const isNumbered: Readonly<Record<Printout["kind"], boolean>> = {
  calendarWeek: true,
  workerWeek: true,
  personWeek: false,
  evacuationList: true,
  handOver: true,
  houseAgreement: true,
  weekSheet: false,
  recoverySheet: false,
  drillSlip: false,
  codeSheet: false,
  diagnosticSheet: true,
  accessRegister: true,
  handbookPage: true,
  missingSheet: true,
  safetyCard: true,
  expiryList: true,
  yearPack: true,
  waySheet: false,
  sessionSheet: true,
  planSheet: true,
  dossier: true,
  dossierControl: true,
  consentSheet: true,
  letter: false,
  orderSheet: true,
  heldSheet: true,
  erasureNotice: false,
};
