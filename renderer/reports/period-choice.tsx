import { useState } from "react";
import { useTranslation } from "react-i18next";
import { quarterOf, ReportPeriod, wholeYear, yearOf } from "../../domain/reports/report-period.ts";
import { type PeriodWay, useReportChoice } from "./report-choice-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import styles from "./reports.module.css";

/** How many years can be chosen by number; others by their days. */
const yearsOffered = 8;
const quarters = [1, 2, 3, 4] as const;

export interface PeriodChoiceProps {
  readonly period: ReportPeriod;
  /** Null while the typed days are no period. */
  readonly onChange: (period: ReportPeriod | null) => void;
}

/** A year, a quarter, or from one day to another. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation("reports");
  const { way, choose: keep } = useReportChoice();
  const year = yearOf(period.to);
  const quarter = Math.ceil(Number(period.to.slice(5, 7)) / 3);
  const choose = (next: PeriodWay) => {
    keep({ way: next });
    if (next === "year") onChange(wholeYear(year));
    if (next === "quarter") onChange(quarterOf(year, quarter));
  };
  return (
    <div className={styles["tools"]} role="group" aria-label={t("period")}>
      <Segmented<PeriodWay>
        label={t("by")}
        choices={[
          { id: "year", label: t("byYear") },
          { id: "quarter", label: t("byQuarter") },
          { id: "days", label: t("byDays") },
        ]}
        value={way}
        onChange={choose}
      />
      {way === "days" ? (
        <Days period={period} onChange={onChange} />
      ) : (
        <YearChoice
          year={year}
          onChange={(next) => onChange(way === "year" ? wholeYear(next) : quarterOf(next, quarter))}
        />
      )}
      {way === "quarter" ? (
        <div className={styles["choice"]}>
          <Select
            label={t("quarter")}
            options={quarters.map((one) => ({
              id: String(one),
              label: t("quarterOf", { quarter: one }),
            }))}
            value={String(quarter)}
            onChange={(id) => onChange(quarterOf(year, Number(id)))}
          />
        </div>
      ) : null}
    </div>
  );
}

function YearChoice({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation("reports");
  const last = yearOf(useToday());
  const offered = Array.from({ length: yearsOffered }, (_, back) => last - back);
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("year")}
        options={[...new Set([...offered, year])].map((one) => ({
          id: String(one),
          label: String(one),
        }))}
        value={String(year)}
        onChange={(id) => onChange(Number(id))}
      />
    </div>
  );
}

/** Used once both days are there and in order; until then there is nothing to show. */
function Days({ period, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation("reports");
  const [from, setFrom] = useState<string | null>(period.from);
  const [to, setTo] = useState<string | null>(period.to);
  const isWrong = from !== null && to !== null && !ReportPeriod.safeParse({ from, to }).success;
  const settle = (first: string | null, last: string | null) => {
    const chosen = ReportPeriod.safeParse({ from: first, to: last });
    onChange(chosen.success ? chosen.data : null);
  };
  return (
    <>
      <div className={styles["day"]}>
        <DatePicker
          label={t("from")}
          value={from}
          onChange={(day) => {
            setFrom(day);
            settle(day, to);
          }}
        />
      </div>
      <div className={styles["day"]}>
        <DatePicker
          label={t("to")}
          value={to}
          onChange={(day) => {
            setTo(day);
            settle(from, day);
          }}
          {...(isWrong ? { problem: t("periodWrong") } : {})}
        />
      </div>
    </>
  );
}
