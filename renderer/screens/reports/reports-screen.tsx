import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api.ts";
import {
  type ReportGroup,
  reportGroups,
  type ReportPart,
  reportParts,
} from "../../../domain/reports/groups.ts";
import { type ReportPeriod, wholeYear, yearOf } from "../../../domain/reports/period.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { useReportChoice } from "../../frame/report-choice.tsx";
import { paths } from "../../frame/paths.ts";
import { useAsk } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { TabLinks } from "../../ui/nav.tsx";
import { BehindPanel, type CellAsked } from "./behind-panel.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { PrintPack } from "./print-pack.tsx";
import { CodedCard } from "./coded-card.tsx";
import { SavePack } from "./save-pack.tsx";
import { QuestionPart } from "./question-part.tsx";
import { ReportCard } from "./report-card.tsx";
import sheet from "./reports.module.css";
import { usePeriodWords } from "../../lib/report-words.ts";

/** Figures of a period, each with what it means under it and the people behind it. */
export function ReportsScreen({ part }: { readonly part: ReportPart }) {
  const { t } = useTranslation("reports");
  const today = useToday();
  const choice = useReportChoice();
  const period = choice.period ?? wholeYear(yearOf(today));
  const [asked, setAsked] = useState<CellAsked | null>(null);
  const wordsOf = usePeriodWords();
  const answer = useAsk("reports.view", period);
  return (
    <Page
      title={t("title")}
      under={wordsOf(period)}
      actions={
        part === "questions" || answer.data === undefined ? null : (
          <>
            <SavePack reports={answer.data.reports} period={period} only={null} />
            <PrintPack reports={answer.data.reports} period={period} only={null} />
          </>
        )
      }
      tabs={
        <TabLinks
          label={t("parts")}
          tabs={reportParts.map((name) => ({
            href: paths.reportsOn(name),
            label: t(`group.${name}`),
            isCurrent: name === part,
          }))}
        />
      }
    >
      <div className={sheet["reports"]}>
        <PeriodChoice
          period={period}
          onChange={(next) => {
            choice.choose({ period: next });
          }}
        />
        {part === "questions" ? (
          <QuestionPart period={period} />
        ) : (
          <Asked answer={answer} lines={8}>
            {(view) => <Part part={part} view={view} period={period} onAsk={setAsked} />}
          </Asked>
        )}
      </div>
      {asked === null ? null : (
        <BehindPanel
          cell={asked}
          period={period}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Page>
  );
}

function Part({
  part,
  view,
  period,
  onAsk,
}: {
  readonly part: ReportGroup;
  readonly view: Output<"reports.view">;
  readonly period: ReportPeriod;
  readonly onAsk: (cell: CellAsked) => void;
}) {
  const cards = reportGroups[part].map((name) => {
    const report = view.reports.find((one) => one.name === name);
    return report === undefined ? null : (
      <ReportCard
        key={name}
        report={report}
        workers={view.workers}
        nights={view.nights}
        places={view.places}
        onAsk={onAsk}
        more={
          report.isClosed ? null : (
            <span className={sheet["exits"]}>
              <SavePack reports={view.reports} period={period} only={report.name} />
              <PrintPack reports={view.reports} period={period} only={report.name} />
            </span>
          )
        }
      />
    );
  });
  return (
    <>
      {cards}
      {part === "files" ? <CodedCard period={period} /> : null}
    </>
  );
}
