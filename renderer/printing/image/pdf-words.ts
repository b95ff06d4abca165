/** A piece of what is printed on a leaf, as a reader of PDFs gives it; what marks a place has no words. */
export type Piece = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string };

/** A form field or a note on a leaf, as far as it has words. */
export interface Annotated {
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly textContent?: unknown;
}

/**
 * The words of one leaf. Pieces are kept apart, as the cells of a table are. What was filled in or noted on the leaf is drawn
 * with it, so it is read with it.
 */
export function pdfWords(pieces: readonly Piece[], notes: readonly Annotated[]): string {
  const printed = pieces.map((piece) =>
    "str" in piece ? `${piece.str}${piece.hasEOL ? "\n" : " "}` : "",
  );
  return [...printed, ...notes.flatMap(wordsOn).map((words) => `\n${words}`)]
    .join("")
    .slice(0, mostWords)
    .trim();
}

const wordsOn = ({ fieldValue, contentsObj, textContent }: Annotated): readonly string[] =>
  [fieldValue, contentsObj?.str, textContent]
    .flat()
    .filter((words) => typeof words === "string")
    .filter((words) => words !== "");

/** Letters of one leaf: the address guard reads no longer page. */
const mostWords = 100_000;
