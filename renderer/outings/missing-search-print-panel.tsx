import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "../../domain/core/display-settings.ts";
import type { SearchView } from "../../domain/outings/missing-person-search.ts";
import type { Printout } from "../../domain/api/printouts.ts";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";

type Sheet = Extract<Printout, { readonly kind: "missingSheet" }>["sheet"];

export interface MissingSearchPrintPanelProps {
  readonly search: SearchView;
  readonly onClose: () => void;
}

/** The language, and whether the steps are printed too: they stay in the house. */
export function MissingSearchPrintPanel({ search, onClose }: MissingSearchPrintPanelProps) {
  const { t } = useTranslation("out");
  const today = useToday();
  const zone = useZone();
  const { data: settings } = useProcedure("house.settings", {});
  const [holds, setHolds] = useState<Sheet["holds"]>("description");
  const paperIn = (language: Language): Printout | null => {
    if (settings === undefined) return null;
    const { centreName, correspondenceAddress } = settings;
    const sheet = { ...sheetOf(search, language), holds, zone, centreName, correspondenceAddress };
    return { kind: "missingSheet", language, sheet };
  };
  return (
    <PrintoutLanguagePanel
      title={t("printSheet")}
      open={t("openSheet")}
      languages={Language.options}
      day={today}
      paperIn={paperIn}
      onClose={onClose}
    >
      <RadioGroup
        label={t("printWhat")}
        choices={(["description", "steps"] as const).map((id) => ({
          id,
          label: t(`holds.${id}`),
          note: t(`holdsNote.${id}`),
        }))}
        value={holds}
        onChange={setHolds}
      />
    </PrintoutLanguagePanel>
  );
}

function sheetOf(search: SearchView, language: Language) {
  const { name, number, sex, age, nationality, isNationalityPresumed, languages } = search.person;
  const { now: at, description, pass } = search;
  return {
    at,
    person: { name, number, sex, age, nationality, isNationalityPresumed, languages },
    description,
    outAt: pass?.outAt ?? null,
    backBy: pass?.backBy ?? null,
    steps: search.steps.map(({ done, ...step }) => ({ words: step[language], done })),
  };
}
