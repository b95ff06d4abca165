import { useEffect, useState } from "react";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { checkPassphrase } from "../../../domain/users/passphrase.ts";
import { useCall } from "../../lib/api.ts";

/** A passphrase being chosen: five offered words or one's own, and typed once more. */
export interface PassphraseDraft {
  readonly way: Way;
  readonly setWay: (way: Way) => void;
  /** Null while they are drawn. */
  readonly words: readonly string[] | null;
  readonly drawOthers: () => void;
  readonly own: string;
  readonly setOwn: (own: string) => void;
  readonly again: string;
  readonly setAgain: (again: string) => void;
  readonly problem: Problem | null;
  /** What the vault held against the passphrase is shown beside it; what is about something else is not. */
  readonly refuse: (reason: AppError) => void;
  /** The passphrase when it will do and was typed twice alike; otherwise the problem is shown. */
  readonly take: () => string | null;
}

export type Way = "words" | "own";
export type Problem = { readonly at: "own"; readonly reason: AppError } | { readonly at: "again" };

/** `names`: what anyone would try first for this person. */
export function usePassphraseDraft(language: Language, names: readonly string[]): PassphraseDraft {
  const { words, drawOthers } = useOffer(language);
  const [way, setWay] = useState<Way>("words");
  const [own, setOwn] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (): string | null => {
    const chosen = way === "words" ? (words ?? []).join(" ") : own;
    const accepted = checkPassphrase(chosen, names);
    const found: Problem | null = !accepted.ok
      ? { at: "own", reason: accepted.error }
      : again.normalize("NFKC") !== accepted.value
        ? { at: "again" }
        : null;
    setProblem(found);
    return found === null ? chosen : null;
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
