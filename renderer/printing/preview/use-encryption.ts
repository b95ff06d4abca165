import { useState } from "react";
import type { Outcome } from "../../../domain/printing/print-messages.ts";
import type { ShownPrintout } from "./printout-connection.ts";

/** A file that opens with a passphrase only. */
export interface EncryptedSave {
  /** The passphrase of the file that was saved last; null until then, and once it is written down. */
  readonly words: string | null;
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  readonly forget: () => void;
}

/** Encrypts the printout with a new passphrase, has it saved, and then shows the passphrase. */
export function useEncryption(paper: ShownPrintout): EncryptedSave {
  const [words, setWords] = useState<string | null>(null);
  return {
    words,
    save: async (isLookedAt) => {
      const passphrase = await paper.suggest();
      if (passphrase === null) return "notSaved";
      const outcome = await paper
        .saveSealed(passphrase, isLookedAt)
        .catch((): Outcome => "notSaved");
      if (outcome === "saved") setWords(passphrase);
      return outcome;
    },
    forget: () => setWords(null),
  };
}
