// What the window says in a language. A story runs in Node, which imports no JSON as the windows do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../domain/core/display-settings.ts";
import type { ourWords } from "../interface-texts.ts";

type Texts = typeof ourWords.en;

/** The texts of a namespace; `file` is its path below the folder of the language. */
export function textsOf<N extends keyof Texts>(
  _name: N,
  language: Language,
  file: string,
): Texts[N] {
  const folder = join(import.meta.dirname, "..", "..", "..", "renderer", "i18n", language);
  return JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")) as Texts[N];
}

/** A text with its values put in. */
export const withValues = (
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ""));
