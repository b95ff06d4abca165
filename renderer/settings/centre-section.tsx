import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../domain/settings/house-settings.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { focusFirstProblem } from "../lib/focus-first-problem.ts";
import { sentenceFor } from "../lib/error-sentences.ts";
import { Button } from "../ui/button.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { NumberField } from "../ui/fields/number-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { CentreFields, centreProblems } from "./centre-fields.tsx";
import { hours, OutingSettingsFields } from "./outing-settings-fields.tsx";
import { useUnsaved } from "../shell/settings/unsaved-settings-provider.tsx";
import { LeftCentre, keepUnsavedCentre } from "./keep-unsaved-centre.tsx";
import { LogoFields } from "./logo-fields.tsx";
import { SaveBar, SettingsSection } from "../shell/settings/settings-section.tsx";
import styles from "../shell/settings/settings.module.css";
import { IncidentSettingsFields } from "./incident-settings-fields.tsx";

export function CentreSection() {
  const settings = useProcedure("house.settings", {});
  return (
    <QueryBoundary answer={settings}>
      {(value) => (
        <LeftCentre saved={value}>
          <Form saved={value} />
        </LeftCentre>
      )}
    </QueryBoundary>
  );
}

function Form({ saved }: { readonly saved: HouseSettings }) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const [kept, keep] = useUnsaved(keepUnsavedCentre);
  const values = { ...saved, ...kept };
  const [isChecked, setChecked] = useState(false);
  // A new key once the changes are discarded, which also clears a refused number.
  const [round, setRound] = useState(0);
  const save = useCommand("house.saveSettings");
  const problems = centreProblems(values);
  const change = (part: Partial<HouseSettings>) => {
    keep((before) => ({ ...before, ...part }));
  };
  const submit = () => {
    setChecked(true);
    if (problems.size > 0 || save.isPending) return;
    save.mutate(values, {
      onSuccess: () => {
        keep(() => ({}));
        showToast({ text: t("saved") });
      },
    });
  };
  return (
    <SettingsSection id="centre">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          focusFirstProblem(event.currentTarget);
          submit();
        }}
      >
        <div className={styles["group"]}>
          <h2>{t("house.onPaper")}</h2>
          <CentreFields
            values={values}
            problems={isChecked ? problems : new Set()}
            onChange={change}
          />
        </div>
        <div className={styles["group"]}>
          <LogoFields head={values} />
        </div>
        <Rhythm key={round} values={values} onChange={change} />
        {save.error === null ? null : (
          <Notice tone="bad" isSpoken>
            {sentenceFor(save.error.reason, errors)}
          </Notice>
        )}
        <SaveBar
          isDirty={JSON.stringify(values) !== JSON.stringify(saved)}
          isPending={save.isPending}
        >
          <Button
            kind="quiet"
            onPress={() => {
              save.reset();
              keep(() => ({}));
              setRound(round + 1);
            }}
          >
            {t("rooms.reset")}
          </Button>
        </SaveBar>
      </form>
    </SettingsSection>
  );
}

function Rhythm({
  values,
  onChange,
}: {
  readonly values: HouseSettings;
  readonly onChange: (part: Partial<HouseSettings>) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <>
      <div className={styles["group"]}>
        <h2>{t("house.rhythm")}</h2>
        <div className={styles["pair"]}>
          <NumberField
            label={t("house.stayMonths")}
            hint={t("house.stayMonthsHint")}
            value={values.stayMonths}
            min={1}
            max={36}
            onChange={(stayMonths) => onChange({ stayMonths })}
          />
          <NumberField
            label={t("house.planMonths")}
            hint={t("house.planMonthsHint")}
            value={values.planMonths}
            min={1}
            max={12}
            onChange={(planMonths) => onChange({ planMonths })}
          />
          <NumberField
            label={t("house.planAfterDays")}
            hint={t("house.planAfterDaysHint")}
            value={values.planAfterDays}
            min={1}
            max={90}
            onChange={(planAfterDays) => onChange({ planAfterDays })}
          />
          <Select
            label={t("house.nightTurnsAt")}
            hint={t("house.nightTurnsAtHint")}
            options={hours}
            value={String(values.nightTurnsAt)}
            onChange={(hour) => onChange({ nightTurnsAt: Number(hour) })}
          />
          <Select
            label={t("house.censusOpensAt")}
            hint={t("house.censusOpensAtHint")}
            options={hours}
            value={String(values.censusOpensAt)}
            onChange={(hour) => onChange({ censusOpensAt: Number(hour) })}
          />
          <ComboBox
            label={t("house.zone")}
            options={zones}
            value={values.zone}
            onChange={(zone) => {
              if (zone !== null) onChange({ zone: zone });
            }}
          />
        </div>
      </div>
      <ShiftFields values={values} onChange={onChange} />
      <div className={styles["group"]}>
        <h2>{t("house.out")}</h2>
        <OutingSettingsFields values={values} onChange={onChange} />
      </div>
      <div className={styles["group"]}>
        <h2>{t("house.wrong")}</h2>
        <IncidentSettingsFields values={values} onChange={onChange} />
      </div>
      <div className={styles["group"]}>
        <h2>{t("house.referrals")}</h2>
        <div className={styles["pair"]}>
          <NumberField
            label={t("house.referralWeeks")}
            hint={t("house.referralWeeksHint")}
            value={values.referralWeeks}
            min={1}
            max={52}
            onChange={(referralWeeks) => onChange({ referralWeeks })}
          />
        </div>
      </div>
      <div className={styles["group"]}>
        <h2>{t("house.locking")}</h2>
        <div className={styles["pair"]}>
          <NumberField
            label={t("house.idleMinutes")}
            hint={t("house.idleMinutesHint")}
            value={values.idleMinutes}
            min={1}
            max={15}
            onChange={(idleMinutes) => onChange({ idleMinutes })}
          />
        </div>
      </div>
    </>
  );
}

function ShiftFields({
  values,
  onChange,
}: {
  readonly values: HouseSettings;
  readonly onChange: (part: Partial<HouseSettings>) => void;
}) {
  const { t } = useTranslation("settings");
  const { dayShiftAt, eveningShiftAt, nightShiftAt } = values;
  const isInOrder = dayShiftAt < eveningShiftAt && eveningShiftAt < nightShiftAt;
  return (
    <div className={styles["group"]}>
      <h2>{t("house.shifts")}</h2>
      <div className={styles["pair"]}>
        {(["dayShiftAt", "eveningShiftAt", "nightShiftAt"] as const).map((key) => (
          <Select
            key={key}
            label={t(`house.${key}`)}
            options={hours}
            value={String(values[key])}
            onChange={(hour) => onChange({ [key]: Number(hour) })}
            problem={key === "eveningShiftAt" && !isInOrder ? t("house.shiftsProblem") : null}
          />
        ))}
      </div>
    </div>
  );
}

const zones = Intl.supportedValuesOf("timeZone").map((id) => ({
  id,
  label: id.replaceAll("_", " "),
}));
