import { appendFileSync } from "node:fs";

/** Tells `npm run prove` a figure for its report; anybody else, nothing. The last one of a name counts. */
export function tell(name: string, value: number): void {
  const report = process.env["HEARTH_FIGURES"];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify({ name, value })}\n`);
}

/** Adds to a figure of the same name: for what many tests count together. */
export function tellMore(name: string, more: number): void {
  const report = process.env["HEARTH_FIGURES"];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify({ name, more })}\n`);
}
