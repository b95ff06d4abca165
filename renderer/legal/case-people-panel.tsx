import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import type { CaseView } from "../../domain/legal/legal-file.ts";
import type { PersonCard, PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { PersonPicker } from "../shell/person-picker.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { linkFrom, useLinkFields } from "./case-panel.tsx";
import { FieldList } from "../shell/forms/field-list.tsx";
import type { FormValues } from "../shell/forms/form-values.ts";
import { caseName } from "./case-and-record-titles.ts";

export interface CasePeoplePanelProps {
  readonly personId: PersonId;
  readonly seen: CaseView;
  readonly known: CriminalCase;
  readonly onClose: () => void;
}

/** Adds another person to a case, found by name. */
export function CasePeoplePanel({ personId: id, seen, known, onClose }: CasePeoplePanelProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const [chosen, setChosen] = useState<PersonCard | null>(null);
  const [typed, setTyped] = useState<FormValues>({ parts: ["injured"], mattered: "unknown" });
  const fields = useLinkFields();
  const { input: link } = linkFrom(typed, fields);
  const form = usePanelForm("legal.link", {
    input:
      chosen === null || link === null ? null : { id, caseId: seen.id, personId: chosen.id, link },
    onClose,
    onDone: () => showToast({ text: t("linked") }),
  });
  return (
    <FormPanel
      form={form}
      title={t("addPersonTo", { case: caseName(known, t, textOf) })}
      submit={t("addPerson")}
    >
      <PersonPicker
        label={t("who")}
        chosen={chosen}
        onChoose={setChosen}
        without={[id, ...linkedNow(seen)]}
        problem={form.isTried && chosen === null ? t("whoProblem") : null}
        autoFocus
      />
      <FieldList
        fields={fields}
        typed={typed}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
        problems={new Set()}
        isBehind
      />
    </FormPanel>
  );
}

/** A person linked by mistake can be linked again. */
const linkedNow = ({ others }: CaseView): readonly string[] =>
  others.flatMap(({ id, link }) =>
    link.state === "open" && link.content.kind === "mistake" ? [] : [id],
  );
