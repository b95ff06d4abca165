import { useTranslation } from "react-i18next";
import * as z from "zod";
import type { ClockTime } from "../../../domain/core/calendar-date.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { DraftProvider, type Writing } from "../../shell/draft-provider.tsx";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useDraftedForm } from "../../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { clockTimeFrom } from "../../lib/dates/clock-time.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { type Around, useAround } from "../../shift/log-book/use-people-labels.ts";
import styles from "./medicines.module.css";
import { MedicineNameConsentFields } from "./medicine-name-consent-fields.tsx";

const BoxDraft = z.strictObject({
  personId: PersonId.nullable(),
  label: z.string(),
  times: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  name: z.string(),
  purpose: z.string(),
  nameAgreedOn: z.string().nullable(),
});
type BoxDraft = Readonly<z.infer<typeof BoxDraft>>;

const spot: DraftSpot = { kind: "medicine", personId: null, object: null };

/** A box, its times, and until when; what is typed is saved as a draft. */
export function StartMedicinePanel({ onClose }: { readonly onClose: () => void }) {
  const today = useToday();
  const around = useAround();
  const start: BoxDraft = {
    personId: null,
    label: "",
    times: "",
    from: today,
    until: null,
    name: "",
    purpose: "",
    nameAgreedOn: null,
  };
  // An empty list would clear the person of a restored draft.
  if (around === null) return null;
  return (
    <DraftProvider spot={spot} version={0} schema={BoxDraft} start={start}>
      {(writing) => <Start writing={writing} around={around} onClose={onClose} />}
    </DraftProvider>
  );
}

interface StartProps {
  readonly writing: Writing<BoxDraft>;
  readonly around: Around;
  readonly onClose: () => void;
}

function Start({ writing, around, onClose }: StartProps) {
  const { t } = useTranslation("medicines");
  const { me } = useSession();
  const { value, change } = writing;
  const { personId, label, from, until } = value;
  // Fields that are not shown are not sent.
  const isCare = me.holds.includes("care");
  const { name, purpose } = isCare ? value : { name: "", purpose: "" };
  const nameAgreedOn = name.trim() === "" ? null : value.nameAgreedOn;
  const times = timesFrom(value.times);
  const care = name.trim() === "" && purpose.trim() === "" ? null : { name, purpose };
  const input =
    personId === null ||
    label.trim() === "" ||
    times === null ||
    from === null ||
    nameAgreedOn === ""
      ? null
      : { personId, label, times, from, until, care, nameAgreedOn };
  const sent = usePanelForm("medicines.start", {
    input,
    onClose,
    onDone: () => showToast({ text: t("started") }),
    besideFields: ["EndBeforeStart"],
  });
  const form = useDraftedForm(sent, writing.draft, input !== null);
  const missing = (
    isMissing: boolean,
    problem: "whoProblem" | "labelProblem" | "timesProblem" | "dayProblem",
  ) => (form.isTried && isMissing ? t(problem) : null);
  return (
    <FormPanel form={form} title={t("panel")} submit={t("panelDo")}>
      {writing.notice}
      <ComboBox
        label={t("who")}
        options={around.labels.map((one) => ({ id: one.id, label: one.label }))}
        value={personId}
        onChange={(id) => change({ personId: id === null ? null : PersonId.parse(id) })}
        problem={missing(personId === null, "whoProblem")}
        autoFocus
      />
      <TextField
        label={t("label")}
        hint={t("labelHint")}
        value={label}
        maxLength={60}
        onChange={(next) => change({ label: next })}
        problem={missing(label.trim() === "", "labelProblem")}
      />
      <TextField
        label={t("times")}
        hint={t("timesHint")}
        value={value.times}
        maxLength={60}
        onChange={(next) => change({ times: next })}
        problem={missing(times === null, "timesProblem")}
      />
      <DatePicker
        label={t("from")}
        value={from}
        onChange={(day) => change({ from: day })}
        problem={missing(from === null, "dayProblem")}
      />
      <DatePicker
        label={t("untilLabel")}
        hint={t("untilHint")}
        value={until}
        onChange={(day) => {
          change({ until: day });
          form.forgetRefusal();
        }}
        {...(from === null ? {} : { min: from })}
        problem={form.beside === null ? null : t("dayProblem")}
      />
      {isCare ? (
        <section className={styles["care"]}>
          <h3>{t("careTitle")}</h3>
          <TextField
            label={t("name")}
            value={name}
            maxLength={160}
            onChange={(next) => change({ name: next })}
          />
          {name.trim() === "" ? null : (
            <MedicineNameConsentFields
              value={nameAgreedOn}
              onChange={(day) => change({ nameAgreedOn: day })}
              isTried={form.isTried}
            />
          )}
          <TextField
            label={t("purpose")}
            value={purpose}
            maxLength={500}
            isLong
            onChange={(next) => change({ purpose: next })}
          />
        </section>
      ) : null}
    </FormPanel>
  );
}

/** Times as people type them, separated by blanks, commas or semicolons; null when one of them is invalid. */
function timesFrom(typed: string): ClockTime[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== "");
  const times = parts.map(clockTimeFrom).filter((time) => time !== null);
  const isSound = times.length === parts.length && times.length > 0 && times.length <= 6;
  return isSound && new Set(times).size === times.length ? times : null;
}
