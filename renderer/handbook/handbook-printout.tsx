import { lexer, type Token } from "marked";
import type { Language } from "../../domain/core/display-settings.ts";
import { Markdown } from "./markdown.tsx";
import { pictureIn } from "./pictures.ts";
import css from "./handbook-printout.module.css";

export interface HandbookPrintoutProps {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

/** A page of the handbook: a card fits on one sheet. */
export function HandbookPrintout({ title, text, language }: HandbookPrintoutProps) {
  return (
    <main className={css["page"]}>
      <h1>{title}</h1>
      <Markdown tokens={lexer(text).map(withoutPointer)} pictureOf={pictureIn(language)} />
    </main>
  );
}

/** A link after a complete sentence ("More") is useless in print and removed; one within a sentence stays as text. */
function withoutPointer<T extends Token>(token: T): T {
  const inner = (token as { readonly tokens?: readonly Token[] }).tokens;
  const items = (token as { readonly items?: readonly Token[] }).items;
  if (items !== undefined) return { ...token, items: items.map(withoutPointer) };
  if (inner === undefined) return token;
  const [before, last] = inner.slice(-2);
  const isPointer = last?.type === "link" && before?.type === "text" && isOver(before.raw);
  return { ...token, tokens: (isPointer ? inner.slice(0, -1) : inner).map(withoutPointer) };
}

const isOver = (words: string): boolean => /[.!?…»”"]$/u.test(words.trimEnd());
