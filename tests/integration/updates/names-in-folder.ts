import { existsSync, readdirSync } from "node:fs";

/** The names in a folder, if it exists. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];
