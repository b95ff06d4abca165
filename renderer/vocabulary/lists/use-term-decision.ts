import { useState } from "react";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Language } from "../../../domain/core/display-settings.ts";
import { listOf, type WordListId } from "../../../domain/api/word-lists.ts";
import {
  type TermNames,
  ListWord,
  nameIn,
  problemOfDecision,
  stateOn,
  type TermDecisions,
  type TermProblem,
  type TermState,
} from "../../../domain/vocabulary/list-term-decision.ts";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import type { ListedTerm } from "./listed-term.ts";
import { standardName } from "./standard-names.ts";

type Names = Readonly<Record<Language, string>>;

/** Why a name is invalid: it contains placeholder marks, or another term of the list has it. */
export type NameProblem = "marks" | "taken";

interface Typed {
  readonly names: Names;
  readonly isOffered: boolean;
  readonly from: string | null;
}

export interface Decision extends Typed {
  readonly change: (part: Partial<Typed>) => void;
  readonly nameProblem: (language: Language) => NameProblem | null;
  /** A centre's own term without a name. */
  readonly isNameless: boolean;
  readonly problem: TermProblem | null;
  /** The decision to save; null while something is wrong. */
  readonly ready: { readonly state: TermState; readonly from: CalendarDate } | null;
}

export interface Deciding {
  readonly list: WordListId;
  readonly word: ListedTerm;
  /** All terms of the list with decisions. */
  readonly decided: readonly TermDecisions[];
}

/** A decision about a term, while it is being edited. */
export function useTermDecision({ list, word, decided }: Deciding): Decision {
  const today = useToday();
  const settings = useProcedure("house.settings", {}).data;
  const [typed, setTyped] = useState<Typed>(() => {
    const { called, isOffered } = stateOn(word.decisions, today, word.word === word.countsAs);
    const { en, fr, nl } = called;
    return { names: { en: en ?? "", fr: fr ?? "", nl: nl ?? "" }, isOffered, from: today };
  });
  const { names, isOffered } = typed;
  const from = CalendarDate.safeParse(typed.from).data;
  const called = calledFrom(names);
  const others = namesOfOthers(list, word.word, decided, today);
  const nameProblem = (language: Language): NameProblem | null => {
    const name = names[language].trim();
    if (name === "") return null;
    if (called[language] === null) return "marks";
    return others(language).includes(name.toLocaleLowerCase(language)) ? "taken" : null;
  };
  const problem =
    from === undefined
      ? null
      : problemOfDecision(
          list,
          { word: word.word, from, called, isOffered },
          decided,
          settings?.centreName ?? "",
        );
  const isNameless =
    word.word !== word.countsAs &&
    Language.options.every((language) => names[language].trim() === "");
  const isWhole =
    !isNameless && Language.options.every((language) => nameProblem(language) === null);
  return {
    ...typed,
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    nameProblem,
    isNameless,
    problem,
    ready:
      from !== undefined && isWhole && problem === null && settings !== undefined
        ? { state: { called, isOffered }, from }
        : null,
  };
}

const calledFrom = (names: Names): TermNames => ({
  en: ListWord.safeParse(names.en).data ?? null,
  fr: ListWord.safeParse(names.fr).data ?? null,
  nl: ListWord.safeParse(names.nl).data ?? null,
});

function namesOfOthers(
  list: WordListId,
  word: string,
  decided: readonly TermDecisions[],
  today: CalendarDate,
): (language: Language) => readonly string[] {
  const shipped = listOf(list).codes.map((code) => ({ word: code, countsAs: code, decisions: [] }));
  const all = [
    ...shipped.filter((one) => decided.every((other) => other.word !== one.word)),
    ...decided,
  ];
  return (language) =>
    all
      .filter((one) => one.word !== word)
      .map((one) => {
        const { called } = stateOn(one.decisions, today, one.word === one.countsAs);
        const name =
          nameIn({ ...one, called }, language) ?? standardName(language, list, one.countsAs);
        return name.toLocaleLowerCase(language);
      });
}
