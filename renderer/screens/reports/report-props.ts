import type { ReportSeen } from "../../../domain/api/reports.ts";
import type { CellAsked } from "./behind-panel.tsx";
import type { Workers } from "./use-report-words.ts";

export interface ReportCardProps {
  readonly report: ReportSeen;
  readonly workers: Workers;
  readonly onAsk: (cell: CellAsked) => void;
}
