import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResidenceView } from "../../../domain/residence/residence-record.ts";
import { Button } from "../../ui/button.tsx";
import { ProcedureEventPanel } from "./procedure-event-panel.tsx";
import { IssueDocumentPanel } from "./issue-document-panel.tsx";
import type { ProcedureView } from "./procedure-on-day.ts";

interface RecordButtonsProps {
  readonly way: ProcedureView;
  readonly cases: ResidenceView["cases"];
}

/** What can be recorded in an open procedure. No document follows an open-ended permit. */
export function RecordButtons({ way, cases }: RecordButtonsProps) {
  const { t } = useTranslation("residence");
  const [open, setOpen] = useState<"issue" | "event" | null>(null);
  const close = () => setOpen(null);
  const isLast = way.status.track.documents.at(-1)?.step === "openEnded";
  return (
    <>
      {isLast ? null : (
        <Button kind="primary" onPress={() => setOpen("issue")}>
          {t("recordIssued")}
        </Button>
      )}
      <Button onPress={() => setOpen("event")}>{t("recordEvent")}</Button>
      {open === "issue" ? <IssueDocumentPanel way={way} onClose={close} /> : null}
      {open === "event" ? <ProcedureEventPanel way={way} cases={cases} onClose={close} /> : null}
    </>
  );
}
