import { useEffect, useState } from "react";
import type { EnteredTerm } from "../../domain/address-guard/term.ts";
import type { TryOnCount } from "../../domain/address-guard/try-new-terms.ts";
import { useCall } from "../lib/api.ts";

/** How much of the stored text has been checked, and what has been found so far. */
export interface TriedSoFar {
  readonly counts: readonly TryOnCount[];
  readonly looked: number;
  readonly of: number;
  /** How many files this user cannot open. */
  readonly closed: number;
}

/** Checks words against everything stored, slice by slice, once the user has stopped typing; null until then. */
export function useTryOn(terms: readonly EnteredTerm[]): TriedSoFar | null {
  const call = useCall();
  const [tried, setTried] = useState<{ readonly key: string; readonly so: TriedSoFar } | null>(
    null,
  );
  const key = terms.length === 0 ? "" : JSON.stringify(terms);
  useEffect(() => {
    if (key === "") return;
    let isWanted = true;
    const goesOn = (): boolean => isWanted;
    const go = async (): Promise<void> => {
      let so: TriedSoFar = { counts: [], looked: 0, of: 1, closed: 0 };
      while (goesOn() && so.looked < so.of) {
        const answer = await call("guard.tryOn", {
          terms: JSON.parse(key) as EnteredTerm[],
          from: so.looked,
        });
        if (!answer.ok || !goesOn()) return;
        const { counts, looked, of, closed } = answer.value;
        so = { counts: added(so.counts, counts), looked, of, closed: so.closed + closed };
        setTried({ key, so });
        if (looked === 0) return;
      }
    };
    const timer = setTimeout(() => void go(), pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [call, key]);
  return tried !== null && tried.key === key ? tried.so : null;
}

/** Milliseconds without a key press. */
const pause = 300;

function added(before: readonly TryOnCount[], more: readonly TryOnCount[]): readonly TryOnCount[] {
  const all = new Map(before.map((one) => [one.what, one]));
  for (const { what, stop, look } of more) {
    const was = all.get(what) ?? { what, stop: 0, look: 0 };
    all.set(what, { what, stop: was.stop + stop, look: was.look + look });
  }
  return [...all.values()];
}
