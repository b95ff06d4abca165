import type { QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { useEffect } from "react";
import type { Output } from "../../../domain/api/index.ts";
import type { Agreed } from "../../../domain/counselling/session.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import type { Printout } from "../../../domain/api/printouts.ts";
import { withCustomTerm, CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { keyOfWord, type WordListId } from "../../../domain/api/word-lists.ts";
import { nameIn, type CurrentTerms } from "../../../domain/vocabulary/list-term-decision.ts";
import type { Option } from "../../ui/fields/option-list.tsx";
import { useProcedure } from "../api.ts";
import { applyCustomTerms } from "./i18n.ts";
import type { CustomTerms } from "./custom-terms.ts";
import { useTexts } from "./use-texts.ts";

/** The centre's names for the terms of its lists in a language, by the keys that screens and printouts use. */
export function termNamesIn(language: Language, now: CurrentTerms): CustomTerms {
  return Object.fromEntries(
    now.flatMap((one) => {
      const name = nameIn(one, language);
      return name === null ? [] : [[keyOfWord(one.list, one.word), name]];
    }),
  );
}

/** Uses the centre's names for the terms of its lists on every screen. */
export function useTermsOfCentre(): void {
  const texts = useTexts();
  const now = useProcedure("lists.now", {}).data;
  useEffect(() => {
    if (now !== undefined) void applyCustomTerms(texts, (language) => termNamesIn(language, now));
  }, [texts, now]);
}

/** The same on a printout, in its language. */
export function termNamesOn(
  { language }: Pick<Printout, "language">,
  queries: QueryClient,
): CustomTerms {
  const now = queries.getQueryData<Output<"lists.now">>(["lists.now", {}]) ?? [];
  const spoken = Language.safeParse(language);
  return spoken.success ? termNamesIn(spoken.data, now) : {};
}

/** The options of a list that can be chosen. */
export type OfferedTerms = <Code extends string>(
  list: WordListId,
  codes: readonly Code[],
  chosen: string | readonly string[] | null,
) => readonly { readonly id: Code; readonly label: string }[];

/**
 * The options of the lists as the centre has them: those offered, and a chosen one that is no longer offered, so that older
 * records can be saved again unchanged.
 *
 * @example options={offered("reason", ExitReason.options, value.reason)}
 */
export function useOfferedTerms(): OfferedTerms {
  const texts = useTexts();
  const now = useProcedure("lists.now", {}).data ?? [];
  return (list, codes, chosen) => {
    const chosenCodes = chosen === null ? [] : [chosen].flat();
    const gone = now.filter((one) => one.list === list && !one.isOffered).map(({ word }) => word);
    return codes
      .filter((code) => !gone.includes(code) || chosenCodes.includes(code))
      .map((id) => ({ id, label: termLabel(texts, list, id) }));
  };
}

/** The props of a choice from a list, for a `Select` or a `ComboBox`. */
interface Picking {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** The value of a field: a code, and beside it the centre's own term, if one was chosen. */
interface Chosen<Code extends string, O extends object> {
  readonly code: Code | null;
  readonly field: keyof O;
  readonly own: O | undefined;
}

/**
 * The same where the centre can add terms: each is listed beside the program's, and choosing it chooses the code it counts
 * as.
 *
 * @example
 * {...pick("reason", ExitReason.options, { code: value.reason, field: "reason", own: value.own }, ({ code, own }) => {
 *   onChange({ ...value, reason: code, own });
 * })}
 */
export function useTermPicker(): <Code extends string, O extends object>(
  list: WordListId,
  codes: readonly Code[],
  chosen: Chosen<Code, O>,
  onPick: (picked: { readonly code: Code | null; readonly own: O }) => void,
) => Picking {
  const offered = useOfferedTerms();
  const added = useAddedTerms();
  return (list, codes, { code, field, own }, onPick) => {
    const word = own?.[field] as CustomTermId | undefined;
    const addedTerms = added(list, word === undefined ? [] : [word]);
    const known = addedTerms.find(({ id }) => id === word);
    const ours = offered(list, codes, known === undefined ? code : null);
    return {
      options: underOurs(ours, addedTerms),
      value: known?.id ?? code,
      onChange: (id) => {
        const one = addedTerms.find((each) => each.id === id);
        const of = one === undefined ? id : one.countsAs;
        onPick({
          code: codes.find((each) => each === of) ?? null,
          own: withCustomTerm(own, field, one?.id),
        });
      },
    };
  };
}

/** Each term of the centre under the code it counts as; at the end where that code is not offered. */
const underOurs = (ours: readonly Option[], theirs: readonly Added[]): readonly Option[] => {
  const under = (of: string) => theirs.filter(({ countsAs }) => countsAs === of);
  const offered = new Set(ours.map(({ id }) => id));
  return [
    ...ours.flatMap((one) => [one, ...under(one.id)]),
    ...theirs.filter(({ countsAs }) => !offered.has(countsAs)),
  ];
};

interface Added extends Option {
  readonly id: CustomTermId;
  readonly countsAs: string;
}

/** The centre's own terms in a list: those that are offered, and those that are already chosen. */
export function useAddedTerms(): (
  list: WordListId,
  held: readonly CustomTermId[],
) => readonly Added[] {
  const texts = useTexts();
  const now = useProcedure("lists.now", {}).data ?? [];
  return (list, held) =>
    now
      .filter((one) => one.list === list && one.word !== one.countsAs)
      .map((one) => ({ ...one, id: CustomTermId.parse(one.word) }))
      .filter(({ id, isOffered }) => isOffered || held.includes(id))
      .map(({ id, countsAs }) => ({ id, countsAs, label: termLabel(texts, list, countsAs, id) }));
}

export type TermName = (list: WordListId, code: string, word?: CustomTermId) => string;

/** The name of a chosen value: the centre's own term, or the program's where there is none or it is unknown. */
export function useTermName(): TermName {
  const texts = useTexts();
  return (list, code, word) => termLabel(texts, list, code, word);
}

/** The themes of a session: a centre's own term replaces the code it counts as. */
export function useThemeNames(): (
  agreed: Pick<Agreed, "themes" | "ownThemes">,
) => readonly string[] {
  const called = useTermName();
  return ({ themes, ownThemes = [] }) =>
    themes.flatMap((theme) => {
      const own = ownThemes.filter((one) => one.theme === theme);
      return own.length === 0
        ? [called("theme", theme)]
        : own.map(({ word }) => called("theme", theme, word));
    });
}

/** The label of a term. */
export function termLabel(
  texts: i18n,
  list: WordListId,
  code: string,
  word?: CustomTermId,
): string {
  const own = word === undefined ? null : keyOfWord(list, word);
  const key = own !== null && texts.exists(own) ? own : keyOfWord(list, code);
  return texts.t(key, "");
}
