import { type ReactNode, useState } from "react";
import type { Dose, DoseOutcome } from "../../../domain/health/medication.ts";
import { ConfirmDoseGiven, type ConfirmDoseGivenProps } from "./confirm-dose-given.tsx";
import { useDoseWarnings } from "./use-dose-warnings.ts";

/** Records an answer about a dose with one press, unless there is a warning; the confirmation is shown in its row. */
export function useConfirmDose(
  dose: Dose,
  {
    among,
    about,
  }: { readonly among: readonly Dose[]; readonly about: ConfirmDoseGivenProps["about"] },
  answer: (outcome: DoseOutcome) => void,
): { readonly say: (outcome: DoseOutcome) => void; readonly question: ReactNode } {
  const doubtsOf = useDoseWarnings(dose, among);
  const [asked, setAsked] = useState<DoseOutcome | null>(null);
  const say = (outcome: DoseOutcome): void => {
    if (doubtsOf(outcome).length > 0) setAsked(outcome);
    else answer(outcome);
  };
  const question =
    asked === null ? null : (
      <ConfirmDoseGiven
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
