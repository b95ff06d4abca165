import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MoveLine } from "../../../domain/timeline.ts";
import { useNames } from "../../frame/privacy.tsx";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import { Shape } from "../../ui/shape.tsx";
import { useBedName } from "../stay/bed-name.ts";
import { useStepProblem } from "./plan-lines.tsx";
import sheet from "./reshuffle.module.css";

export interface StepRowsProps {
  readonly lines: readonly MoveLine[];
  readonly onRemove: (index: number) => void;
  readonly onUp: (index: number) => void;
}

/** The steps in their order, each with what stands in its way. */
export function StepRows({ lines, onRemove, onUp }: StepRowsProps) {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const problem = useStepProblem();
  return (
    <ol className={sheet["steps"]}>
      {lines.map((line, index) => {
        const before = lines.slice(0, index).findLast(({ stayId }) => stayId === line.stayId);
        const from = before ?? { room: line.fromRoom, bed: line.fromBed };
        const name = nameOf(line.person);
        return (
          <li key={index} className={classes(sheet, "step", line.problem !== null && "stuck")}>
            <span className={sheet["number"]}>{index + 1}</span>
            <span className={sheet["what"]}>
              <b>{name}</b>
              <span className={sheet["way"]}>
                {from.room === null ? t("parking") : bedName(from.room, from.bed)}
                <ArrowRight size={14} aria-label={t("to")} />
                {line.room === null ? t("parking") : bedName(line.room, line.bed)}
              </span>
              {line.problem === null ? null : (
                <small>
                  <Shape tone="warn" /> {problem(line.problem)}
                </small>
              )}
            </span>
            {index === 0 ? null : (
              <Button
                kind="quiet"
                size="small"
                label={t("stepUp", { number: index + 1 })}
                onPress={() => {
                  onUp(index);
                }}
              >
                {t("up")}
              </Button>
            )}
            <Button
              kind="quiet"
              size="small"
              label={t("removeStep", { number: index + 1, name })}
              onPress={() => {
                onRemove(index);
              }}
            >
              {t("remove")}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
