import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyCard } from "../../../domain/safety.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { useMoment, useToday, useZone } from "../../lib/today.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";
import { useFile } from "../person/file-context.ts";
import sheet from "./safety.module.css";

/** The card on paper, asked twice: it tells who must not be called, and the word that opens the door. */
export function PrintCard({ card }: { readonly card: SafetyCard }) {
  const { t, i18n } = useTranslation(["safety", "paper"]);
  const { card: person, hidden } = useFile();
  const [isAsked, setAsked] = useState(false);
  const papers = usePapers();
  const day = useToday();
  const at = useMoment();
  const zone = useZone();
  const open = async () => {
    // One calls a first name at a door; of a hidden file no paper says a name.
    const name = hidden === null ? (person.name?.trim().split(/\s+/u)[0] ?? null) : null;
    const isShown = await papers.open(
      {
        kind: "safetyCard",
        language: languageFrom(i18n.language),
        personId: person.id,
        sheet: { number: person.number, name, card, at, zone },
      },
      day,
    );
    if (!isShown) say({ text: t("paper:failed") });
  };
  return (
    <div className={sheet["foot"]}>
      <Button
        kind="quiet"
        size="small"
        icon={<Printer size={15} aria-hidden="true" />}
        isPending={papers.isDrawing}
        onPress={() => {
          setAsked(true);
        }}
      >
        {t("safety:print")}
      </Button>
      <ConfirmDialog
        title={t("safety:printTitle")}
        isOpen={isAsked}
        onClose={() => {
          setAsked(false);
        }}
        confirm={t("safety:printDo")}
        onConfirm={() => {
          setAsked(false);
          void open();
        }}
      >
        <p>{t("safety:printText")}</p>
      </ConfirmDialog>
    </div>
  );
}
