import { useEffect, useRef, useState } from "react";
import type { Outcome, PaperVerdict } from "../../domain/desk.ts";
import type { ShownPaper } from "./paper-line.ts";
import { textOf, type PdfFile } from "./pdf.ts";

/** The address guard, as this window meets it. */
export interface GuardAtTheDoor {
  /** `asked` until it has answered; null if it could not be asked. */
  readonly verdict: PaperVerdict | null | "asked";
  readonly isLookedAt: boolean;
  /** It goes outside: it can be locked with a passphrase. */
  readonly maySeal: boolean;
  readonly lookedAt: () => void;
  /** Lets something leave once the guard has answered, if it may. */
  readonly pass: (leave: (isLookedAt: boolean) => Promise<Outcome>) => Promise<Outcome>;
}

/** Shows the guard the paper as soon as it is open. The main process asks it too: nothing leaves by this window alone. */
export function useGuard(paper: ShownPaper, file: PdfFile): GuardAtTheDoor {
  const [verdict, setVerdict] = useState<PaperVerdict | null | "asked">("asked");
  const [isLookedAt, setLookedAt] = useState(false);
  const answer = useRef<Promise<PaperVerdict | null> | null>(null);
  useEffect(() => {
    answer.current ??= Promise.all(file.pages.map(textOf))
      .then((pages) => paper.judge([file.title, ...pages]))
      .catch(() => null);
    void answer.current.then(setVerdict);
  }, [paper, file]);
  return {
    verdict,
    isLookedAt,
    maySeal: verdict !== null && verdict !== "asked" && verdict.maySeal,
    lookedAt: () => {
      setLookedAt(true);
    },
    pass: async (leave) => {
      const said = (await answer.current) ?? null;
      const may = said?.level === "clear" || (said?.level === "look" && isLookedAt);
      return may ? leave(isLookedAt) : "guarded";
    },
  };
}
