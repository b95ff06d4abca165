import type { ReactNode } from "react";
import { classes } from "../classes.ts";
import styles from "./notice.module.css";
import { StatusShape } from "../status-shape.tsx";

export interface NoticeProps {
  readonly tone: "ok" | "info" | "warn" | "bad";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once when it appears, as after pressing a button. */
  readonly isSpoken?: boolean;
}

export function Notice({ tone, title, children, action, isSpoken = false }: NoticeProps) {
  return (
    <div className={classes(styles, "notice", tone)} {...(isSpoken ? { role: "alert" } : {})}>
      <div className={styles["said"]}>
        <span className={styles["shape"]}>
          <StatusShape tone={tone} />
        </span>
        <div className={styles["words"]}>
          {title === undefined ? null : <b>{title}</b>}
          {children === undefined ? null : <div>{children}</div>}
        </div>
      </div>
      {action === undefined ? null : <div className={styles["action"]}>{action}</div>}
    </div>
  );
}
