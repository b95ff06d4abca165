import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "../../../domain/look.ts";
import { agreedGoals, type EntryOf } from "../../../domain/plan/review.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { useToday } from "../../lib/today.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";
import { useFile } from "../person/file-context.ts";
import { usePlan } from "./plan-context.ts";

export interface PrintPlanProps {
  /** The last time the plan was agreed. */
  readonly last: EntryOf<"review"> | null;
}

/** The plan on paper, for the person to take along. */
export function PrintPlan({ last }: PrintPlanProps) {
  const { t } = useTranslation("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        {t("print")}
      </Button>
      {isOpen ? (
        <PrintPanel
          last={last}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function PrintPanel({ last, onClose }: PrintPlanProps & { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(["paper", "common", "out"]);
  const { card } = useFile();
  const { personId, entries, file } = usePlan();
  const today = useToday();
  const papers = usePapers();
  // Hers, where the sheet exists in it.
  const hers = Language.options.find((one) => card.languages.some((known) => known === one));
  const [language, setLanguage] = useState<Language>(hers ?? languageFrom(i18n.language));
  const goals = agreedGoals(entries)
    .filter(({ onPaper }) => onPaper)
    .map(({ strand, words, state, steps }) => ({
      ...{ strand, words, state },
      steps: steps.map(({ workerName: _, ...step }) => step),
    }));
  const print = async () => {
    const agreed =
      last === null || last.day === null ? null : { on: last.day, agrees: last.content.agrees };
    const sheet = { asOf: today, goals, reviewOn: file.reviewOn, agreed };
    const paper = { kind: "planSheet", language, personId, sheet } as const;
    const isShown = await papers.open(paper, today);
    if (isShown) onClose();
    else say({ text: t("paper:failed") });
  };
  return (
    <Panel
      title={t("paper:plan.panel")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing}
            onPress={() => {
              void print();
            }}
          >
            {t("paper:plan.open")}
          </Button>
        </>
      }
    >
      <p>{t("paper:plan.note")}</p>
      <p>{t("paper:plan.count", { count: goals.length })}</p>
      <RadioGroup
        label={t("paper:plan.in")}
        choices={Language.options.map((id) => ({ id, label: t(`out:languageOf.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
    </Panel>
  );
}
