import { useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useDraft, useRestored } from "../shell/forms/use-draft.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";

export interface FurtherInformationPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Records further information; what is typed is saved as a draft when the panel closes. */
export function FurtherInformationPanel({ id, onClose }: FurtherInformationPanelProps) {
  const [spot] = useState<DraftSpot>({ kind: "referral", personId: null, object: `${id} told` });
  const restored = useRestored(spot, WhatWasTold);
  if (restored === undefined) return null;
  return <Tell id={id} spot={spot} start={restored?.value ?? ""} onClose={onClose} />;
}

const WhatWasTold = z.string();

interface TellProps extends FurtherInformationPanelProps {
  readonly spot: DraftSpot;
  readonly start: string;
}

function Tell({ id, spot, start, onClose }: TellProps) {
  const { t } = useTranslation("referrals");
  const [text, setText] = useState(start);
  const draft = useDraft({ spot, version: 0, start, value: text });
  const isReady = text.trim() !== "";
  const form = useDraftedForm(
    usePanelForm("referrals.tell", {
      input: isReady ? { id, told: { text: text.trim() } } : null,
      onClose,
      onDone: () => showToast({ text: t("toldNow") }),
    }),
    draft,
    isReady,
  );
  return (
    <FormPanel form={form} title={t("tellPanel")} submit={t("tellDo")}>
      <TextField
        label={t("told")}
        hint={t("toldHint")}
        value={text}
        onChange={setText}
        maxLength={4000}
        problem={form.isTried && !isReady ? t("toldProblem") : null}
        isLong
        autoFocus
      />
    </FormPanel>
  );
}
