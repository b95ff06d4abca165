import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./paper-card.module.css";

export interface DocumentCardProps {
  readonly title: string;
  /** Small text at the right of the title. */
  readonly corner?: string;
  readonly foot?: string;
  readonly size?: "sheet" | "slip";
  readonly children: ReactNode;
}

/** A preview of what will be printed: always black on white. */
export function PaperCard({ title, corner, foot, size = "sheet", children }: DocumentCardProps) {
  return (
    <section className={classes(styles, "paper", size)} aria-label={title}>
      <header className={styles["head"]}>
        <h2>{title}</h2>
        {corner === undefined ? null : <span>{corner}</span>}
      </header>
      {children}
      {foot === undefined ? null : <p className={styles["foot"]}>{foot}</p>}
    </section>
  );
}

/** A few words, large enough to be copied without a mistake. */
export function DocumentWords({ words }: { readonly words: readonly string[] }) {
  return (
    <ol className={styles["words"]} translate="no">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  );
}
