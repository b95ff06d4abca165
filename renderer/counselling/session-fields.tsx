import { useTranslation } from "react-i18next";
import { SessionKind, SessionPlace, Interpreted, Theme } from "../../domain/counselling/session.ts";
import { addDays } from "../../domain/core/calendar-date.ts";
import { useAddedTerms, useOfferedTerms } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { NumberField } from "../ui/fields/number-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { countsAsInterview, type SessionDraft, type SessionProblem } from "./session-draft.ts";
import styles from "./editor.module.css";

export interface SessionFieldsProps {
  readonly value: SessionDraft;
  readonly problems: readonly SessionProblem[];
  readonly onChange: (part: Partial<SessionDraft>) => void;
  /** In a panel: below each other. */
  readonly isStacked?: boolean;
}

/** When, how long, where, of what kind, with which interpreter. */
export function HeaderFields(props: SessionFieldsProps) {
  const { value, problems, onChange, isStacked = false } = props;
  const { t } = useTranslation(["sessions", "vocab"]);
  const offered = useOfferedTerms();
  const today = useToday();
  return (
    <div className={styles[isStacked ? "stacked" : "header"]}>
      <DatePicker
        label={t("sessions:day")}
        value={value.day}
        max={today}
        problem={problems.includes("day") ? t("sessions:dayMissing") : null}
        onChange={(day) => onChange({ day })}
      />
      <NumberField
        label={t("sessions:minutes")}
        value={value.minutes}
        min={5}
        max={720}
        unit="minute"
        onChange={(minutes) => onChange({ minutes })}
      />
      <Select
        label={t("sessions:place")}
        options={offered("contactPlace", SessionPlace.options, value.place)}
        value={value.place}
        onChange={(id) => onChange({ place: SessionPlace.parse(id) })}
      />
      <Select
        label={t("sessions:kind")}
        options={offered("contactKind", SessionKind.options, value.kind)}
        value={value.kind}
        onChange={(id) => onChange({ kind: SessionKind.parse(id) })}
      />
      <Select
        label={t("sessions:interpreter")}
        options={Interpreted.options.map((id) => ({ id, label: t(`vocab:interpreted.${id}`) }))}
        value={value.interpreted}
        onChange={(id) => onChange({ interpreted: Interpreted.parse(id) })}
      />
    </div>
  );
}

/** What was agreed and the themes: sealed with the note. */
export function AgreedFields({ value, problems, onChange }: SessionFieldsProps) {
  const { t } = useTranslation(["sessions", "vocab"]);
  const offered = useOfferedTerms();
  const words = (value.ownThemes ?? []).map(({ word }) => word);
  const own = useAddedTerms()("theme", words);
  const today = useToday();
  return (
    <div className={styles["agreed"]}>
      <TextField
        label={t("sessions:nextStep")}
        value={value.nextStep}
        maxLength={500}
        onChange={(nextStep) => onChange({ nextStep })}
      />
      <div className={styles["next"]}>
        <DatePicker
          label={t("sessions:nextDay")}
          value={value.nextDay}
          min={today}
          max={addDays(today, 366)}
          problem={
            problems.includes("nextDay")
              ? t("sessions:nextDayMissing")
              : problems.includes("nextBefore")
                ? t("sessions:nextBefore")
                : null
          }
          onChange={(nextDay) => onChange({ nextDay })}
        />
        <TimeField
          label={t("sessions:nextAt")}
          value={value.nextAt}
          placeholder="14:30"
          maxLength={5}
          problem={problems.includes("nextAt") ? t("sessions:nextAtWrong") : null}
          onChange={(nextAt) => onChange({ nextAt })}
        />
      </div>
      <MultiSelect
        label={t("sessions:themes")}
        options={[...offered("theme", Theme.options, value.themes), ...own]}
        value={[...value.themes, ...words]}
        placeholder={t("sessions:themesHint")}
        onChange={(ids) => {
          onChange({
            themes: Theme.options.filter((theme) => ids.includes(theme)),
            ownThemes: own
              .filter(({ id }) => ids.includes(id))
              .map(({ id, countsAs }) => ({ word: id, theme: Theme.parse(countsAs) })),
          });
        }}
      />
      <TextField
        label={t("sessions:others")}
        value={value.others}
        maxLength={200}
        onChange={(others) => onChange({ others })}
      />
      <Checkbox
        label={t("sessions:isInterview")}
        note={t("sessions:isInterviewNote")}
        isOn={countsAsInterview(value)}
        onChange={(isInterview) => onChange({ isInterview })}
      />
    </div>
  );
}
