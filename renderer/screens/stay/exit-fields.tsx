import { useTranslation } from "react-i18next";
import { ExitDestination, ExitReason } from "../../../domain/vocabulary.ts";
import { useOffered } from "../../lib/list-words.ts";
import { Select } from "../../ui/select.tsx";

/** Where somebody goes and why, as far as it is chosen. */
export interface Exit {
  readonly destination: ExitDestination | null;
  readonly reason: ExitReason | null;
}

export interface ExitFieldsProps {
  /** Why she leaves the house is another question than why the assistance ends. */
  readonly whyLabel: string;
  readonly value: Exit;
  readonly onChange: (exit: Exit) => void;
  /** What to say beside a choice that is still to be made; null before it was asked for. */
  readonly missing: (value: string | null) => string | null;
}

/** Two choices from the lists of domain/vocabulary.ts. */
export function ExitFields({ whyLabel, value, onChange, missing }: ExitFieldsProps) {
  const { t } = useTranslation("house");
  const offered = useOffered();
  return (
    <>
      <Select
        label={t("destination")}
        options={offered("destination", ExitDestination.options, value.destination)}
        value={value.destination}
        onChange={(id) => {
          onChange({ ...value, destination: ExitDestination.parse(id) });
        }}
        problem={missing(value.destination)}
      />
      <Select
        label={whyLabel}
        options={offered("reason", ExitReason.options, value.reason)}
        value={value.reason}
        onChange={(id) => {
          onChange({ ...value, reason: ExitReason.parse(id) });
        }}
        problem={missing(value.reason)}
      />
    </>
  );
}
