import type { LetterKind } from "../letter-kind.ts";

/** A letter as it is stored: its subject on one line, and its text. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

export type LetterTexts = { readonly [K in LetterKind]: LetterText };

/** Paragraphs, one under the other. */
export const parts = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");
export const lines = (...rows: readonly string[]): string => rows.join("\n");
