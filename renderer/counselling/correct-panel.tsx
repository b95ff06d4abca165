import * as z from "zod";
import { useTranslation } from "react-i18next";
import { sessionDraft, isPossibleDay } from "../../domain/counselling/session.ts";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/today.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/toggle.tsx";
import { useFile } from "../people/person-context.ts";
import { sessionParticipants } from "./session-participants.ts";
import { countsAsInterview, newSession, SessionDraft } from "./session-draft.ts";
import { HeaderFields } from "./session-fields.tsx";
import styles from "./sessions.module.css";

const CorrectionDraft = z.strictObject({
  ...SessionDraft.pick({ day: true, minutes: true, place: true, kind: true }).shape,
  ...SessionDraft.pick({ interpreted: true, isInterview: true, others: true }).shape,
  reason: z.string(),
});
type CorrectionDraft = Readonly<z.infer<typeof CorrectionDraft>>;

export interface CorrectPanelProps {
  readonly contact: SessionView;
  readonly onClose: () => void;
}

/** Corrects the facts of a session: day, length, place, kind, who was there. What was signed stays. */
export function CorrectPanel(props: CorrectPanelProps) {
  const { contact } = props;
  const { card } = useFile();
  const { day, minutes, place, kind, interpreted, isInterview } = contact;
  return (
    <DraftProvider
      spot={sessionDraft(card.id, { correct: contact.id })}
      version={contact.version}
      schema={CorrectionDraft}
      start={{
        day,
        minutes,
        place,
        kind,
        interpreted,
        isInterview,
        others: sessionParticipants(contact),
        reason: "",
      }}
    >
      {(writing) => <Correcting {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Correcting({
  contact,
  onClose,
  writing,
}: CorrectPanelProps & { readonly writing: Writing<CorrectionDraft> }) {
  const { t } = useTranslation("sessions");
  const today = useToday();
  const { value, change, draft, notice } = writing;
  const input = correctionFrom(contact, writing, today);
  const form = useDraftedForm(
    usePanelForm("contacts.correct", {
      input,
      onClose,
      onDone: () => showToast({ text: t("correctDone") }),
    }),
    draft,
    input !== null,
  );
  const isDayWrong = value.day === null || !isPossibleDay(value.day, today);
  const shown: SessionDraft = { ...newSession(today, value.interpreted), ...value };
  return (
    <FormPanel form={form} title={t("correctTitle")} submit={t("correctDo")}>
      {notice}
      <p className={styles["lead"]}>{t("correctHint")}</p>
      <HeaderFields
        value={shown}
        isStacked
        problems={form.isTried && isDayWrong ? ["day"] : []}
        onChange={({ day, minutes, place, kind, interpreted }) => {
          const part = { day, minutes, place, kind, interpreted };
          change(
            Object.fromEntries(
              Object.entries(part).filter(([, one]) => one !== undefined),
            ) as Partial<CorrectionDraft>,
          );
        }}
      />
      <TextField
        label={t("others")}
        value={value.others}
        maxLength={200}
        onChange={(others) => change({ others })}
      />
      <Checkbox
        label={t("isInterview")}
        note={t("isInterviewNote")}
        isOn={countsAsInterview(shown)}
        onChange={(isInterview) => change({ isInterview })}
      />
      <TextField
        label={t("correctReason")}
        value={value.reason}
        maxLength={500}
        isLong
        problem={form.isTried && value.reason.trim() === "" ? t("correctReasonMissing") : null}
        onChange={(reason) => change({ reason })}
      />
    </FormPanel>
  );
}

/** The input; null while something is missing. */
function correctionFrom(
  contact: SessionView,
  { value, version }: Writing<CorrectionDraft>,
  today: string,
) {
  const { minutes, place, kind, interpreted, isInterview, others, reason } = value;
  const day = CalendarDate.safeParse(value.day).data ?? null;
  if (day === null || !isPossibleDay(day, today) || reason.trim() === "") return null;
  return {
    contactId: contact.id,
    version,
    others,
    reason,
    header: {
      day,
      minutes,
      place,
      kind,
      interpreted,
      isInterview: isInterview ?? contact.isInterview,
    },
  };
}
