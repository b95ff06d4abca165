import { useState } from "react";
import { useTranslation } from "react-i18next";
import { GuardKind, problemOf } from "../../../../domain/address-guard/term.ts";
import { FormPanel } from "../../../frame/form-panel.tsx";
import { usePanelForm } from "../../../frame/use-panel-form.ts";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { say } from "../../../ui/toast.tsx";
import { WouldStop } from "./would-stop.tsx";

/** One thing that would give the house away. */
export function TermPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["settings", "vocab", "errors"]);
  const [kind, setKind] = useState<GuardKind>("street");
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const wrong = text === "" ? "missing" : problemOf({ kind, text });
  const form = usePanelForm("guard.add", {
    input: wrong === null ? { kind, text } : null,
    onClose,
    onDone: () => {
      say({ text: t("settings:guard.saved", { words: text }) });
    },
    besideFields: ["TermThere"],
  });
  return (
    <FormPanel form={form} title={t("settings:guard.add")}>
      <Select
        label={t("settings:guard.kind")}
        options={GuardKind.options.map((id) => ({ id, label: t(`vocab:guardKind.${id}`) }))}
        value={kind}
        onChange={(id) => {
          setKind(GuardKind.parse(id));
          form.forgetRefusal();
        }}
      />
      <TextField
        label={t("settings:guard.words")}
        hint={t(`settings:guard.hint.${kind}`)}
        value={typed}
        onChange={(words) => {
          setTyped(words);
          form.forgetRefusal();
        }}
        maxLength={120}
        problem={problem()}
        autoFocus
      />
      <WouldStop words={wrong === null ? { kind, text } : null} />
    </FormPanel>
  );

  function problem(): string | null {
    if (form.beside !== null) return t("errors:TermThere");
    return form.isTried && wrong !== null ? t(`settings:guard.problem.${wrong}`) : null;
  }
}
