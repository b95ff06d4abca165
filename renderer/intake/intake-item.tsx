import { useId, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import styles from "./intake.module.css";

export interface IntakeItemProps {
  readonly title: string;
  readonly isWithdrawn?: boolean;
  /** The label of the button on the right, as a verb; no button without it. */
  readonly action?: { readonly label: string; readonly name: string; readonly act: () => void };
  readonly children: ReactNode;
}

/** One of several: a child, an episode. */
export function IntakeItem({ title, isWithdrawn = false, action, children }: IntakeItemProps) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={classes(styles, "item", isWithdrawn && "withdrawn")}
    >
      <div className={styles["itemHead"]}>
        <h4 id={id}>{title}</h4>
        {action === undefined ? null : (
          <Button kind="quiet" size="small" label={action.name} onPress={action.act}>
            {action.label}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
