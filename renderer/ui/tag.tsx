import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { StatusShape, type Tone } from "./status-shape.tsx";
import styles from "./tag.module.css";

export interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short text about a state; its shape says the same as its colour. */
export function Tag({ tone = "plain", children }: TagProps) {
  return (
    <span className={classes(styles, "tag", tone)}>
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}
