import { useTranslation } from "react-i18next";
import type { AgreementOfPerson } from "../../../domain/daily-life/agreement.ts";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { usePrintouts } from "../../printing/printouts.ts";
import { useToday, useZone } from "../../lib/dates/today.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** Opens the resident's copy: of the text signed last, or of the one that would be read with them. */
export function useAgreementPrintout() {
  const { t, i18n } = useTranslation("paper");
  const papers = usePrintouts();
  const today = useToday();
  const zone = useZone();
  const open = async ({ signings, proposed, steps }: AgreementOfPerson): Promise<void> => {
    const last = signings[0];
    const text = last?.text ?? proposed;
    if (text === null) return;
    const copy = {
      language: text.language,
      content: text.content,
      readIn: last === undefined || last.readIn === text.language ? null : last.readIn,
      signedOn: last === undefined ? null : calendarDateOf(last.at, zone),
      steps: steps.items,
      today,
    };
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "houseAgreement", language, copy }, today);
    if (!isShown) showToast({ text: t("failed") });
  };
  return {
    open: (agreement: AgreementOfPerson) => void open(agreement),
    isDrawing: papers.isDrawing,
  };
}
