import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Mode, ModeReason, type AssistancesOfPerson } from "../../../domain/intake/assistance.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/today.ts";
import { Segmented } from "../../ui/fields/choice.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./assistance.module.css";

export interface LinePanelProps {
  readonly line: AssistancesOfPerson[number];
  readonly onClose: () => void;
}

const noReason = "none";
const outside = Mode.exclude(["residential"]);

/** Waiting for a bed, non-residential, or the reason why a person lives in the house. A bed is given by an admission. */
export function ModePanel({ line, onClose }: LinePanelProps) {
  const { t } = useTranslation(["assistance", "vocab"]);
  const { current } = useFile();
  const today = useToday();
  const now = line.periods.at(-1);
  const isHere = current !== null;
  const [mode, setMode] = useState<Mode>(isHere ? "residential" : (now?.mode ?? "waiting"));
  const [reason, setReason] = useState<ModeReason | null>(now?.reason ?? null);
  const [from, setFrom] = useState<string | null>(today);
  const form = usePanelForm("assistance.setMode", {
    input: from === null ? null : { id: line.track.id, mode, reason, from },
    onClose,
    onDone: () => showToast({ text: t("assistance:modeSaved") }),
  });
  return (
    <FormPanel form={form} title={t("assistance:modePanel")}>
      {isHere ? (
        <p className={styles["aside"]}>{t("assistance:modeHere")}</p>
      ) : (
        <Segmented
          label={t("assistance:mode")}
          hint={t("assistance:modeHint")}
          choices={outside.options.map((id) => ({ id, label: t(`assistance:lives.${id}`) }))}
          value={mode === "residential" ? null : mode}
          onChange={setMode}
        />
      )}
      <Select
        label={isHere ? t("assistance:whyHouse") : t("assistance:why")}
        options={[
          { id: noReason, label: t("assistance:noReason") },
          ...ModeReason.options.map((id) => ({ id, label: t(`vocab:modeReason.${id}`) })),
        ]}
        value={reason ?? noReason}
        onChange={(id) => setReason(id === noReason ? null : ModeReason.parse(id))}
        autoFocus
      />
      <DatePicker
        label={t("assistance:modeFrom")}
        value={from}
        onChange={setFrom}
        min={line.track.openedOn}
        max={today}
        problem={form.isTried && from === null ? t("assistance:dayMissing") : null}
      />
    </FormPanel>
  );
}
