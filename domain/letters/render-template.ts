import type { Language } from "../core/display-settings.ts";
import type { Sex } from "../vocabulary/code-lists.ts";
import { type FieldId, fieldRules } from "./template-fields.ts";
import type { Node, Piece } from "./letter-template.ts";

/** What the file has for each field; null where it has nothing. */
export type FieldValues = Readonly<Record<FieldId, string | null>>;

export interface Rendered {
  readonly text: string;
  /** Fields that are needed and that the file does not have. */
  readonly missing: readonly FieldId[];
  /** Fields that were filled in. */
  readonly filled: readonly FieldId[];
}

/** Fills a template in. What is missing leaves a gap that cannot be overlooked; an optional part is left out instead. */
export function renderTemplate(
  nodes: readonly Node[],
  values: FieldValues,
  sex: Sex,
  language: Language,
): Rendered {
  const say: Say = { values, sex, language };
  const text = nodes
    .map((node) => {
      if (node.kind !== "optional") return pieceText(node, say);
      return isWhole(node.pieces, values) ? piecesText(node.pieces, say) : leftOut;
    })
    .join("");
  const shown = nodes.flatMap((node) =>
    node.kind !== "optional" ? [node] : isWhole(node.pieces, values) ? node.pieces : [],
  );
  const fields = [...new Set(fieldsIn(shown))];
  return {
    text: tidy(text),
    missing: fields.filter((field) => values[field] === null),
    filled: fields.filter((field) => values[field] !== null),
  };
}

/** Something still has to be written in. */
export const hasGap = (text: string): boolean => text.includes(gapMark);

const gapMark = "[? ";

interface Say {
  readonly values: FieldValues;
  readonly sex: Sex;
  readonly language: Language;
}

const piecesText = (pieces: readonly Piece[], say: Say): string =>
  pieces.map((piece) => pieceText(piece, say)).join("");

function pieceText(piece: Piece, { values, sex, language }: Say): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "field":
      return values[piece.field] ?? gapFor(piece.field, language);
    case "sex":
      return piece.forms[sex === "male" ? 0 : sex === "female" ? 1 : 2];
    case "number":
      return piece.forms[isOne(Number(values[piece.field]), language) ? 0 : 1];
  }
}

const gapFor = (field: FieldId, language: Language): string =>
  `${gapMark}${fieldRules[field].name[language]}]`;

/** In French nought is singular, too. */
const isOne = (count: number, language: Language): boolean =>
  language === "fr" ? count < 2 : count === 1;

const isWhole = (pieces: readonly Piece[], values: FieldValues): boolean =>
  fieldsIn(pieces).every((field) => values[field] !== null);

const fieldsIn = (pieces: readonly Piece[]): readonly FieldId[] =>
  pieces.flatMap((piece) =>
    piece.kind === "field" || piece.kind === "number" ? [piece.field] : [],
  );

/** Marks where something was left out, until its line is tidied. */
const leftOut = "\u0000";

/** A line of which nothing is left goes; so do doubled spaces and empty lines beyond one. */
function tidy(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.includes(leftOut) || line.replaceAll(leftOut, "").trim() !== "")
    .map((line) =>
      line
        .replaceAll(leftOut, "")
        .replaceAll(/[^\S\n\u00a0]{2,}/g, " ")
        .trim(),
    )
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
