import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import type { Question } from "../../domain/reports/report-question.ts";
import type { SavedQuestionId } from "../../domain/reports/saved-question.ts";

export type PeriodWay = "year" | "quarter" | "days";

/** What was chosen on the reports screen, still chosen when the user returns to it. Null for what was not chosen yet. */
interface ReportChoice {
  readonly period: ReportPeriod | null;
  readonly way: PeriodWay;
  readonly question: Question | null;
  /** The saved question that was opened. */
  readonly opened: SavedQuestionId | null;
}

interface KeptChoice extends ReportChoice {
  readonly choose: (change: Partial<ReportChoice>) => void;
}

/** In the memory of this window alone: the lock closes the window, and this with it. */
export function ReportChoiceProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ReportChoice>({
    period: null,
    way: "year",
    question: null,
    opened: null,
  });
  const choose = useCallback((change: Partial<ReportChoice>) => {
    setChoice((before) => ({ ...before, ...change }));
  }, []);
  const kept = useMemo<KeptChoice>(() => ({ ...choice, choose }), [choice, choose]);
  return <ReportChoiceContext value={kept}>{children}</ReportChoiceContext>;
}

export function useReportChoice(): KeptChoice {
  const kept = useContext(ReportChoiceContext);
  if (kept === null) throw new Error("Nothing keeps what is chosen around this component");
  return kept;
}

const ReportChoiceContext = createContext<KeptChoice | null>(null);
