import { existsSync, readdirSync } from "node:fs";

/** What stands in a folder, if there is one. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];
