import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { OutingView } from "../../domain/outings/outing.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { BackByFields, backByFrom, typedFrom } from "./back-by-fields.tsx";
import { useBackBy } from "./use-out-state-texts.ts";

export interface AgreeReturnTimePanelProps {
  readonly pass: Pick<OutingView, "id" | "backBy" | "people">;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** Records another agreed time of return, after a call, for the people chosen here. */
export function AgreeReturnTimePanel({ pass, now, onClose }: AgreeReturnTimePanelProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  const zone = useZone();
  const saysBackBy = useBackBy();
  const [typed, setTyped] = useState(() => typedFrom(pass.backBy, zone));
  const names = pass.people.map(nameOf).join(", ");
  const backBy = backByFrom(typed, now, zone);
  const form = usePanelForm("passes.agree", {
    input:
      backBy === null
        ? null
        : { id: pass.id, backBy, personIds: pass.people.map((person) => person.id) },
    onClose,
    onDone: () => {
      if (backBy !== null) showToast({ text: t("agreed", { names, time: saysBackBy(backBy) }) });
    },
  });
  return (
    <FormPanel form={form} title={t("agreePanel", { names })}>
      <BackByFields
        typed={typed}
        onChange={setTyped}
        now={now}
        zone={zone}
        isTried={form.isTried}
        autoFocus
      />
    </FormPanel>
  );
}
