import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listOf } from "../../../domain/api/word-lists.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { termLabel } from "../../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Select } from "../../ui/fields/select.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import css from "./lists.module.css";
import { type Deciding, useTermDecision } from "./use-term-decision.ts";
import { FromField, NameFields } from "./term-panel.tsx";

export interface AddTermPanelProps extends Omit<Deciding, "word"> {
  readonly onClose: () => void;
}

/** Adds a term of the centre's own, counted as one of the program's. */
export function AddTermPanel({ list, decided, onClose }: AddTermPanelProps) {
  const { t, i18n } = useTranslation("lists");
  const { dates } = useFormats();
  const [countsAs, setCountsAs] = useState<string | null>(null);
  const word = { word: "", countsAs: countsAs ?? "", decisions: [] };
  const decision = useTermDecision({ list, word, decided });
  const { ready, names } = decision;
  const hasName = Object.values(names).some((name) => name.trim() !== "");
  const form = usePanelForm("lists.add", {
    input:
      ready === null || countsAs === null || !hasName
        ? null
        : { list, countsAs, called: ready.state.called, from: ready.from },
    onClose,
    onDone: () => {
      if (ready !== null) showToast({ text: t("added", { day: dates.long(ready.from) }) });
    },
  });
  return (
    <FormPanel form={form} title={t("add")} submit={t("addDo")}>
      <p className={css["hint"]}>{t("noNames")}</p>
      <NameFields
        list={list}
        word={word}
        decision={decision}
        form={form}
        missing={form.isTried && !hasName ? t("problem.noName") : null}
      />
      <Select
        label={t("countsAs")}
        hint={t("countsAsHint")}
        options={listOf(list).codes.map((id) => ({ id, label: termLabel(i18n, list, id) }))}
        value={countsAs}
        onChange={setCountsAs}
        problem={form.isTried && countsAs === null ? t("problem.countsAs") : null}
      />
      <FromField decision={decision} form={form} />
    </FormPanel>
  );
}
