import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../../domain/settings/house-settings.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { CentreFields, centreProblems } from "../../settings/centre-fields.tsx";

export function CentreStep({ onDone }: { readonly onDone: () => void }) {
  const settings = useProcedure("house.settings", {});
  return (
    <QueryBoundary answer={settings}>
      {(saved) => <Form saved={saved} onDone={onDone} />}
    </QueryBoundary>
  );
}

function Form({ saved, onDone }: { readonly saved: HouseSettings; readonly onDone: () => void }) {
  const { t } = useTranslation("first-run");
  const { t: common } = useTranslation("common");
  const { t: errors } = useTranslation("errors");
  const titleId = useId();
  const [values, setValues] = useState(saved);
  const [isChecked, setChecked] = useState(false);
  const save = useCommand("house.saveSettings");
  const problems = centreProblems(values);
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstProblem(event.currentTarget);
        setChecked(true);
        if (problems.size === 0 && !save.isPending) save.mutate(values, { onSuccess: onDone });
      }}
    >
      <ThresholdTitle id={titleId} lead={t("centreLead")} takesFocus={false}>
        {t("centreTitle")}
      </ThresholdTitle>
      <CentreFields
        values={values}
        problems={isChecked ? problems : new Set()}
        autoFocus
        onChange={(part) => setValues({ ...values, ...part })}
      />
      {save.error === null ? null : (
        <Notice tone="bad" isSpoken>
          {sentenceFor(save.error.reason, errors)}
        </Notice>
      )}
      <ThresholdActions>
        <Button kind="primary" size="large" type="submit" isPending={save.isPending}>
          {common("next")}
        </Button>
      </ThresholdActions>
    </form>
  );
}
