import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./timeline-steps.module.css";

export interface Phase {
  readonly id: string;
  readonly title: string;
  /** When, how long, or what has to happen first. */
  readonly detail: ReactNode;
  /** `skipped` is a step that was not needed. */
  readonly state: "past" | "now" | "ahead" | "skipped";
  /** The elapsed part of the current step, from 0 to 1, where it has a known end. */
  readonly gone?: number;
}

export interface TimelineStepsProps {
  readonly label: string;
  /** For screen readers, beside the title: "now", "past". */
  readonly words: Readonly<Record<Phase["state"], string>>;
  readonly phases: readonly Phase[];
}

/** The steps of a procedure: past, current and ahead. */
export function TimelineSteps({ label, words, phases }: TimelineStepsProps) {
  return (
    <ol aria-label={label} className={styles["phases"]}>
      {phases.map(({ id, title, detail, state, gone }) => (
        <li
          key={id}
          className={classes(styles, "phase", state)}
          {...(state === "now" ? { "aria-current": "step" as const } : {})}
        >
          <span className={styles["bar"]} aria-hidden="true">
            {state === "now" ? (
              <span style={{ width: `${String(Math.round((gone ?? 1) * 100))}%` }} />
            ) : null}
          </span>
          <b>
            {title} <span className={styles["spoken"]}>{words[state]}</span>
          </b>
          <span className={styles["detail"]}>{detail}</span>
        </li>
      ))}
    </ol>
  );
}
