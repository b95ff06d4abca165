import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PrintedTurn } from "../../../domain/daily-life/chore-printout.ts";
import type { Outcome } from "../../../domain/daily-life/chores.ts";
import { classes } from "../../ui/classes.ts";
import { StatusShape } from "../../ui/status-shape.tsx";
import { GridFocus, type Stops } from "./grid-focus.tsx";
import styles from "./week-grid.module.css";

export interface AssignmentChipProps {
  readonly turn: PrintedTurn;
  readonly name: string;
  /** The task and the day, for screen readers. */
  readonly where: string;
  readonly isTickable: boolean;
  readonly stops: Stops;
  readonly onOpen: () => void;
  readonly onTick: (outcome: Outcome | null) => void;
}

/** A turn: the ring ticks it off at once, the name opens its panel. */
export function AssignmentChip(props: AssignmentChipProps) {
  const { turn, name, where, isTickable, stops, onOpen, onTick } = props;
  const { t } = useTranslation(["together", "vocab"]);
  const { outcome, needsOther } = turn;
  const isDone = outcome === "done" || outcome === "together";
  const state = needsOther ? t("together:grid.needsOther") : saidOf();
  return (
    <div className={classes(styles, "chip", lookOf())} title={name}>
      {isTickable ? (
        <GridFocus
          id={`${turn.id} tick`}
          stops={stops}
          className={styles["tick"]}
          isPressed={isDone}
          label={t("together:grid.tick", { name, where })}
          onPress={() => onTick(isDone ? null : "done")}
        >
          <span className={styles["ring"]}>
            {isDone ? <Check size={12} strokeWidth={3} aria-hidden="true" /> : null}
          </span>
        </GridFocus>
      ) : null}
      <GridFocus
        id={turn.id}
        stops={stops}
        className={styles["name"]}
        label={[name, where, state].filter((text) => text !== "").join(", ")}
        onPress={onOpen}
      >
        {needsOther ? <StatusShape tone="warn" /> : null}
        <bdi>{name}</bdi>
        {outcome === "together" ? <span aria-hidden="true"> +</span> : null}
      </GridFocus>
    </div>
  );

  function saidOf(): string {
    return outcome === null ? "" : t(`vocab:turnOutcome.${outcome}`);
  }

  function lookOf(): "other" | "done" | "declined" | false {
    if (needsOther) return "other";
    if (isDone) return "done";
    return outcome === "not-today" ? "declined" : false;
  }
}
