import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintAnswerPanelProps } from "./complaint-answer-panel.tsx";
import { TextPanel } from "./text-panel.tsx";

/** A second person reviews the complaint and records their opinion. */
export function SecondReviewPanel({ complaint, onClose }: ComplaintAnswerPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  return (
    <TextPanel
      procedure="complaints.second"
      object={`complaint ${id} second`}
      version={0}
      start=""
      title={t("lookAgain")}
      label={t("secondLook")}
      hint={t("secondHint")}
      missing={t("answerMissing")}
      maxLength={4000}
      done={t("answeredDone")}
      inputOf={(second) => ({ id, version, second })}
      onClose={onClose}
    />
  );
}
