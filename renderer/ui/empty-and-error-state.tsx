import type { ReactNode } from "react";
import styles from "./empty-and-error-state.module.css";
import { StatusShape } from "./status-shape.tsx";

export interface EmptyStateProps {
  readonly title: string;
  /** Why nothing is here and how to add something. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <p className={styles["title"]}>{title}</p>
      <p className={styles["words"]}>{children}</p>
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What is safe: nothing lost, nothing changed. */
  readonly safe?: string;
  readonly action?: ReactNode;
}

/** What happened, what is safe, what to do. */
export function ErrorState({ title, children, safe, action }: ErrorStateProps) {
  return (
    <div className={styles["error"]} role="alert">
      <p className={styles["title"]}>
        <StatusShape tone="bad" /> {title}
      </p>
      <p className={styles["words"]}>{children}</p>
      {safe === undefined ? null : (
        <p className={styles["safe"]}>
          <StatusShape tone="ok" /> {safe}
        </p>
      )}
      {action}
    </div>
  );
}

export interface SkeletonProps {
  /** Announced to a screen reader at once, and shown after two seconds. */
  readonly label: string;
  readonly lines?: number;
}

/** Shown only when something takes longer than 150 ms. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className={styles["skeleton"]} role="status">
      <span className={styles["waits"]}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles["line"]} aria-hidden="true" />
      ))}
    </div>
  );
}
