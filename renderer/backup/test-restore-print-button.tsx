import { useTranslation } from "react-i18next";
import type { BackupView } from "../../domain/backup/backups-view.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";

export interface TestRestorePrintButtonProps {
  readonly madeAt: BackupView["madeAt"];
  readonly drill: NonNullable<BackupView["drill"]>;
  readonly centreName: string;
}

/** Prints the result of a test restore, for the two who typed their sheets. */
export function TestRestorePrintButton({ madeAt, drill, centreName }: TestRestorePrintButtonProps) {
  const { t, i18n } = useTranslation("paper");
  const papers = usePrintouts();
  const zone = useZone();
  const today = useToday();
  const { at, by: byName, report } = drill;
  return (
    <PrintButton
      size="small"
      isPending={papers.isDrawing}
      onPress={() => {
        const sheet = { centreName, zone, at, byName, madeAt, report };
        const language = languageFrom(i18n.language);
        void papers.open({ kind: "drillSlip", language, sheet }, today).then((isShown) => {
          if (!isShown) showToast({ text: t("failed") });
        });
      }}
    >
      {t("drill.action")}
    </PrintButton>
  );
}
