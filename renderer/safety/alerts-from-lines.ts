/** Alerts as typed, one per line; null while there are too many or one is too long. */
export function alertsFrom(text: string): string[] | null {
  const lines = linesOf(text);
  return lines.length > 8 || lines.some((line) => line.length > 80) ? null : lines;
}

/** The lines that are not empty. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
