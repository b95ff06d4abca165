export interface Estimate {
  readonly years: number;
  readonly upTo?: number | undefined;
}

const oldest = 110;

/** An estimated age as a user types it, "17" or "16–18"; null for anything else. */
export function estimateIn(typed: string): Estimate | null {
  const [, first, last] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(typed.trim()) ?? [];
  if (first === undefined) return null;
  const [years, upTo] = [Number(first), Number(last ?? first)];
  if (upTo < years || upTo > oldest) return null;
  return upTo === years ? { years } : { years, upTo };
}

/** As it is typed. */
export const estimateAsTyped = ({ years, upTo }: Estimate): string =>
  upTo === undefined ? String(years) : `${String(years)}–${String(upTo)}`;
