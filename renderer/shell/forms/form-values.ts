import * as z from "zod";
import { listOf, type WordListId } from "../../../domain/api/word-lists.ts";
import type { Choice } from "../../ui/fields/choice.tsx";

/** The values of a form while it is filled in: a text, a day, a choice, several, a tick. */
export const FormValues = z.record(
  z.string(),
  z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]),
);
export type FormValues = z.infer<typeof FormValues>;

interface Named {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Maximum length, where it is more than usual. */
  readonly max?: number;
}

interface Chosen extends Named {
  readonly choices: readonly Choice<string>[];
  /** The list of terms it offers, which a centre may shorten. */
  readonly list?: WordListId;
}

/** A field of a form: the kind of its value. */
export type Field =
  /** `isPast`: a future day cannot be chosen. */
  | (Named & { readonly type: "day"; readonly isPast?: boolean })
  /** `isTall`: a large text area. */
  | (Named & { readonly type: "line" | "text" | "time"; readonly isTall?: boolean })
  | (Named & { readonly type: "language" })
  /** One entry per line. */
  | (Named & { readonly type: "lines" })
  /** `isRow`: side by side, although there are more than a few. */
  | (Chosen & { readonly type: "choice"; readonly isRow?: boolean })
  | (Chosen & { readonly type: "find" })
  | (Chosen & { readonly type: "several" })
  | (Named & { readonly type: "check" });

/** The input, or which fields have a problem. */
export interface Filled<I> {
  readonly input: I | null;
  readonly problems: ReadonlySet<string>;
}

export const filled = <I>(input: I): Filled<I> => ({ input, problems: new Set() });
export const lacks = (...names: readonly string[]): Filled<never> => ({
  input: null,
  problems: new Set(names),
});

/** Validates a form by the schema of its input; a field with a problem has the name of its property. */
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

/** The lines that are not empty. */
export const linesOf = (typed: FormValues, name: string): string[] =>
  lineOf(typed, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The text with its author, where one is typed. */
export const wordsOf = (typed: FormValues): { readonly text: string } | null => {
  const text = lineOf(typed, "words").trim();
  return text === "" ? null : { text };
};

/** The key of the centre's own term beside a field; the field itself has the code it counts as. */
export const ownName = (name: string): string => `own.${name}`;

/** The values of a form, from an earlier input. */
export function typedFrom({ own, ...rest }: Readonly<Record<string, unknown>>): FormValues {
  const words = Object.entries(own ?? {}).map(([name, word]) => [ownName(name), String(word)]);
  return FormValues.parse({ ...rest, ...Object.fromEntries(words) });
}

/** The centre's own terms that were chosen; nothing where there are none. */
export function ownOf(typed: FormValues, fields: readonly Field[]): { readonly own?: object } {
  const own = fields.flatMap((field) => {
    const word = lineOf(typed, ownName(field.name));
    return isOpen(field) && word !== "" ? [[field.name, word] as const] : [];
  });
  return own.length === 0 ? {} : { own: Object.fromEntries(own) };
}

/** Whether a centre may add terms to its list. */
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

/** The value of a field before it is answered. */
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
