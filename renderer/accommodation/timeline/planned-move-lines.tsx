import { useTranslation } from "react-i18next";
import type { StepProblem } from "../../../domain/accommodation/simultaneous-move-problems.ts";
import type { MoveLine } from "../../../domain/accommodation/timeline-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { StatusShape } from "../../ui/status-shape.tsx";
import { useBedName } from "../stay/use-bed-name.ts";
import styles from "./bed-forecast.module.css";

/** Who moves from where to where, and what prevents it. */
export function PlannedMoveLines({ lines }: { readonly lines: readonly MoveLine[] }) {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const problem = useStepProblem();
  return (
    <ul className={styles["moves"]}>
      {lines.map((line, index) => (
        <li key={index}>
          {t("moveLine", {
            name: nameOf(line.person),
            from: bedName(line.fromRoom, line.fromBed),
            to: bedName(line.room, line.bed),
          })}
          {line.problem === null ? null : (
            <span className={styles["problem"]}>
              <StatusShape tone="warn" /> {problem(line.problem)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What prevents a move, in a sentence. */
export function useStepProblem(): (problem: StepProblem) => string {
  const { t } = useTranslation("timeline");
  const { dates } = useFormats();
  const tonight = useTonight();
  return (problem) => {
    switch (problem.kind) {
      case "occupied":
        return t("problem.occupied");
      case "there":
        return t("problem.there");
      case "promised":
        return t("problem.promised", { day: dates.short(problem.from, tonight) });
      case "closed":
        return t("problem.closed");
      case "endsBefore":
        return t("problem.endsBefore", { day: dates.short(problem.plannedUntil, tonight) });
      case "gone":
        return t("problem.gone");
    }
  };
}
