import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import { PrintoutLanguagePanel } from "../../printing/printout-language-panel.tsx";
import { useFile } from "../../people/person-context.ts";
import { PrintButton } from "../../printing/print-button.tsx";
import type { ProcedureView } from "./procedure-on-day.ts";

/** Prints the procedure, for the person to take along. */
export function PrintProcedureButton({ way }: { readonly way: ProcedureView }) {
  const { t } = useTranslation("paper");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PrintButton size="small" onPress={() => setOpen(true)}>
        {t("way.action")}
      </PrintButton>
      {isOpen ? <PrintPanel way={way} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface PrintPanelProps {
  readonly way: ProcedureView;
  readonly onClose: () => void;
}

function PrintPanel({ way: { status }, onClose }: PrintPanelProps) {
  const { t } = useTranslation("paper");
  const { card } = useFile();
  const { track, standing } = status;
  const sheet = {
    asOf: track.day,
    person: { name: card.name, number: card.number },
    held: track.documents.map(({ step, kind, issuedOn, until, withdrawnOn }) => ({
      step,
      kind,
      issuedOn,
      until,
      withdrawnOn,
    })),
    endedOn: track.ended?.on ?? null,
    isPending: standing.state === "pending",
  };
  return (
    <PrintoutLanguagePanel
      title={t("way.panel")}
      open={t("way.open")}
      spoken={card.languages}
      languages={PrintoutLanguage.options}
      day={track.day}
      paperIn={(language) => ({ kind: "waySheet", language, personId: card.id, sheet })}
      onClose={onClose}
    >
      <p>{t("way.note")}</p>
    </PrintoutLanguagePanel>
  );
}
