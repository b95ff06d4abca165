import { type ReactNode, useState } from "react";
import type { Dose, DoseOutcome } from "../../../domain/health/medication.ts";
import { AskGiven, type AskGivenProps } from "./confirm-given.tsx";
import { useDoubts } from "./use-dose-warnings.ts";

/** An answer about a dose: at one press, unless something speaks against it; the question stands in its line. */
export function useAskedFirst(
  dose: Dose,
  { among, about }: { readonly among: readonly Dose[]; readonly about: AskGivenProps["about"] },
  answer: (outcome: DoseOutcome) => void,
): { readonly say: (outcome: DoseOutcome) => void; readonly question: ReactNode } {
  const doubtsOf = useDoubts(dose, among);
  const [asked, setAsked] = useState<DoseOutcome | null>(null);
  const say = (outcome: DoseOutcome): void => {
    if (doubtsOf(outcome).length > 0) setAsked(outcome);
    else answer(outcome);
  };
  const question =
    asked === null ? null : (
      <AskGiven
        about={about}
        label={dose.label}
        isAlone={asked === "by-herself"}
        doubts={doubtsOf(asked)}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          answer(asked);
        }}
      />
    );
  return { say, question };
}
