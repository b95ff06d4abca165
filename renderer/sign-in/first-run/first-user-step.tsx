import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useProcedure } from "../../lib/api.ts";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { RoleChoice } from "../../users/accounts/role-choice.tsx";
import styles from "./first-run.module.css";
import { founderProblems, type FirstUser } from "./first-user.ts";

export interface FirstUserStepProps {
  readonly founder: FirstUser;
  readonly onChange: (founder: FirstUser) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function FirstUserStep({ founder, onChange, onBack, onDone }: FirstUserStepProps) {
  const { t } = useTranslation("first-run");
  const { t: common } = useTranslation("common");
  const titleId = useId();
  const [isChecked, setChecked] = useState(false);
  const problems = founderProblems(founder);
  const wrong = problems?.signInName ?? null;
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstProblem(event.currentTarget);
        setChecked(true);
        if (problems === null) onDone();
      }}
    >
      <ThresholdTitle id={titleId} lead={t("youLead")} takesFocus={false}>
        {t("youTitle")}
      </ThresholdTitle>
      <div className={styles["pair"]}>
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={founder.name}
          maxLength={80}
          autoFocus
          problem={isChecked && problems?.lacksName === true ? t("nameMissing") : null}
          onChange={(name) => onChange({ ...founder, name })}
        />
        <TextField
          label={t("signInName")}
          hint={t("signInNameHint")}
          value={founder.signInName}
          maxLength={40}
          problem={isChecked && wrong !== null ? t(`signInNameProblem.${wrong}`) : null}
          onChange={(signInName) => onChange({ ...founder, signInName })}
        />
      </div>
      <RoleChoice
        label={t("roles")}
        isFounder
        roles={founder.roles}
        onChange={(roles) => onChange({ ...founder, roles })}
      />
      <WallClock />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit">
          {common("next")}
        </Button>
      </ThresholdActions>
    </form>
  );
}

/** The moment that every deadline is counted from, to be compared with another clock. */
function WallClock() {
  const { t } = useTranslation("first-run");
  const { dates } = useFormats();
  const now = useProcedure("house.clock", {}, { followsClock: true }).data?.now;
  if (now === undefined) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Notice tone="info" title={t("clock", { moment: dates.moment(Instant.parse(now), zone) })}>
      {t("clockText")}
    </Notice>
  );
}
