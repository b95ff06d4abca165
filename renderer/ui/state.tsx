import type { ReactNode } from "react";
import sheet from "./state.module.css";
import { StatusShape } from "./status-shape.tsx";

export interface EmptyStateProps {
  readonly title: string;
  /** Why nothing is here and what would bring something. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={sheet["empty"]}>
      <p className={sheet["title"]}>{title}</p>
      <p className={sheet["words"]}>{children}</p>
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
    <div className={sheet["error"]} role="alert">
      <p className={sheet["title"]}>
        <StatusShape tone="bad" /> {title}
      </p>
      <p className={sheet["words"]}>{children}</p>
      {safe === undefined ? null : (
        <p className={sheet["safe"]}>
          <StatusShape tone="ok" /> {safe}
        </p>
      )}
      {action}
    </div>
  );
}

export interface SkeletonProps {
  /** Said to a screen reader at once, and shown after two seconds. */
  readonly label: string;
  readonly lines?: number;
}

/** Shown only when something takes longer than 150 ms. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className={sheet["skeleton"]} role="status">
      <span className={sheet["waits"]}>{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={sheet["line"]} aria-hidden="true" />
      ))}
    </div>
  );
}
