import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Thing, ThingKind } from "../../../domain/belongings.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useOffered } from "../../lib/list-words.ts";
import { Segmented } from "../../ui/choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface ThingPanelProps {
  readonly thing: Thing | null;
  readonly onClose: () => void;
}

/** A key, a locker or another thing the house lends. */
export function ThingPanel({ thing, onClose }: ThingPanelProps) {
  const { t } = useTranslation(["together", "errors"]);
  const offered = useOffered();
  const [kind, setKind] = useState<ThingKind>(thing?.kind ?? "key");
  const [label, setLabel] = useState(thing?.label ?? "");
  const form = usePanelForm("things.save", {
    input: label.trim() === "" ? null : { id: thing?.id ?? null, kind, label: label.trim() },
    onClose,
    onDone: () => {
      say({ text: t("together:things.saved", { thing: label.trim() }) });
    },
    besideFields: ["ThingThere"],
  });
  return (
    <FormPanel form={form} title={thing === null ? t("together:things.add") : thing.label}>
      <Segmented
        label={t("together:things.kind")}
        choices={offered("thingKind", ThingKind.options, kind)}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={t("together:things.label")}
        hint={t("together:things.labelHint")}
        value={label}
        onChange={(text) => {
          setLabel(text);
          form.forgetRefusal();
        }}
        maxLength={40}
        problem={problem()}
        autoFocus
      />
    </FormPanel>
  );

  function problem(): string | null {
    if (form.beside !== null) return t("errors:ThingThere");
    return form.isTried && label.trim() === "" ? t("together:things.labelMissing") : null;
  }
}
