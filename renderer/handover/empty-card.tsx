import type { ReactNode } from "react";
import { Card } from "../ui/card.tsx";
import styles from "./hand-over.module.css";

export interface EmptyCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the page on which nothing stands, said in one line: whoever reads knows that it was looked at. */
export function EmptyCard({ title, children }: EmptyCardProps) {
  return (
    <Card title={title}>
      <p className={styles["nothing"]}>{children}</p>
    </Card>
  );
}
