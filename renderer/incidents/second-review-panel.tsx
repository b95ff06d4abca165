import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerPanelProps } from "./complaint-answer-panel.tsx";
import { OneTextPanel } from "./text-panel.tsx";

/** Somebody else looks again, and says what she thinks. */
export function SecondPanel({ complaint, onClose }: AnswerPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  return (
    <OneTextPanel
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
