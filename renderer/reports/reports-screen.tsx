import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ReportGroup,
  type ReportPart,
  reportParts,
} from "../../domain/reports/report-chapters.ts";
import {
  type ReportPeriod,
  soFarIn,
  wholeYear,
  yearOf,
} from "../../domain/reports/report-period.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { useReportChoice } from "./report-choice-provider.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { TabLinks } from "../ui/links.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { PeopleBehindNumberPanel, type CellAsked } from "./people-behind-number-panel.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { PrintReportPack } from "./print-report-pack.tsx";
import { CodedExportCard } from "./coded-export-card.tsx";
import { SaveReportPack } from "./save-report-pack.tsx";
import { QuestionPart } from "./question-part.tsx";
import { ReportCard } from "./report-card.tsx";
import styles from "./reports.module.css";
import type { PackProps } from "./use-report-pack.ts";
import { usePeriodWords } from "./use-report-texts.ts";

/** The reports of a period, each with what it means below it and the people behind it. */
export function ReportsScreen({ part }: { readonly part: ReportPart }) {
  const { t } = useTranslation("reports");
  const today = useToday();
  const choice = useReportChoice();
  const period = choice.period ?? wholeYear(yearOf(today));
  const [asked, setAsked] = useState<CellAsked | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const wordsOf = usePeriodWords();
  const gap = isWrong ? "wrong" : period.from > today ? "toCome" : null;
  return (
    <Page
      title={t("title")}
      under={isWrong ? "" : wordsOf(period, gap === null ? soFarIn(period, today) : null)}
      actions={
        part === "questions" || gap !== null ? null : (
          <>
            <SaveReportPack period={period} only={null} />
            <PrintReportPack period={period} only={null} />
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
      <div className={styles["reports"]}>
        <PeriodChoice
          period={period}
          onChange={(next) => {
            setIsWrong(next === null);
            if (next !== null) choice.choose({ period: next });
          }}
        />
        {gap === null ? (
          <Part part={part} period={period} onAsk={setAsked} />
        ) : (
          <EmptyState title={t(`gap.${gap}`)}>{t(`gapText.${gap}`)}</EmptyState>
        )}
      </div>
      {asked === null ? null : (
        <PeopleBehindNumberPanel cell={asked} period={period} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
}

interface PartProps<P extends ReportPart> {
  readonly part: P;
  readonly period: ReportPeriod;
  readonly onAsk: (cell: CellAsked) => void;
}

const Part = ({ part, period, onAsk }: PartProps<ReportPart>) =>
  part === "questions" ? (
    <QuestionPart period={period} />
  ) : (
    <Chapter part={part} period={period} onAsk={onAsk} />
  );

/** The content of one tab. */
function Chapter({ part: group, period, onAsk }: PartProps<ReportGroup>) {
  const answer = useProcedure("reports.view", { period, group });
  return (
    <QueryBoundary answer={answer} lines={8}>
      {({ reports, ...known }) => (
        <>
          {reports.map((report) => (
            <ReportCard
              key={report.name}
              report={report}
              {...known}
              onAsk={onAsk}
              more={report.isClosed ? null : <Exits period={period} only={report.name} />}
            />
          ))}
          {group === "files" ? <CodedExportCard period={period} /> : null}
        </>
      )}
    </QueryBoundary>
  );
}

const Exits = (props: PackProps) => (
  <span className={styles["exits"]}>
    <SaveReportPack {...props} />
    <PrintReportPack {...props} />
  </span>
);
