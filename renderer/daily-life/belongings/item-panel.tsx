import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Thing, ThingKind } from "../../../domain/daily-life/post-and-lent-items.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useTermPicker } from "../../lib/texts/term-names-of-centre.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { fitSideBySide } from "../../ui/overlays/fits-side-by-side.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface ItemPanelProps {
  readonly thing: Thing | null;
  readonly onClose: () => void;
}

/** A key, a locker or another thing that can be lent. */
export function ItemPanel({ thing, onClose }: ItemPanelProps) {
  const { t } = useTranslation(["together", "errors"]);
  const pick = useTermPicker();
  const [kind, setKind] = useState<ThingKind>(thing?.kind ?? "key");
  const [own, setOwn] = useState(thing?.own);
  const [label, setLabel] = useState(thing?.label ?? "");
  const form = usePanelForm("things.save", {
    input: label.trim() === "" ? null : { id: thing?.id ?? null, kind, own, label: label.trim() },
    onClose,
    onDone: () => showToast({ text: t("together:things.saved", { thing: label.trim() }) }),
    besideFields: ["ThingThere"],
  });
  const kinds = pick(
    ...(["thingKind", ThingKind.options] as const),
    { code: kind, field: "kind", own },
    ({ code, own: word }) => {
      if (code === null) return;
      setKind(code);
      setOwn(word);
    },
  );
  return (
    <FormPanel form={form} title={thing === null ? t("together:things.add") : thing.label}>
      {fitSideBySide(kinds.options, 5) ? (
        <Segmented label={t("together:things.kind")} {...kinds} choices={kinds.options} />
      ) : (
        <Select label={t("together:things.kind")} {...kinds} />
      )}
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
