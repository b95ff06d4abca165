import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { Input } from "../../domain/api/index.ts";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { proposedReview, RiskLevel, type SafetyFile } from "../../domain/safety/safety.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { useFile } from "../people/person-context.ts";
import styles from "./safety.module.css";

export interface RiskAssessmentPanelProps {
  readonly last: SafetyFile["assessments"][number] | null;
  readonly onClose: () => void;
}

/** An assessment while it is being filled in. */
const Typed = z.strictObject({
  level: RiskLevel.nullable(),
  on: CalendarDate.nullable(),
  /** Null until it is chosen: the day that goes with the level is proposed. */
  reviewOn: CalendarDate.nullable(),
  withPerson: z.boolean(),
  reasons: z.string(),
  ownWords: z.string(),
});
type Typed = z.infer<typeof Typed>;

/** A risk assessment made with the person, in their words as well as the team's. */
export function RiskAssessmentPanel({ last, onClose }: RiskAssessmentPanelProps) {
  const { card } = useFile();
  const today = useToday();
  return (
    <DraftProvider
      spot={{ kind: "assessment", personId: card.id, object: null }}
      version={0}
      schema={Typed}
      start={begun(today)}
    >
      {(writing) => <Assess writing={writing} last={last} onClose={onClose} />}
    </DraftProvider>
  );
}

interface AssessProps extends RiskAssessmentPanelProps {
  readonly writing: Writing<Typed>;
}

function Assess({ writing, last, onClose }: AssessProps) {
  const { t } = useTranslation(["safety", "vocab"]);
  const { card } = useFile();
  const today = useToday();
  const { dates } = useFormats();
  const { value: typed, change, draft, notice } = writing;
  const { level, on } = typed;
  const reviewOn = typed.reviewOn ?? (level === null ? null : proposedReview(level, on ?? today));
  const input = inputFrom(typed, reviewOn, card.id);
  const form = useDraftedForm(
    usePanelForm("safety.assess", {
      input,
      onClose,
      onDone: () => showToast({ text: t("safety:assessed") }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={t("safety:assessPanel")}>
      {notice}
      {last === null ? null : (
        <p className={styles["hint"]}>
          {t("safety:lastTime", {
            level: t(`vocab:risk.${last.level}`),
            day: dates.long(last.on),
          })}
        </p>
      )}
      <RadioGroup
        label={t("safety:level")}
        choices={RiskLevel.options.map((id) => ({
          id,
          label: t(`vocab:risk.${id}`),
          note: t(`safety:levelNote.${id}`),
        }))}
        value={level}
        onChange={(chosen) => change({ level: chosen })}
        problem={form.isTried && level === null ? t("safety:levelProblem") : null}
        autoFocus
      />
      <Checkbox
        label={t("safety:withPerson")}
        note={t("safety:withPersonNote")}
        isOn={typed.withPerson}
        onChange={(withPerson) => change({ withPerson })}
      />
      <TextField
        label={t("safety:reasons")}
        hint={t("safety:reasonsHint")}
        value={typed.reasons}
        onChange={(reasons) => change({ reasons })}
        maxLength={8000}
        isLong
      />
      <TextField
        label={t("safety:ownWords")}
        hint={t("safety:ownWordsHint")}
        value={typed.ownWords}
        onChange={(ownWords) => change({ ownWords })}
        maxLength={8000}
        isLong
      />
      <DatePicker
        label={t("safety:assessedOn")}
        value={on}
        max={today}
        onChange={(day) => change({ on: dayFrom(day) })}
        problem={form.isTried && (on === null || on > today) ? t("safety:dayProblem") : null}
      />
      <DatePicker
        label={t("safety:reviewOn")}
        hint={t("safety:reviewHint")}
        value={reviewOn}
        onChange={(day) => change({ reviewOn: dayFrom(day) })}
        problem={
          form.isTried && level !== null && input === null ? t("safety:reviewProblem") : null
        }
      />
    </FormPanel>
  );
}

const begun = (today: CalendarDate): Typed => ({
  level: null,
  on: today,
  reviewOn: null,
  withPerson: true,
  reasons: "",
  ownWords: "",
});

function inputFrom(
  { level, on, withPerson, reasons, ownWords }: Typed,
  reviewOn: CalendarDate | null,
  id: string,
): Input<"safety.assess"> | null {
  if (level === null || on === null || reviewOn === null || reviewOn <= on) return null;
  return { id, level, on, reviewOn, withPerson, reasons: { reasons, ownWords } };
}

function dayFrom(day: string | null): CalendarDate | null {
  const parsed = CalendarDate.safeParse(day);
  return parsed.success ? parsed.data : null;
}
