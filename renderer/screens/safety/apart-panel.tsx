import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApartKind } from "../../../domain/safety.ts";
import type { PersonCard } from "../../../domain/person.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { PersonPicker } from "../../frame/person-picker.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { useFile } from "../person/file-context.ts";

export interface ApartPanelProps {
  /** Those who are on the list already. */
  readonly known: readonly string[];
  readonly onClose: () => void;
}

/** Whom this person must not meet, and why: only the office reads the reason. */
export function ApartPanel({ known, onClose }: ApartPanelProps) {
  const { t } = useTranslation(["safety", "vocab"]);
  const { nameOf } = useNames();
  const { card } = useFile();
  const [other, setOther] = useState<PersonCard | null>(null);
  const [kind, setKind] = useState<ApartKind | null>(null);
  const [text, setText] = useState("");
  const form = usePanelForm("safety.keepApart", {
    input:
      other === null || kind === null
        ? null
        : { id: card.id, otherId: other.id, reason: { kind, text } },
    onClose,
    onDone: () => {
      say({ text: t("safety:apartKept") });
    },
  });
  return (
    <FormPanel form={form} title={t("safety:apartPanel", { who: nameOf(card) })}>
      <PersonPicker
        label={t("safety:apartWho")}
        chosen={other}
        onChoose={setOther}
        without={[card.id, ...known]}
        problem={form.isTried && other === null ? t("safety:apartWhoProblem") : null}
        autoFocus
      />
      <Select
        label={t("safety:apartKind")}
        options={ApartKind.options.map((id) => ({ id, label: t(`vocab:apart.${id}`) }))}
        value={kind}
        onChange={(id) => {
          setKind(ApartKind.parse(id));
        }}
        problem={form.isTried && kind === null ? t("safety:apartKindProblem") : null}
      />
      <TextField
        label={t("safety:apartText")}
        hint={t("safety:apartTextHint")}
        value={text}
        onChange={setText}
        maxLength={2000}
        isLong
      />
    </FormPanel>
  );
}
