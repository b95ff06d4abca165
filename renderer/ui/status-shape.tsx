import { classes } from "./classes.ts";
import styles from "./status-shape.module.css";

export type Tone = "plain" | "ok" | "info" | "warn" | "bad" | "hot";

/** A colour always comes with a shape: a triangle blocks, a square warns, a disc is fine, a ring informs. */
export function StatusShape({ tone }: { readonly tone: Tone }) {
  if (tone === "plain" || tone === "hot") return null;
  return (
    <svg className={classes(styles, "shape", tone)} viewBox="0 0 10 10" aria-hidden="true">
      {outlines[tone]}
    </svg>
  );
}

const outlines = {
  ok: <circle cx="5" cy="5" r="4.2" />,
  info: <circle cx="5" cy="5" r="3.4" fill="none" strokeWidth="1.8" stroke="currentColor" />,
  warn: <rect x="1" y="1" width="8" height="8" rx="1.6" />,
  bad: <path d="M5 .6 9.6 9.2H.4z" strokeLinejoin="round" />,
};
