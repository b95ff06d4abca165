/** A piece of text on a page, as the PDF reader returns it; a marked-content item has no text. */
export type Piece = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string };

/** A form field or an annotation on a page, as far as it has text. */
export interface Annotated {
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly textContent?: unknown;
}

/**
 * The text of one page. Pieces are separated, like the cells of a table. Form fields and annotations are rendered with the
 * page, so they are read with it.
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

/** Letters on one page: the address guard reads no longer page. */
const mostWords = 100_000;
