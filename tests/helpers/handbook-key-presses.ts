// The number of presses per task according to the handbook: the one place with these figures.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Presses {
  readonly clicks: number;
  /** Everything that is no letter: moving, choosing, saving. A shortcut counts as one. */
  readonly keys: number;
  readonly letters: number;
}

export interface Job extends Presses {
  readonly name: string;
  readonly seconds: number;
}

const page = join(import.meta.dirname, "..", "..", "docs", "handbook", "en", "presses.md");

/** Every row of the table. */
export function jobsInHandbook(): readonly Job[] {
  const lines = readFileSync(page, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [name = "", ...cells] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [clicks = 0, keys = 0, letters = 0, seconds = 0] = cells.map(Number);
    return cells.length === 4 && cells.every((cell) => /^\d+$/.test(cell))
      ? [{ name, clicks, keys, letters, seconds }]
      : [];
  });
}

/** What the handbook promises for a task, to be compared with the count. */
export function promised(name: string): Presses {
  const job = jobsInHandbook().find((one) => one.name === name);
  if (job === undefined)
    throw new Error(`The handbook does not say how many presses it takes to ${name}`);
  const { clicks, keys, letters } = job;
  return { clicks, keys, letters };
}
