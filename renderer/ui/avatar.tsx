import { classes } from "./classes.ts";
import styles from "./avatar.module.css";

export interface AvatarProps {
  readonly initials: string;
  /** Determines the colour, which carries no meaning. */
  readonly seed: string;
  readonly size?: "normal" | "large";
}

export function Avatar({ initials, seed, size = "normal" }: AvatarProps) {
  return (
    <span className={classes(styles, "avatar", hueOf(seed), size)} aria-hidden="true">
      {initials}
    </span>
  );
}

const hues = ["moss", "ember", "dusk", "amber"] as const;

function hueOf(seed: string): (typeof hues)[number] {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? "moss";
}
