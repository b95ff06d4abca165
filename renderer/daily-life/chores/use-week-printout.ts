import { useTranslation } from "react-i18next";
import type { ChorePrintoutContent } from "../../../domain/daily-life/chore-printout.ts";
import { useCall } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { sentenceFor } from "../../lib/messages.ts";
import { usePrintouts } from "../../printing/printouts.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

/** Opens the printout of a week for the kitchen wall, in the user's language. */
export function useWeekPrintout({ week, today }: Pick<ChorePrintoutContent, "week" | "today">) {
  const { t, i18n } = useTranslation("paper");
  const { t: errors } = useTranslation("errors");
  const call = useCall();
  const papers = usePrintouts();
  const open = async (): Promise<void> => {
    const sheet = await call("chores.paper", { week });
    if (!sheet.ok) {
      showToast({ text: sentenceFor(sheet.error, errors) });
      return;
    }
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "weekSheet", language, sheet: sheet.value }, today);
    if (!isShown) showToast({ text: t("failed") });
  };
  return {
    open: () => void open(),
    isDrawing: papers.isDrawing,
  };
}
