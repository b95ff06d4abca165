import { useTranslation } from "react-i18next";
import { ExitDestination, ExitReason } from "../../../domain/vocabulary/code-lists.ts";
import type { ChosenCustomTerms } from "../../../domain/vocabulary/custom-term-choice.ts";
import { useTermPicker } from "../../lib/texts/term-names-of-centre.ts";
import { Select } from "../../ui/fields/select.tsx";

/** Where a person goes and why, as far as it is chosen. */
export interface Exit {
  readonly destination: ExitDestination | null;
  readonly reason: ExitReason | null;
  readonly own?: ChosenCustomTerms<"destination" | "reason"> | undefined;
}

export interface DepartureReasonFieldsProps {
  /** Why the person leaves the house is not the same question as why the assistance ends. */
  readonly whyLabel: string;
  readonly value: Exit;
  readonly onChange: (exit: Exit) => void;
  /** The message beside a choice that is still to be made; null before the form is submitted. */
  readonly missing: (value: string | null) => string | null;
}

/** Two choices from the lists in domain/vocabulary/code-lists.ts. */
export function DepartureReasonFields({
  whyLabel,
  value,
  onChange,
  missing,
}: DepartureReasonFieldsProps) {
  const { t } = useTranslation("house");
  const pick = useTermPicker();
  return (
    <>
      <Select
        label={t("destination")}
        {...pick(
          ...(["destination", ExitDestination.options] as const),
          { code: value.destination, field: "destination", own: value.own },
          ({ code, own }) => onChange({ ...value, destination: code, own }),
        )}
        problem={missing(value.destination)}
      />
      <Select
        label={whyLabel}
        {...pick(
          ...(["reason", ExitReason.options] as const),
          { code: value.reason, field: "reason", own: value.own },
          ({ code, own }) => onChange({ ...value, reason: code, own }),
        )}
        problem={missing(value.reason)}
      />
    </>
  );
}
