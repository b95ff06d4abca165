import * as z from "zod";
import { useTranslation } from "react-i18next";
import { addDays, CalendarDate } from "../../domain/core/calendar-date.ts";
import { sessionDraft, SessionPlace } from "../../domain/counselling/session.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { UserId } from "../../domain/users/user.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useProcedure } from "../lib/api.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { useOfferedTerms } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { NumberField } from "../ui/fields/number-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { AppointmentConflicts } from "../appointments/appointment-conflicts.tsx";
import type { NextPanelProps } from "./cancel-next-session-panel.tsx";

const MoveDraft = z.strictObject({
  day: z.string().nullable(),
  at: z.string(),
  minutes: z.number(),
  place: SessionPlace,
  workerId: UserId.nullable(),
});
type MoveDraft = Readonly<z.infer<typeof MoveDraft>>;

export interface MoveNextSessionPanelProps extends NextPanelProps {
  readonly personId: PersonId;
}

/** Moves the next session to another day, time or place, or to another colleague. */
export function MoveNextSessionPanel(props: MoveNextSessionPanelProps) {
  const { next, personId } = props;
  const { day, at, minutes, place, workerId } = next;
  return (
    <DraftProvider
      spot={sessionDraft(personId, { moveNext: next.contactId })}
      version={next.version}
      schema={MoveDraft}
      start={{ day, at: at ?? "", minutes, place, workerId }}
    >
      {(writing) => <Moving {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Moving({
  next,
  personId,
  onClose,
  writing,
}: MoveNextSessionPanelProps & { readonly writing: Writing<MoveDraft> }) {
  const { t } = useTranslation("sessions");
  const offered = useOfferedTerms();
  const today = useToday();
  const { data: workers = [] } = useProcedure("assistance.workers", {});
  const { value, version, change, draft, notice } = writing;
  const { minutes, place, workerId } = value;
  const day = CalendarDate.safeParse(value.day).data ?? null;
  const at = value.at.trim() === "" ? null : clockTimeFrom(value.at);
  const isTimed = value.at.trim() === "" || at !== null;
  const { contactId } = next;
  const input =
    day === null || !isTimed || workerId === null
      ? null
      : { contactId, version, day, at, minutes, place, workerId };
  const form = useDraftedForm(
    usePanelForm("contacts.moveNext", {
      input,
      onClose,
      onDone: () => showToast({ text: t("nextMoved") }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={t("nextMoveTitle")} submit={t("nextMoveDo")}>
      {notice}
      <DatePicker
        label={t("nextDay")}
        value={value.day}
        min={today}
        max={addDays(today, 366)}
        problem={form.isTried && day === null ? t("nextDayMissing") : null}
        onChange={(next) => change({ day: next })}
        autoFocus
      />
      <TimeField
        label={t("nextAt")}
        value={value.at}
        placeholder="14:30"
        maxLength={5}
        problem={form.isTried && !isTimed ? t("nextAtWrong") : null}
        onChange={(next) => change({ at: next })}
      />
      <NumberField
        label={t("minutes")}
        value={minutes}
        min={5}
        max={720}
        unit="minute"
        onChange={(next) => change({ minutes: next })}
      />
      <Select
        label={t("place")}
        options={offered("contactPlace", SessionPlace.options, place)}
        value={place}
        onChange={(id) => change({ place: SessionPlace.parse(id) })}
      />
      <Select
        label={t("nextWorker")}
        options={workers.map(({ id, name }) => ({ id, label: name }))}
        value={workerId}
        problem={form.isTried && workerId === null ? t("nextWorkerMissing") : null}
        onChange={(id) => change({ workerId: UserId.parse(id) })}
      />
      {day === null || at === null ? null : (
        <AppointmentConflicts slot={{ personId, workerId, day, at, minutes }} changed={contactId} />
      )}
    </FormPanel>
  );
}
