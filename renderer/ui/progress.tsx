import { Label, ProgressBar } from "react-aria-components";
import styles from "./progress.module.css";

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** The progress of a job. */
export function Progress({ label, done, of }: ProgressProps) {
  return (
    <ProgressBar value={done} maxValue={of} className={styles["progress"] ?? ""}>
      {({ valueText }) => (
        <>
          <div className={styles["words"]}>
            <Label>{label}</Label>
            <span>{valueText}</span>
          </div>
          <progress className={styles["bar"]} value={done} max={of} aria-hidden="true" />
        </>
      )}
    </ProgressBar>
  );
}

/** A bare bar beside text that already says the same. */
export function Span({
  part,
  tone = "ok",
}: {
  /** From 0 to 1. */
  readonly part: number;
  readonly tone?: "ok" | "warn";
}) {
  return (
    <progress
      className={`${styles["bar"] ?? ""} ${styles[tone] ?? ""}`}
      value={Math.min(1, Math.max(0, part))}
      aria-hidden="true"
    />
  );
}
