import { classes } from "./classes.ts";
import styles from "./due-date.module.css";

export interface DueDateProps {
  /** The date itself: "30 Nov". */
  readonly day: string;
  /** What it means: "in 6 days". */
  readonly meaning: string;
  readonly tone?: "plain" | "warn" | "bad";
}

/** The date at the right of a line, with its meaning below it. */
export function DueDate({ day, meaning, tone = "plain" }: DueDateProps) {
  return (
    <div className={classes(styles, "due", tone)}>
      <b>{day}</b>
      {meaning}
    </div>
  );
}
