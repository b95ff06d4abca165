import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { NotAskedWhy } from "../../domain/intake/intake.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { RadioGroup } from "../ui/fields/choice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";

export interface NotAskedPanelProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly onClose: () => void;
}

/** Why a section is left out: nobody has to answer anything. */
export function NotAskedPanel({ personId, seen, onClose }: NotAskedPanelProps) {
  const { t } = useTranslation("intake");
  const { section, version, state } = seen;
  const [why, setWhy] = useState<NotAskedWhy | null>(
    state?.kind === "not-asked" ? state.why : null,
  );
  const form = usePanelForm("intake.mark", {
    input:
      why === null ? null : { id: personId, section, version, state: { kind: "not-asked", why } },
    onClose,
    onDone: () => showToast({ text: t("saved") }),
  });
  return (
    <FormPanel form={form} title={t("notAskTitle")} submit={t("notAskDo")}>
      <RadioGroup
        label={t("notAskWhy")}
        hint={t("notAskNote")}
        choices={NotAskedWhy.options.map((id) => ({ id, label: t(`why.${id}`) }))}
        value={why}
        onChange={setWhy}
        problem={form.isTried && why === null ? t("whyProblem") : null}
        autoFocus
      />
    </FormPanel>
  );
}
