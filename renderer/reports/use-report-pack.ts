import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReportName } from "../../domain/reports/report-table.ts";
import { packOf, type YearPack } from "../../domain/reports/report-pack.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import { useCall } from "../lib/api.ts";
import { sentenceFor } from "../lib/error-sentences.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";

export interface PackProps {
  readonly period: ReportPeriod;
  /** One report alone; null for all of them. */
  readonly only: ReportName | null;
}

/**
 * Reports for external readers, prepared on request. All of them are fetched, even where only one leaves: what is suppressed in
 * it depends on the others.
 */
export function useReportPack({ period, only }: PackProps) {
  const { t } = useTranslation("errors");
  const call = useCall();
  const today = useToday();
  const [isAsked, setAsked] = useState(false);
  /** Null where that was refused, which is shown. */
  const ask = async (): Promise<YearPack | null> => {
    setAsked(true);
    try {
      const all = await call("reports.pack", period);
      if (all.ok) {
        const { reports, lastNight } = all.value;
        return packOf(reports, { period, today, lastNight }, only);
      }
      showToast({ text: sentenceFor(all.error, t), tone: "bad" });
      return null;
    } finally {
      setAsked(false);
    }
  };
  return { ask, isAsked };
}
