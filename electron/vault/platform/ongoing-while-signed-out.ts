import type { ProcedureName } from "../../../domain/api/index.ts";
import type { FromVault } from "./process-messages.ts";

/** What is asked of a vault in which no house is open, as far as a lock has to know of it. */
export interface SignedOut {
  readonly begins: (name: string) => void;
  readonly ends: (name: string, isOpen: boolean) => void;
  /** The work has begun to change files: interrupted now, it would start from scratch, as often as the screen locks. */
  readonly works: () => void;
}

/**
 * Reports to the main process whether a lock ends the work in progress, or waits until it is over; and when there is
 * none any more.
 */
export function signedOut(say: (kind: Said) => void): SignedOut {
  let underWay = 0;
  const works = (): void => {
    say("busy");
  };
  return {
    begins: (name) => {
      if (!tried.has(name) && !worked.has(name)) return;
      underWay += 1;
      if (worked.has(name)) works();
      else if (underWay === 1) say("opening");
    },
    ends: (name, isOpen) => {
      if (!tried.has(name) && !worked.has(name)) return;
      underWay -= 1;
      if (underWay === 0 && !isOpen) say("notOpened");
    },
    works,
  };
}

type Said = Extract<FromVault["kind"], "opening" | "busy" | "notOpened">;

/** A passphrase is tried, and may open a house a moment later. */
const tried: ReadonlySet<string> = new Set<ProcedureName>(["session.unlock"]);

/** Creates or restores a vault, or gives a user a new slot. */
const worked: ReadonlySet<string> = new Set<ProcedureName>([
  "backups.restore",
  "house.found",
  "house.invent",
  "recovery.reset",
]);
