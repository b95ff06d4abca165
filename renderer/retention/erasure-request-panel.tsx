import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { ErasureGround, ErasurePart } from "../../domain/retention/erasure-order.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { DateField } from "../ui/fields/date-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import type { PersonPanelProps } from "./legal-hold-panel.tsx";
import styles from "./retention.module.css";

export interface ErasureRequestPanelProps extends PersonPanelProps {
  /** Parts that were erased before. */
  readonly gone: readonly ErasurePart[];
}

/** Proposes what to erase, why, and from which day on. */
export function ErasureRequestPanel({ personId, gone, onClose }: ErasureRequestPanelProps) {
  const { t } = useTranslation("forgetting");
  const today = useToday();
  const offered = ErasurePart.options.filter((part) => !gone.includes(part));
  const [parts, setParts] = useState<readonly ErasurePart[]>([]);
  const [ground, setGround] = useState<ErasureGround>("term");
  const [typed, setTyped] = useState<string | null>(today);
  const problemId = useId();
  const day = CalendarDate.safeParse(typed);
  const isDayGood = day.success && day.data >= today;
  const form = usePanelForm("forgetting.propose", {
    input:
      parts.length > 0 && day.success && isDayGood
        ? { id: personId, parts: [...parts], ground, notBefore: day.data }
        : null,
    onClose,
    onDone: () => showToast({ text: t("proposedNow") }),
  });
  const isMissing = form.isTried && parts.length === 0;
  return (
    <FormPanel form={form} title={t("proposeTitle")} submit={t("proposeDo")}>
      <fieldset
        className={styles["parts"]}
        {...(isMissing && { "aria-describedby": problemId, "data-invalid": true })}
      >
        <legend>{t("parts")}</legend>
        {offered.map((part) => (
          <Checkbox
            key={part}
            label={t(`part.${part}`)}
            note={t(`partNote.${part}`)}
            isOn={parts.includes(part)}
            onChange={(isOn) => {
              setParts(isOn ? [...parts, part] : parts.filter((one) => one !== part));
            }}
          />
        ))}
        {isMissing ? (
          <small id={problemId} className={styles["problem"]}>
            {t("partsMissing")}
          </small>
        ) : null}
      </fieldset>
      <RadioGroup
        label={t("groundLabel")}
        choices={ErasureGround.options.map((id) => ({ id, label: t(`ground.${id}`) }))}
        value={ground}
        onChange={setGround}
      />
      <DateField
        label={t("notBeforeLabel")}
        hint={t("notBeforeHint")}
        value={typed}
        onChange={setTyped}
        min={today}
        problem={form.isTried && !isDayGood ? t("fromWrong") : null}
      />
    </FormPanel>
  );
}
