import { useId, type ReactNode } from "react";
import styles from "./field-group.module.css";

export interface FieldGroupProps {
  readonly title: string;
  /** Who can read it. */
  readonly aside?: string;
  /** Its heading level on the page. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** Fields that belong together. */
export function FieldGroup({ title, aside, level = 3, children }: FieldGroupProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div role="group" aria-labelledby={id} className={styles["group"]}>
      <Heading id={id} className={styles["title"]}>
        {title}
        {aside === undefined ? null : <small>{aside}</small>}
      </Heading>
      {children}
    </div>
  );
}
