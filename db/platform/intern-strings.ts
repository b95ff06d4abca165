import type { WriteDb } from "./open-database.ts";

/** Gives back an equal text that was given before, so that there is one of it in memory. */
export type Share = <T extends string | null>(text: T) => T;

/** For rows with many repeated texts: SQLite creates a new string for each of them. */
export function internStrings(): Share {
  const known = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const found = known.get(text);
    if (found !== undefined) return found as T;
    known.set(text, text);
    return text;
  };
}

/** The same for a column in which a text often repeats from row to row: it is looked up only where it changes. */
export function sharingRuns<T extends string>(share: Share): (text: T) => T {
  let last: T | null = null;
  return (text) => {
    if (text !== last) last = share(text);
    return last;
  };
}

/** A file that is read for a report, and the texts that its rows share. */
export interface Reading {
  readonly db: WriteDb;
  readonly share: Share;
}
