import { useTranslation } from "react-i18next";
import { useCall } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { sentenceFor } from "../lib/messages.ts";
import { usePrintouts } from "./printouts.ts";
import { useToday } from "../lib/dates/today.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** Opens the current evacuation list, in the user's language. */
export function useEvacuationPrintout(): {
  readonly open: () => void;
  readonly isDrawing: boolean;
} {
  const { t, i18n } = useTranslation(["paper", "errors"]);
  const { t: errors } = useTranslation("errors");
  const call = useCall();
  const day = useToday();
  const papers = usePrintouts();
  const open = async (): Promise<void> => {
    const list = await call("papers.evacuation", {});
    if (!list.ok) {
      showToast({ text: sentenceFor(list.error, errors) });
      return;
    }
    const language = languageFrom(i18n.language);
    const isShown = await papers.open({ kind: "evacuationList", language, list: list.value }, day);
    if (!isShown) showToast({ text: t("paper:failed") });
  };
  return {
    open: () => void open(),
    isDrawing: papers.isDrawing,
  };
}
