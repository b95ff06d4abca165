import type { ReactNode } from "react";
import { Card } from "../ui/card.tsx";
import styles from "./handover.module.css";

export interface EmptyCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** An empty section of the page, in one line, so that readers know it was checked. */
export function EmptyCard({ title, children }: EmptyCardProps) {
  return (
    <Card title={title}>
      <p className={styles["nothing"]}>{children}</p>
    </Card>
  );
}
