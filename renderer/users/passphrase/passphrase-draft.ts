import { useEffect, useState } from "react";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { checkPassphrase } from "../../../domain/users/passphrase.ts";
import { useCall } from "../../lib/api.ts";

/** A passphrase being chosen: five random words or the user's own, and its repetition. */
export interface PassphraseDraft {
  readonly way: Way;
  readonly setWay: (way: Way) => void;
  /** Null while they are generated. */
  readonly words: readonly string[] | null;
  readonly drawOthers: () => void;
  readonly own: string;
  readonly setOwn: (own: string) => void;
  readonly again: string;
  readonly setAgain: (again: string) => void;
  readonly problem: Problem | null;
  /** Shows a refusal of the passphrase beside the field; other refusals are ignored. */
  readonly refuse: (reason: AppError) => void;
  /** The passphrase when it is valid and was repeated correctly; otherwise the problem is shown. */
  readonly take: () => string | null;
}

export type Way = "words" | "own";
export type Problem = { readonly at: "own"; readonly reason: AppError } | { readonly at: "again" };

/** `names`: what an attacker would try first for this person. */
export function usePassphraseDraft(language: Language, names: readonly string[]): PassphraseDraft {
  const { words, drawOthers } = useOffer(language);
  const [way, setWay] = useState<Way>("words");
  const [own, setOwn] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (): string | null => {
    const chosen = way === "words" ? (words ?? []).join(" ") : own;
    const accepted = checkPassphrase(chosen, names);
    const newProblem: Problem | null = !accepted.ok
      ? { at: "own", reason: accepted.error }
      : again.normalize("NFKC") !== accepted.value
        ? { at: "again" }
        : null;
    setProblem(newProblem);
    return newProblem === null ? chosen : null;
  };
  const cleared =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      setProblem(null);
      set(value);
    };
  return {
    way,
    setWay: (next) => {
      setAgain("");
      cleared(setWay)(next);
    },
    words,
    drawOthers: () => {
      setAgain("");
      setProblem(null);
      drawOthers();
    },
    own,
    setOwn: cleared(setOwn),
    again,
    setAgain: cleared(setAgain),
    problem,
    refuse: (reason) => {
      if (isAboutPassphrase(reason)) setProblem({ at: "own", reason });
    },
    take,
  };
}

export const isAboutPassphrase = ({ type }: AppError): boolean => type.startsWith("PassphraseToo");

function useOffer(language: Language) {
  const call = useCall();
  const [round, setRound] = useState(0);
  const [words, setWords] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call("passphrase.suggest", { language }).then((drawn) => {
      if (isWanted && drawn.ok) setWords(drawn.value.words);
    });
    return () => {
      isWanted = false;
    };
  }, [call, language, round]);
  return {
    words,
    drawOthers: () => setRound(round + 1),
  };
}
