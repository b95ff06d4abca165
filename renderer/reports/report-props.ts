import type { ReactNode } from "react";
import type { Output } from "../../domain/api/index.ts";
import type { ReportView } from "../../domain/reports/reports.api.ts";
import type { Workers } from "./use-report-texts.ts";
import type { CellAsked } from "./people-behind-number-panel.tsx";

export interface ReportCardProps {
  readonly report: ReportView;
  readonly workers: Workers;
  readonly onAsk: (cell: CellAsked) => void;
  readonly sleeping: Output<"reports.view">["sleeping"];
  /** Beside its title. */
  readonly more?: ReactNode;
}
