import * as z from "zod";
import { listOf, type WordListId } from "../../../domain/api/term-lists.ts";
import type { Choice } from "../../ui/fields/choice.tsx";

/** What a form holds while it is written: a word, a day, a choice, several, a tick. */
export const FormValues = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]),
);
export type FormValues = z.infer<typeof FormValues>;

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Letters, where more may be written than usual. */
  readonly max?: number;
}

interface Chosen extends Named {
  readonly choices: readonly Choice<string>[];
  /** The list of words it is, which a centre may shorten. */
  readonly list?: WordListId;
}

/** A field of a form: what kind of answer it asks for. */
export type Field =
  /** `isPast`: a day to come cannot be chosen. */
  | (Named & { readonly type: "day"; readonly isPast?: boolean })
  /** `isTall`: a page to write on. */
  | (Named & { readonly type: "line" | "text" | "time"; readonly isTall?: boolean })
  | (Named & { readonly type: "language" })
  /** One a line. */
  | (Named & { readonly type: "lines" })
  /** `isRow`: side by side, although there are more than a few. */
  | (Chosen & { readonly type: "choice"; readonly isRow?: boolean })
  | (Chosen & { readonly type: "find" })
  | (Chosen & { readonly type: "several" })
  | (Named & { readonly type: "check" });

/** What would be sent, or which fields stand in the way. */
export interface Filled<I> {
  readonly input: I | null;
  readonly problems: ReadonlySet<string>;
}

export const filled = <I>(input: I): Filled<I> => ({ input, problems: new Set() });
export const lacks = (...names: readonly string[]): Filled<never> => ({
  input: null,
  problems: new Set(names),
});

/** Reads a form by the schema of what it becomes; a field with a problem is called like its part of it. */
export function readBy<T>(schema: z.ZodType<T>, content: object): Filled<T> {
  const parsed = schema.safeParse(content);
  return parsed.success
    ? filled(parsed.data)
    : lacks(...parsed.error.issues.map(({ path }) => String(path[0])));
}

export const lineOf = (typed: FormValues, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value : "";
};

/** Lines that say something. */
export const linesOf = (typed: FormValues, name: string): string[] =>
  lineOf(typed, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What somebody said, where something is written. */
export const wordsOf = (typed: FormValues): { readonly text: string } | null => {
  const text = lineOf(typed, "words").trim();
  return text === "" ? null : { text };
};

/** Under which name a form keeps the word of the centre beside a field; the field has the code that it is counted as. */
export const ownName = (name: string): string => `own.${name}`;

/** What was sent before, as a form keeps it. */
export function typedFrom({ own, ...rest }: Readonly<Record<string, unknown>>): FormValues {
  const words = Object.entries(own ?? {}).map(([name, word]) => [ownName(name), String(word)]);
  return FormValues.parse({ ...rest, ...Object.fromEntries(words) });
}

/** Words of the centre that were chosen; nothing where there is none. */
export function ownOf(typed: FormValues, fields: readonly Field[]): { readonly own?: object } {
  const own = fields.flatMap((field) => {
    const word = lineOf(typed, ownName(field.name));
    return isOpen(field) && word !== "" ? [[field.name, word] as const] : [];
  });
  return own.length === 0 ? {} : { own: Object.fromEntries(own) };
}

/** A centre may add words to its list. */
const isOpen = (field: Field): boolean => "list" in field && listOf(field.list).closed === null;

/** The values of some fields, as they are sent. */
export const valuesOf = (typed: FormValues, fields: readonly Field[]): object => ({
  ...Object.fromEntries(
    fields.map(({ name, type }) => [
      name,
      type === "lines" ? linesOf(typed, name) : (typed[name] ?? emptyOf(type)),
    ]),
  ),
  ...ownOf(typed, fields),
});

/** What a field holds before anybody has answered it. */
function emptyOf(type: Field["type"]): FormValues[string] {
  switch (type) {
    case "line":
    case "text":
    case "lines":
      return "";
    case "several":
      return [];
    case "check":
      return false;
    case "day":
    case "time":
    case "language":
    case "choice":
    case "find":
      return null;
  }
}
