import { useTranslation } from "react-i18next";
import { type AppointmentCare, PlaceClass } from "../../domain/appointments/appointment.ts";
import { momentAt } from "../../domain/core/calendar-date.ts";
import { useProcedure } from "../lib/api.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { useMoment, useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { NumberField } from "../ui/fields/number-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { AgreedForGoingOut } from "../safety/agreed-for-going-out.tsx";
import type { AppointmentDraft, DraftProblem } from "./appointment-draft.ts";
import styles from "./appointments.module.css";
import { ExcludedInterpreterWarning } from "./excluded-interpreter-warning.tsx";

interface FieldsProps {
  readonly draft: AppointmentDraft;
  readonly problems: ReadonlySet<DraftProblem>;
  readonly onChange: (part: Partial<AppointmentDraft>) => void;
}

/** Day, time, length and the kind of place. */
export function WhenFields({
  draft,
  problems,
  onChange,
  isFirst,
}: FieldsProps & { readonly isFirst: boolean }) {
  const { t } = useTranslation(["calendar", "vocab"]);
  const pick = useTermPicker();
  const isPast = useIsPast(draft);
  return (
    <>
      <DatePicker
        label={t("calendar:on")}
        value={draft.day}
        onChange={(day) => onChange({ day })}
        problem={
          problems.has("onProblem")
            ? t("calendar:onProblem")
            : problems.has("longPast")
              ? t("calendar:longPast")
              : problems.has("goneProblem")
                ? t("calendar:goneProblem")
                : null
        }
        autoFocus={isFirst}
      />
      <div className={styles["pair"]}>
        <TimeField
          label={t("calendar:at")}
          value={draft.at}
          maxLength={8}
          onChange={(at) => onChange({ at })}
          {...(isPast ? { hint: t("calendar:pastHour") } : {})}
          problem={problems.has("atProblem") ? t("calendar:atProblem") : null}
        />
        <NumberField
          label={t("calendar:length")}
          value={draft.minutes}
          min={5}
          max={720}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
      <Select
        label={t("calendar:place")}
        hint={t("calendar:placeHint")}
        {...pick(
          ...(["appointmentPlace", PlaceClass.options] as const),
          { code: draft.place, field: "place", own: draft.own },
          ({ code, own }) => {
            if (code !== null) onChange({ place: code, own });
          },
        )}
      />
    </>
  );
}

/** A past time of today: allowed, but possibly mistyped. */
function useIsPast({ day, at }: AppointmentDraft): boolean {
  const [today, now, zone] = [useToday(), useMoment(), useZone()];
  const time = clockTimeFrom(at);
  return day === today && time !== null && momentAt(today, time, zone) < now;
}

interface EscortFieldProps extends FieldsProps {
  /** The escort of a past appointment: listed even if the account is no longer active. */
  readonly went: { readonly id: string; readonly name: string } | null;
  readonly mustSay: boolean;
  readonly isInDanger: boolean;
  /** Confirms that nobody goes along. Not stored. */
  readonly isAloneMeant: boolean;
  readonly onAloneMeant: (isMeant: boolean) => void;
}

/** No escort by default; where the risk is raised or unknown it has to be chosen, and confirmed in acute danger. */
export function EscortField(props: EscortFieldProps) {
  const { draft, problems, onChange, went, mustSay, isInDanger } = props;
  const { isAloneMeant, onAloneMeant } = props;
  const { personId, escort } = draft;
  const { t } = useTranslation("calendar");
  const { data: colleagues = [] } = useProcedure("calendar.colleagues", {});
  const isGone = went !== null && !colleagues.some(({ id }) => id === went.id);
  return (
    <>
      {personId === null ? null : <AgreedForGoingOut personId={personId} />}
      <Select
        label={t("escortLabel")}
        options={[
          { id: "none", label: t("escortNone") },
          { id: "open", label: t("escortOpen") },
          ...[...(isGone ? [went] : []), ...colleagues].map(({ id, name }) => ({
            id,
            label: name,
          })),
        ]}
        value={escort !== "" ? escort : mustSay ? null : "none"}
        onChange={(next) => {
          onAloneMeant(false);
          onChange({ escort: next });
        }}
        problem={
          problems.has("escortProblem")
            ? t("escortProblem")
            : problems.has("aloneProblem")
              ? t("aloneProblem")
              : null
        }
      />
      {isInDanger && escort === "none" ? (
        <Checkbox label={t("aloneMeant")} isOn={isAloneMeant} onChange={onAloneMeant} />
      ) : null}
    </>
  );
}

export function InterpreterFields({ draft, problems, onChange }: FieldsProps) {
  const { t } = useTranslation("calendar");
  const words = useFormats();
  return (
    <>
      <Segmented
        label={t("interpreterLabel")}
        choices={[
          { id: "none", label: t("interpreterNone") },
          { id: "asked", label: t("interpreterAskedChoice") },
          { id: "booked", label: t("interpreterBookedChoice") },
        ]}
        value={draft.interpreter}
        onChange={(interpreter) => onChange({ interpreter })}
      />
      {draft.interpreter === "none" ? null : (
        <div className={styles["pair"]}>
          <ComboBox
            label={t("language")}
            options={words.languages()}
            value={draft.language}
            onChange={(language) => onChange({ language })}
            problem={problems.has("languageProblem") ? t("languageProblem") : null}
          />
          <TextField
            label={t("interpreterName")}
            value={draft.interpreterName}
            maxLength={80}
            onChange={(interpreterName) => onChange({ interpreterName })}
          />
        </div>
      )}
      {draft.interpreter === "none" || draft.personId === null ? null : (
        <ExcludedInterpreterWarning personId={draft.personId} name={draft.interpreterName} />
      )}
    </>
  );
}

/** With whom, what for, what follows: sealed, and readable by care workers alone. */
export function CareFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation("calendar");
  const { care } = draft;
  const field = (key: keyof AppointmentCare, maxLength: number, isLong: boolean) => (
    <TextField
      label={t(key)}
      value={care[key]}
      maxLength={maxLength}
      isLong={isLong}
      onChange={(text) => onChange({ care: { ...care, [key]: text } })}
    />
  );
  return (
    <section className={styles["care"]}>
      <h3>{t("careTitle")}</h3>
      {field("practitioner", 120, false)}
      {field("purpose", 500, true)}
      {field("followUp", 500, true)}
    </section>
  );
}
