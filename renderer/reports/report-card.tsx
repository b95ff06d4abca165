import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ReportChart } from "./report-charts.tsx";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useBehindName } from "./people-behind-number-panel.tsx";
import { drawnOf } from "./chart-of-report.ts";
import { fixPath } from "./where-to-correct.ts";
import { NightlyOccupancyTable } from "./nightly-occupancy-table.tsx";
import type { ReportCardProps } from "./report-props.ts";
import { ReportTable } from "./report-table.tsx";
import styles from "./reports.module.css";
import { useGoneWords, useReportWords } from "./use-report-texts.ts";

/** One report: missing data, the table, and what it means. */
export function ReportCard(props: ReportCardProps) {
  const { report, more, sleeping } = props;
  const words = useReportWords(props.workers);
  const { t } = useTranslation("reports");
  const definition = useId();
  return (
    <Card title={t(`report.${report.name}.title`)} more={more}>
      <div className={styles["report"]}>
        {report.isClosed ? (
          <Notice tone="info">{t("needsOffice")}</Notice>
        ) : (
          <>
            <ToComplete report={report} />
            {report.name === "occupancy" && sleeping !== null ? (
              <NightlyOccupancyTable {...sleeping} />
            ) : (
              <ReportChart drawn={drawnOf(report)} words={words} />
            )}
            <ReportTable {...props} describedBy={definition} />
            <Averages {...props} />
          </>
        )}
        <p id={definition} className={styles["definition"]}>
          {t(`report.${report.name}.means`)}
        </p>
        <GoneWords report={report} />
      </div>
    </Card>
  );
}

/** Missing data, each with a link to where it is recorded. */
function ToComplete({ report: { name, toComplete } }: Pick<ReportCardProps, "report">) {
  const { t } = useTranslation("reports");
  const nameOf = useBehindName();
  const { count, first } = toComplete;
  if (count === 0) return null;
  return (
    <Notice tone="info" title={t("toComplete", { count })}>
      <ul className={styles["people"]}>
        {first.map((who) => (
          <li key={who.id}>
            <TextLink href={fixPath(name, who)}>{nameOf(who)}</TextLink>
          </li>
        ))}
        {count > first.length ? <li>{t("more", { count: count - first.length })}</li> : null}
      </ul>
    </Notice>
  );
}

/** Days: mean and median. */
function Averages({ report: { averages }, workers }: ReportCardProps) {
  const { t } = useTranslation("reports");
  const words = useReportWords(workers);
  const filled = averages.filter(({ count }) => count > 0);
  if (filled.length === 0) return null;
  return (
    <table className={styles["table"]}>
      <caption>{t("days")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("column.count")}</th>
          <th scope="col">{t("mean")}</th>
          <th scope="col">{t("median")}</th>
        </tr>
      </thead>
      <tbody>
        {filled.map(({ of, count, mean, median }) => (
          <tr key={of}>
            <th scope="row">{words.average(of)}</th>
            <td>{words.number(count)}</td>
            <td>{words.number(mean ?? 0)}</td>
            <td>{words.number(median ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a year adds for deleted files or referrals, or no longer does. */
function GoneWords({ report: { gone } }: Pick<ReportCardProps, "report">) {
  const wordsOf = useGoneWords();
  return wordsOf(gone).map((words) => (
    <p key={words} className={styles["definition"]}>
      {words}
    </p>
  ));
}
