import { useEffect, useRef, useState } from "react";
import type { FromJudge, Outcome, ToOverride } from "../../domain/desk.ts";
import type { AppError } from "../../domain/errors.ts";
import type { Reader } from "../../domain/neutral/reader.ts";
import type { PaperVerdict } from "../../domain/neutral/verdict.ts";
import type { ShownPaper } from "./paper-line.ts";
import { textOf, type PdfFile } from "./pdf.ts";

/** What is looked for before a paper leaves, as this window meets it. */
export interface GuardAtTheDoor {
  /** `asked` until it is answered; null if nobody could be asked. */
  readonly verdict: PaperVerdict | null | "asked";
  /** Who sees it stands in the paper itself. */
  readonly isFixed: boolean;
  /** With how many pages are pictures from outside. */
  readonly pictures: number;
  /** Somebody says who will see it. */
  readonly readBy: (reader: Reader) => void;
  readonly isLookedAt: boolean;
  /** Two people have let it leave although it is stopped: once. */
  readonly isReleased: boolean;
  /** Who is signed in: the first of the two. */
  readonly signedIn: string;
  /** Why they may not; null once they have. */
  readonly override: (said: Omit<ToOverride["override"], "sha256">) => Promise<AppError | null>;
  /** It goes outside: it can be locked with a passphrase. */
  readonly maySeal: boolean;
  readonly lookedAt: () => void;
  /** Lets something leave once the guard has answered, if it may. */
  readonly pass: (leave: (isLookedAt: boolean) => Promise<Outcome>) => Promise<Outcome>;
}

/**
 * Has the paper judged as soon as it is open, and again when somebody says who will see it. The main process hears the
 * answers too: nothing leaves by this window alone.
 */
export function useGuard(paper: ShownPaper, file: PdfFile): GuardAtTheDoor {
  const [judged, setJudged] = useState<FromJudge | "asked">("asked");
  const [isLookedAt, setLookedAt] = useState(false);
  const [isReleased, setReleased] = useState(false);
  const answer = useRef<Promise<FromJudge> | null>(null);
  const ask = (reader: Reader | null): void => {
    // One after the other: each answer goes to the question before it.
    const asked = (answer.current ?? Promise.resolve(null))
      .then(() => Promise.all(file.pages.map(textOf)))
      .then((pages) => paper.judge({ pages: [file.title, ...pages], reader }))
      .catch(() => null);
    answer.current = asked;
    void asked.then((came) => {
      if (answer.current === asked) setJudged(came);
    });
  };
  useEffect(() => {
    if (answer.current === null) ask(null);
  });
  const isAsked = judged === "asked";
  return {
    verdict: isAsked ? "asked" : (judged?.verdict ?? null),
    isFixed: !isAsked && judged?.isFixed === true,
    pictures: isAsked ? 0 : (judged?.pictures ?? 0),
    readBy: (reader) => {
      setLookedAt(false);
      setReleased(false);
      ask(reader);
    },
    isLookedAt,
    isReleased,
    signedIn: isAsked ? "" : (judged?.signedIn ?? ""),
    override: async (said) => {
      const sha256 = await hashOf(paper.pdf);
      const refusal = await paper.override({ override: { ...said, sha256 } });
      if (refusal === null) setReleased(true);
      return refusal;
    },
    maySeal: !isAsked && judged?.maySeal === true,
    lookedAt: () => {
      setLookedAt(true);
    },
    pass: async (leave) => {
      const level = (await answer.current)?.verdict.level;
      if (level === "ask") return "unread";
      const may =
        level === "clear" || (level === "look" && isLookedAt) || (level === "stop" && isReleased);
      if (!may) return "guarded";
      const outcome = await leave(isLookedAt);
      if (outcome === "saved" || outcome === "printed" || outcome === "notNoted")
        setReleased(false);
      return outcome;
    },
  };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
