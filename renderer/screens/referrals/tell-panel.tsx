import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { DraftSpot } from "../../../domain/draft.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useDraft, useRestored } from "../../lib/draft.ts";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface TellPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Something more that was told; a half-written line is kept when the panel closes. */
export function TellPanel({ id, onClose }: TellPanelProps) {
  const [spot] = useState<DraftSpot>({ kind: "referral", personId: null, object: `${id} told` });
  const restored = useRestored(spot, Words);
  if (restored === undefined) return null;
  return <Tell id={id} spot={spot} start={restored?.value ?? ""} onClose={onClose} />;
}

const Words = z.string();

interface TellProps extends TellPanelProps {
  readonly spot: DraftSpot;
  readonly start: string;
}

function Tell({ id, spot, start, onClose }: TellProps) {
  const { t } = useTranslation("referrals");
  const [text, setText] = useState(start);
  const draft = useDraft({ spot, version: 0, start, value: text });
  const form = usePanelForm("referrals.tell", {
    input: text.trim() === "" ? null : { id, told: { text: text.trim() } },
    onClose,
    onDone: () => {
      say({ text: t("toldNow") });
    },
  });
  const { refusal } = form;
  const { resume } = draft;
  useEffect(() => {
    if (refusal !== null) resume();
  }, [refusal, resume]);
  const submit = () => {
    if (text.trim() !== "") draft.settle();
    form.submit();
  };
  return (
    <FormPanel form={{ ...form, submit }} title={t("tellPanel")} submit={t("tellDo")}>
      <TextField
        label={t("told")}
        hint={t("toldHint")}
        value={text}
        onChange={setText}
        maxLength={4000}
        problem={form.isTried && text.trim() === "" ? t("toldProblem") : null}
        isLong
        autoFocus
      />
    </FormPanel>
  );
}
