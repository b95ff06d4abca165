import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyCard, SafetyFile } from "../../domain/safety/safety.ts";
import { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { useMoment, useToday, useZone } from "../lib/dates/use-today.ts";
import { useFile } from "../people/person-context.ts";
import styles from "./safety.module.css";

interface PrintSafetyCardProps {
  readonly card: SafetyCard;
  readonly signedBy: SafetyFile["cardSignedBy"];
}

/** Prints the card after a confirmation: it contains who must not be called, and the code word. */
export function PrintSafetyCardButton({ card, signedBy }: PrintSafetyCardProps) {
  const { t } = useTranslation("safety");
  const { card: person, hidden } = useFile();
  const [isAsked, setAsked] = useState(false);
  const day = useToday();
  const at = useMoment();
  const zone = useZone();
  const close = () => setAsked(false);
  // A first name is used at the door; the name of a hidden file is never printed.
  const name = hidden === null ? (person.name?.trim().split(/\s+/u)[0] ?? null) : null;
  return (
    <div className={styles["foot"]}>
      <PrintButton
        kind="quiet"
        size="small"
        icon={<Printer size={15} aria-hidden="true" />}
        onPress={() => setAsked(true)}
      >
        {t("print")}
      </PrintButton>
      {isAsked ? (
        <PrintoutLanguagePanel
          title={t("printTitle")}
          open={t("printDo")}
          languages={PrintoutLanguage.options}
          day={day}
          paperIn={(language) => ({
            kind: "safetyCard",
            language,
            personId: person.id,
            sheet: { number: person.number, name, card, signedBy, at, zone },
          })}
          onClose={close}
        >
          <p>{t("printText")}</p>
        </PrintoutLanguagePanel>
      ) : null}
    </div>
  );
}
