import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type EntryOf, goalsToTakeAlong } from "../../domain/plan/plan-review.ts";
import { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFile } from "../people/person-context.ts";
import { usePlan } from "./plan-context.ts";

export interface PrintPlanButtonProps {
  /** The last time the plan was agreed. */
  readonly last: EntryOf<"review"> | null;
}

/** Prints the plan, for the person to take along. */
export function PrintPlanButton({ last }: PrintPlanButtonProps) {
  const { t } = useTranslation("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PrintButton onPress={() => setOpen(true)}>{t("print")}</PrintButton>
      {isOpen ? <PrintPanel last={last} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PrintPanel({ last, onClose }: PrintPlanButtonProps & { readonly onClose: () => void }) {
  const { t } = useTranslation("paper");
  const { card } = useFile();
  const { personId, entries, file } = usePlan();
  const today = useToday();
  const goals = goalsToTakeAlong(entries);
  const agreed =
    last === null || last.day === null ? null : { on: last.day, agrees: last.content.agrees };
  const sheet = { asOf: today, goals, reviewOn: file.reviewOn, agreed };
  return (
    <PrintoutLanguagePanel
      title={t("plan.panel")}
      open={t("plan.open")}
      spoken={card.languages}
      languages={PrintoutLanguage.options}
      day={today}
      paperIn={(language) => ({ kind: "planSheet", language, personId, sheet })}
      onClose={onClose}
    >
      <p>{t("plan.note")}</p>
      <p>{t("plan.count", { count: goals.length })}</p>
    </PrintoutLanguagePanel>
  );
}
