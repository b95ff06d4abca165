// How the words of a letter are written down: plain text with fields of the file in it.
//
//   {{person.name}}                       a field
//   {{sex: il | elle | la personne}}      for a man, for a woman, where it is not known
//   {{interviews.count: talk | talks}}    for one, for several
//   [[ … ]]                               left out where a field in it has nothing
import { FieldId, fieldRules, mayFill } from "./template-fields.ts";
import type { LetterKind } from "./letter-kind.ts";

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: FieldId }
  | { readonly kind: "sex"; readonly forms: readonly [string, string, string] }
  | { readonly kind: "number"; readonly field: FieldId; readonly forms: readonly [string, string] };

export type Node = Piece | { readonly kind: "optional"; readonly pieces: readonly Piece[] };

export type TemplateProblemType =
  /** There is no field of this name. */
  | "unknownField"
  /** The field exists, but the reader of the letter may not have it. */
  | "notForReader"
  /** Not as many forms as are needed, or an empty one. */
  | "wrongForms"
  /** Begun and not ended, or ended and not begun. */
  | "unclosed"
  /** An optional part within another. */
  | "nested";

/** What keeps a text from being a template, and where it is. */
export interface TemplateProblem {
  readonly type: TemplateProblemType;
  readonly words: string;
  /** Counted from one. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface LetterTemplate {
  readonly nodes: readonly Node[];
  readonly problems: readonly TemplateProblem[];
}

/** All that keeps a text from being saved. */
export const templateProblems = (text: string, kind: LetterKind): readonly TemplateProblem[] =>
  readTemplate(text, kind).problems;

const marks = /\{\{[^{}]*\}\}|\{\{|\}\}|\[\[|\]\]/g;

/** Reads a text from its beginning to its end; what is wrong in it stays out of the pieces. */
export function readTemplate(text: string, kind: LetterKind): LetterTemplate {
  const nodes: Node[] = [];
  const problems: TemplateProblem[] = [];
  let optional: { readonly at: number; readonly pieces: Piece[] } | null = null;
  let read = 0;
  const add = (piece: Piece): void => {
    if (optional === null) nodes.push(piece);
    else optional.pieces.push(piece);
  };
  const addWords = (to: number): void => {
    if (to > read) add({ kind: "text", text: text.slice(read, to) });
  };
  const complain = (type: TemplateProblemType, from: number, length: number): void => {
    problems.push({ type, ...placeIn(text, from, length) });
  };
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    addWords(at);
    read = at + mark.length;
    if (mark === "[[") {
      if (optional === null) optional = { at, pieces: [] };
      else complain("nested", at, 2);
    } else if (mark === "]]" && optional !== null) {
      nodes.push({ kind: "optional", pieces: optional.pieces });
      optional = null;
    } else if (mark.length > 2) {
      const piece = pieceOf(mark.slice(2, -2), kind);
      if (typeof piece === "string") complain(piece, at, mark.length);
      else add(piece);
    } else complain("unclosed", at, mark.length);
  }
  addWords(text.length);
  if (optional === null) return { nodes, problems };
  complain("unclosed", optional.at, 2);
  return { nodes: [...nodes, ...optional.pieces], problems };
}

function placeIn(text: string, from: number, length: number) {
  const words = text.slice(from, from + length).slice(0, 120);
  return { words, line: text.slice(0, from).split("\n").length, from, to: from + length };
}

function pieceOf(inside: string, kind: LetterKind): Piece | TemplateProblemType {
  const [name = "", ...rest] = inside.split(":");
  const forms = rest
    .join(":")
    .split("|")
    .map((form) => form.trim());
  const has = rest.length > 0;
  if (name.trim() === "sex") return isThree(forms) ? { kind: "sex", forms } : "wrongForms";
  const field = FieldId.safeParse(name.trim());
  if (!field.success) return "unknownField";
  if (!mayFill(kind, field.data)) return "notForReader";
  if (!has) return { kind: "field", field: field.data };
  const isNumber = fieldRules[field.data].isNumber === true;
  return isNumber && isTwo(forms) ? { kind: "number", field: field.data, forms } : "wrongForms";
}

const isThree = (forms: readonly string[]): forms is readonly [string, string, string] =>
  forms.length === 3 && forms.every((form) => form !== "");
const isTwo = (forms: readonly string[]): forms is readonly [string, string] =>
  forms.length === 2 && forms.every((form) => form !== "");
