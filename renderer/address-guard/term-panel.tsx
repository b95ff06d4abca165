import { useState } from "react";
import { useTranslation } from "react-i18next";
import { partsOf, problemOf } from "../../domain/address-guard/parse-entered-term.ts";
import { GuardTermKind, type EnteredTerm, mostTyped } from "../../domain/address-guard/term.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { SearchVariants } from "./search-variants.tsx";
import { StoppedTexts } from "./stopped-texts.tsx";

/** Kinds of terms that have a name in each language. */
const isNamed = (kind: GuardTermKind): boolean =>
  kind === "street" || kind === "landmark" || kind === "municipality";

/** Adds words that would reveal the house, typed in one go: they are split into terms, and shown, before they are saved. */
export function TermPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["settings", "vocab", "errors"]);
  const [kind, setKind] = useState<GuardTermKind>("street");
  const [typed, setTyped] = useState("");
  const [other, setOther] = useState("");
  const parts = partsTyped(kind, isNamed(kind) ? [typed, other] : [typed]);
  const terms = parts.filter((part) => problemOf(part) === null).slice(0, mostTyped);
  const wrong = typed.trim() === "" ? "missing" : problemLeft(kind, typed);
  const form = usePanelForm("guard.add", {
    input: wrong === null ? { terms } : null,
    onClose,
    onDone: () => {
      showToast({
        text: t("settings:guard.saved", { words: terms.map(({ text }) => text).join(" · ") }),
      });
    },
    besideFields: ["TermThere", "SeveralTerms"],
  });
  return (
    <FormPanel form={form} title={t("settings:guard.add")}>
      <Select
        label={t("settings:guard.kind")}
        options={GuardTermKind.options.map((id) => ({ id, label: t(`vocab:guardKind.${id}`) }))}
        value={kind}
        onChange={(id) => {
          setKind(GuardTermKind.parse(id));
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
      {isNamed(kind) ? (
        <TextField
          label={t("settings:guard.other")}
          hint={t("settings:guard.otherHint")}
          value={other}
          onChange={(words) => {
            setOther(words);
            form.forgetRefusal();
          }}
          maxLength={120}
        />
      ) : null}
      <SearchVariants parts={parts} />
      <StoppedTexts terms={wrong === null ? terms : []} />
    </FormPanel>
  );

  function problem(): string | null {
    if (form.beside === "TermThere") return t("errors:TermThere");
    if (form.beside === "SeveralTerms") return t("errors:SeveralTerms");
    return form.isTried && wrong !== null ? t(`settings:guard.problem.${wrong}`) : null;
  }
}

/** Each term once, in whichever of the fields it was typed. */
function partsTyped(kind: GuardTermKind, fields: readonly string[]): readonly EnteredTerm[] {
  const parts = fields
    .filter((text) => text.trim() !== "")
    .flatMap((text) => partsOf({ kind, text }));
  return [
    ...new Map(parts.map((part) => [`${part.kind} ${part.text.toLowerCase()}`, part])).values(),
  ];
}

/** Why none of the terms can be searched for; null as soon as one can. */
function problemLeft(kind: GuardTermKind, text: string) {
  const problems = partsOf({ kind, text }).map((part) => problemOf(part));
  return problems.includes(null) ? null : (problems[0] ?? null);
}
