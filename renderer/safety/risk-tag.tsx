import type { ReactNode } from "react";
import type { RiskLevel } from "../../domain/safety/safety.ts";
import type { Tone } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";

/** A level has a word and a shape of its own; its colour only repeats them. */
const tones: Readonly<Record<RiskLevel, Tone>> = {
  low: "ok",
  raised: "info",
  high: "warn",
  acute: "bad",
};

export interface RiskTagProps {
  readonly level: RiskLevel;
  readonly children: ReactNode;
}

export function RiskTag({ level, children }: RiskTagProps) {
  return <Tag tone={tones[level]}>{children}</Tag>;
}
