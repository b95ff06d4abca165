import type { QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api.ts";
import { Language } from "../../domain/look.ts";
import type { Paper } from "../../domain/paper.ts";
import { keyOfWord, type WordListId } from "../../domain/word-lists/lists.ts";
import { nameIn, type WordsNow } from "../../domain/word-lists/own-list.ts";
import { useAsk } from "./api.ts";
import { sayInOwnWords } from "./i18n.ts";
import type { OwnWords } from "./own-words.ts";

/** How the centre calls the words of its lists in a language, by the keys under which screens and papers ask for them. */
export function calledIn(language: Language, now: WordsNow): OwnWords {
  return Object.fromEntries(
    now.flatMap((one) => {
      const name = nameIn(one, language);
      return name === null ? [] : [[keyOfWord(one.list, one.word), name]];
    }),
  );
}

/** Says the words of its lists as the centre calls them, on every screen. */
export function useCalledByCentre(): void {
  const { i18n } = useTranslation();
  const now = useAsk("lists.now", {}).data;
  useEffect(() => {
    if (now !== undefined) void sayInOwnWords(i18n, (language) => calledIn(language, now));
  }, [i18n, now]);
}

/** The same on a paper, in its language. */
export function calledOn({ language }: Pick<Paper, "language">, queries: QueryClient): OwnWords {
  const now = queries.getQueryData<Output<"lists.now">>(["lists.now", {}]) ?? [];
  const spoken = Language.safeParse(language);
  return spoken.success ? calledIn(spoken.data, now) : {};
}

/** What can be chosen of a list, where this is chosen. */
export type Offered = <Code extends string>(
  list: WordListId,
  codes: readonly Code[],
  chosen: string | readonly string[] | null,
) => readonly { readonly id: Code; readonly label: string }[];

/**
 * The lists staff choose from, as the centre has them: what is offered, and what is chosen already although it is offered no
 * more, so that what was written earlier can be saved again as it is.
 *
 * @example options={offered("reason", ExitReason.options, value.reason)}
 */
export function useOffered(): Offered {
  const { i18n } = useTranslation();
  const now = useAsk("lists.now", {}).data ?? [];
  return (list, codes, chosen) => {
    const held = chosen === null ? [] : [chosen].flat();
    const gone = now.filter((one) => one.list === list && !one.isOffered).map(({ word }) => word);
    return codes
      .filter((code) => !gone.includes(code) || held.includes(code))
      .map((id) => ({ id, label: labelIn(i18n, list, id) }));
  };
}

/** What a word is called. */
export const labelIn = (texts: i18n, list: WordListId, word: string): string =>
  texts.t(keyOfWord(list, word), "");
