import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { LogPiece } from "../../../domain/shift/log-text.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useDraft, useRestored } from "../../shell/forms/use-draft.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { LogTextField } from "./log-text-field.tsx";
import { type Around, useAround } from "./use-people-labels.ts";

export interface CorrectLogEntryPanelProps {
  /** The entry that is corrected. */
  readonly id: string;
  readonly onClose: () => void;
}

/** The correction, shown below the original text. */
export function CorrectLogEntryPanel({ id, onClose }: CorrectLogEntryPanelProps) {
  const [spot] = useState<DraftSpot>({ kind: "log", personId: null, object: id });
  const restored = useRestored(spot, CorrectedPieces);
  const around = useAround();
  if (restored === undefined || around === null) return null;
  const start = restored?.value ?? [];
  return <Correct id={id} spot={spot} start={start} around={around} onClose={onClose} />;
}

const CorrectedPieces = z.array(LogPiece);

interface CorrectProps extends CorrectLogEntryPanelProps {
  readonly spot: DraftSpot;
  readonly start: z.infer<typeof CorrectedPieces>;
  readonly around: Around;
}

function Correct({ id, spot, start, around, onClose }: CorrectProps) {
  const { t } = useTranslation("log");
  const [text, setText] = useState<readonly LogPiece[]>(start);
  const draft = useDraft<readonly LogPiece[]>({ spot, version: 0, start, value: text });
  const isEmpty = text.every((piece) => typeof piece === "string" && piece.trim() === "");
  const form = usePanelForm("log.correct", {
    input: isEmpty ? null : { id, text: [...text] },
    onClose,
    isKept: true,
    onDone: () => showToast({ text: t("corrected") }),
  });
  const { refusal } = form;
  const { resume } = draft;
  useEffect(() => {
    if (refusal !== null) resume();
  }, [refusal, resume]);
  const submit = () => {
    if (!isEmpty) draft.settle();
    form.submit();
  };
  return (
    <FormPanel form={{ ...form, submit }} title={t("correctPanel")} submit={t("correctDo")}>
      <LogTextField
        label={t("correctText")}
        hint={t("correctHint")}
        text={text}
        around={around}
        onChange={setText}
        problem={form.isTried && isEmpty ? t("textProblem") : null}
        autoFocus
      />
    </FormPanel>
  );
}
