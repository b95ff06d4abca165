import { appendFileSync } from "node:fs";

/** Passes a figure to `npm run prove` for its report; does nothing elsewhere. The last one of a name counts. */
export function tell(name: string, value: number): void {
  const report = process.env["HEARTH_FIGURES"];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify({ name, value })}\n`);
}

/** Adds to a figure of the same name: for what many tests count together. */
export function tellMore(name: string, more: number): void {
  const report = process.env["HEARTH_FIGURES"];
  if (report !== undefined) appendFileSync(report, `${JSON.stringify({ name, more })}\n`);
}
