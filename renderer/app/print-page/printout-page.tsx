import { useEffect } from "react";
import type { Drawn } from "../../../domain/api/bridge.ts";
import { useTranslation } from "react-i18next";
import type { Paper } from "../../../domain/api/printouts.ts";
import { AgreementSheet } from "../../daily-life/agreement-printout.tsx";
import { ConsentSheet } from "../../disclosures/consent-printout.tsx";
import { ControlSheet } from "../../dossiers/control-sheet.tsx";
import { CodeSheet } from "../../integrity/verification-code-printout.tsx";
import { DiagnosticSheet } from "../../integrity/diagnostics-printout.tsx";
import { DrillSlip } from "../../backup/test-restore-printout.tsx";
import { DossierSheet } from "../../dossiers/dossier-printout.tsx";
import { EvacuationSheet } from "../../accommodation/evacuation-printout.tsx";
import { ExpirySheet } from "../../residence/expiring-printout.tsx";
import { HandbookSheet } from "../../handbook/handbook-printout.tsx";
import { HeldSheet } from "../../disclosures/access-printout.tsx";
import { HandOverSheet } from "../../shift/handover-printout.tsx";
import { LetterSheet } from "../../letters/letter-printout.tsx";
import { MissingSheet } from "../../outings/missing-search-printout.tsx";
import { WeekSheet } from "../../calendar/calendar-printout.tsx";
import { WeekOnWall } from "../../daily-life/chores-printout.tsx";
import { WaySheet } from "../../residence/procedure-printout.tsx";
import { OrderSheet } from "../../disclosures/compelled-disclosure-printout.tsx";
import { PackSheet } from "../../reports/reports-printout.tsx";
import { PlanSheet } from "../../plan/plan-printout.tsx";
import { RecoverySheet } from "../../users/recovery-sheet-printout.tsx";
import { SessionSheet } from "../../counselling/session-printout.tsx";
import { SafetySheet } from "../../safety/safety-card-printout.tsx";

export interface PaperPageProps {
  readonly paper: Paper;
  /** Numbers on its pages, and how many pages of the whole come before it. */
  readonly onDrawn: (how: Pick<Drawn, "isNumbered" | "pagesBefore" | "running">) => void;
}

/** One paper, titled in its own language. */
export function PaperPage({ paper, onDrawn }: PaperPageProps) {
  const { t } = useTranslation("paper");
  const title = useTitle(paper);
  useEffect(() => {
    // What the file will call itself. The window keeps its own, neutral title.
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
      return <WeekSheet title={title} paper={paper} />;
    case "evacuationList":
      return <EvacuationSheet title={title} list={paper.list} />;
    case "handOver":
      return <HandOverSheet title={title} page={paper.page} />;
    case "houseAgreement":
      return <AgreementSheet copy={paper.copy} />;
    case "weekSheet":
      return <WeekOnWall title={title} sheet={paper.sheet} />;
    case "drillSlip":
      return <DrillSlip title={title} sheet={paper.sheet} />;
    case "handbookPage":
      return <HandbookSheet title={title} text={paper.text} language={paper.language} />;
    case "codeSheet":
      return <CodeSheet title={title} sheet={paper.sheet} />;
    case "diagnosticSheet":
      return <DiagnosticSheet title={title} sheet={paper.sheet} />;
    case "recoverySheet":
      return <RecoverySheet title={title} sheet={paper.sheet} />;
    case "missingSheet":
      return <MissingSheet title={title} sheet={paper.sheet} />;
    case "expiryList":
      return <ExpirySheet title={title} list={paper.list} />;
    case "yearPack":
      return <PackSheet title={title} pack={paper.pack} />;
    case "sessionSheet":
      return <SessionSheet title={title} sheet={paper.sheet} />;
    case "waySheet":
      return <WaySheet title={title} sheet={paper.sheet} />;
    case "planSheet":
      return <PlanSheet title={title} sheet={paper.sheet} />;
    case "dossier":
      return <DossierSheet sheet={paper.sheet} />;
    case "dossierControl":
      return <ControlSheet title={title} sheet={paper.sheet} />;
    case "heldSheet":
      return <HeldSheet title={title} sheet={paper.sheet} />;
    case "orderSheet":
      return <OrderSheet title={title} sheet={paper.sheet} />;
    case "consentSheet":
      return <ConsentSheet title={title} sheet={paper.sheet} />;
    case "letter":
      return <LetterSheet sheet={paper.sheet} />;
    case "safetyCard":
      return <SafetySheet title={title} sheet={paper.sheet} />;
  }
}

function useTitle(paper: Paper): string {
  const { t } = useTranslation(["paper", "settings", "safety", "held"]);
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
      // Its readers are outside: the name of the centre and a number, and nothing of whom or what for.
      return `${paper.sheet.content.centre.name} · ${paper.sheet.content.reference}`;
    case "dossierControl":
      return t("paper:control.title");
    case "heldSheet":
      return t("held:title");
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

/** A recovery sheet is whole by itself; of a list one has to see that no page is missing. */
const isNumbered: Readonly<Record<Paper["kind"], boolean>> = {
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
};
