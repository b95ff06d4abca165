import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { classes } from "./classes.ts";
import styles from "./stepper.module.css";

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
  /** Vertical, beside the page; horizontal where the page is narrow. */
  readonly isUpright?: boolean;
  /** The mark of a step: a number in a ring, or a sheet of paper. */
  readonly mark?: "ring" | "paper";
}

/** The progress through a few known steps. */
export function Stepper({ label, steps, current, isUpright = false, mark = "ring" }: StepperProps) {
  const { t } = useTranslation("common");
  const currentIndex = steps.findIndex(({ id }) => id === current);
  // Past the last one, all of them are done.
  const at = currentIndex < 0 ? steps.length : currentIndex;
  return (
    <nav aria-label={label}>
      <ol className={classes(styles, "steps", isUpright && "upright", mark)}>
        {steps.map((step, index) => {
          const state = index < at ? "done" : index === at ? "now" : "ahead";
          return (
            <li
              key={step.id}
              className={classes(styles, "step", state)}
              {...(state === "now" ? { "aria-current": "step" as const } : {})}
            >
              <span className={styles["mark"]} aria-hidden="true">
                {state === "done" ? <Check size={14} strokeWidth={3} /> : index + 1}
              </span>
              <span className={styles["name"]}>
                {step.label}
                {state === "done" ? <span className={styles["spoken"]}> – {t("done")}</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
