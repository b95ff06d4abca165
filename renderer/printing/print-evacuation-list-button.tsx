import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PrintButton } from "./print-button.tsx";
import { useEvacuationPrintout } from "./use-evacuation-printout.ts";

/** One press shows the list, ready to print. */
export function PrintEvacuationListButton() {
  const { t } = useTranslation("paper");
  const { open, isDrawing } = useEvacuationPrintout();
  return (
    <PrintButton
      icon={<Printer size={16} aria-hidden="true" />}
      isPending={isDrawing}
      onPress={open}
    >
      {t("evacuation.open")}
    </PrintButton>
  );
}
