import { useEffect, useState } from "react";
import type {
  FromJudge,
  ToOverride,
} from "../../../domain/address-guard/preview-check-messages.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Reader } from "../../../domain/printing/reader-kind.ts";
import type { PrintoutVerdict } from "../../../domain/address-guard/printout-verdict.ts";
import type { OpenedFile } from "./opened-file.ts";

/** The check of a printout before it leaves, as this window uses it. */
export interface GuardAtTheDoor {
  /** `asked` until it is answered; null if the check was not possible. */
  readonly verdict: PrintoutVerdict | null | "asked";
  /** The name of the person it is about, where several are side by side. */
  readonly name: string | null;
  /** The printout itself names its recipient. */
  readonly isFixed: boolean;
  /** How many pages are pictures from outside. */
  readonly pictures: number;
  /** Sets the recipient. */
  readonly readBy: (reader: Reader) => void;
  readonly isLookedAt: boolean;
  /** Two people have released it although it is blocked: once. */
  readonly isReleased: boolean;
  /** The signed-in user: the first of the two. */
  readonly signedIn: string;
  /** Whether the signed-in user can enter the words that are searched for. */
  readonly mayEnterWords: boolean;
  /** Why they may not; null once they have. */
  readonly override: (said: Omit<ToOverride["override"], "sha256">) => Promise<AppError | null>;
  /** It goes outside: it can be encrypted with a passphrase. */
  readonly maySeal: boolean;
  readonly lookedAt: () => void;
  /** Why it is blocked, once it was checked; null if it may leave. */
  readonly keptBack: () => Promise<"unread" | "guarded" | null>;
  /** It has left, or could not be recorded: the override is used up. */
  readonly spent: () => void;
}

interface Standing {
  readonly judged: FromJudge | "asked";
  readonly isLookedAt: boolean;
  readonly isReleased: boolean;
}

/**
 * Has each file checked as soon as it is open, and again when a recipient is chosen. The main process gets the answers too:
 * this window alone can release nothing.
 *
 * @param opened the same array as long as the files are shown
 */
export function useGuards(opened: readonly OpenedFile[]): readonly GuardAtTheDoor[] {
  const [all, setAll] = useState<readonly Standing[]>(() => opened.map(() => unasked));
  const change = (at: number, to: Partial<Standing>): void => {
    setAll((before) => before.map((one, index) => (index === at ? { ...one, ...to } : one)));
  };
  useEffect(() => {
    for (const [at, { judging }] of opened.entries())
      void judging.first.then((judged) => {
        setAll((before) =>
          before.map((one, index) =>
            index === at && one.judged === "asked" ? { ...one, judged } : one,
          ),
        );
      });
  }, [opened]);
  return opened.flatMap((file, at) => {
    const standing = all[at];
    return standing === undefined ? [] : [guardAt(file, standing, (to) => change(at, to))];
  });
}

const unasked: Standing = { judged: "asked", isLookedAt: false, isReleased: false };

function guardAt(
  { paper, judging }: OpenedFile,
  { judged, isLookedAt, isReleased }: Standing,
  change: (to: Partial<Standing>) => void,
): GuardAtTheDoor {
  const said = judged === "asked" ? null : judged;
  return {
    verdict: judged === "asked" ? "asked" : (judged?.verdict ?? null),
    name: said?.name ?? null,
    isFixed: said?.isFixed === true,
    pictures: said?.pictures ?? 0,
    readBy: (reader) => {
      change({ isLookedAt: false, isReleased: false });
      void judging.ask(reader).then((came) => {
        if (came !== "outdated") change({ judged: came });
      });
    },
    isLookedAt,
    isReleased,
    signedIn: said?.signedIn ?? "",
    maySeal: said?.maySeal === true,
    mayEnterWords: said?.mayEnterWords === true,
    override: async (signed) => {
      const sha256 = await hashOf(paper.pdf);
      const refusal = await paper.override({ override: { ...signed, sha256 } });
      if (refusal === null) change({ isReleased: true });
      return refusal;
    },
    lookedAt: () => change({ isLookedAt: true }),
    keptBack: async () => {
      const level = (await judging.last())?.verdict.level;
      if (level === "ask") return "unread";
      const may =
        level === "clear" || (level === "look" && isLookedAt) || (level === "stop" && isReleased);
      return may ? null : "guarded";
    },
    spent: () => change({ isReleased: false }),
  };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
