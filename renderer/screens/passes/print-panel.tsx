import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "../../../domain/look.ts";
import type { SearchView } from "../../../domain/missing.ts";
import type { Paper } from "../../../domain/paper.ts";
import { useAsk } from "../../lib/api.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { useToday, useZone } from "../../lib/today.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";

type Sheet = Extract<Paper, { readonly kind: "missingSheet" }>["sheet"];

export interface PrintPanelProps {
  readonly search: SearchView;
  readonly onClose: () => void;
}

/** In which language, and whether the steps come along: they stay in the house. */
export function PrintPanel({ search, onClose }: PrintPanelProps) {
  const { t, i18n } = useTranslation(["out", "common", "paper"]);
  const papers = usePapers();
  const today = useToday();
  const zone = useZone();
  const { data: settings } = useAsk("house.settings", {});
  const [language, setLanguage] = useState<Language>(languageFrom(i18n.language));
  const [holds, setHolds] = useState<Sheet["holds"]>("description");
  const print = async () => {
    if (settings === undefined) return;
    const { centreName, correspondenceAddress } = settings;
    const sheet = { ...sheetOf(search, language), holds, zone, centreName, correspondenceAddress };
    const isShown = await papers.open({ kind: "missingSheet", language, sheet }, today);
    if (isShown) onClose();
    else say({ text: t("paper:failed") });
  };
  return (
    <Panel
      title={t("out:printSheet")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing || settings === undefined}
            onPress={() => {
              void print();
            }}
          >
            {t("out:openSheet")}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t("out:printWhat")}
        choices={(["description", "steps"] as const).map((id) => ({
          id,
          label: t(`out:holds.${id}`),
          note: t(`out:holdsNote.${id}`),
        }))}
        value={holds}
        onChange={setHolds}
      />
      <RadioGroup
        label={t("out:printIn")}
        choices={Language.options.map((id) => ({ id, label: t(`out:languageOf.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
    </Panel>
  );
}

function sheetOf(search: SearchView, language: Language) {
  const { name, number, sex, age, nationality, languages } = search.person;
  const { now: at, description, pass } = search;
  return {
    at,
    person: { name, number, sex, age, nationality, languages },
    description,
    outAt: pass?.outAt ?? null,
    backBy: pass?.backBy ?? null,
    steps: search.steps.map(({ done, ...step }) => ({ words: step[language], done })),
  };
}
