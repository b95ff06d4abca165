import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, CalendarDate } from "../../../domain/calendar.ts";
import { ContactPlace } from "../../../domain/contact.ts";
import type { PersonId } from "../../../domain/person.ts";
import { UserId } from "../../../domain/user.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useAsk } from "../../lib/api.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { useToday } from "../../lib/today.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { Clashes } from "../calendar/clashes.tsx";
import type { NextPanelProps } from "./take-next-away-panel.tsx";

export interface MoveNextPanelProps extends NextPanelProps {
  readonly personId: PersonId;
}

/** One meets again on another day, at another time or place, or with another colleague. */
export function MoveNextPanel({ next, personId, onClose }: MoveNextPanelProps) {
  const { t } = useTranslation(["sessions", "vocab"]);
  const today = useToday();
  const { data: workers = [] } = useAsk("assistance.workers", {});
  const [day, setDay] = useState<string | null>(next.day);
  const [at, setAt] = useState<string>(next.at ?? "");
  const [minutes, setMinutes] = useState(next.minutes);
  const [place, setPlace] = useState(next.place);
  const [workerId, setWorker] = useState(next.workerId);
  const chosen = CalendarDate.safeParse(day).data ?? null;
  const time = at.trim() === "" ? null : clockTimeFrom(at);
  const isTimed = at.trim() === "" || time !== null;
  const form = usePanelForm("contacts.moveNext", {
    input:
      chosen === null || !isTimed
        ? null
        : {
            ...{ contactId: next.contactId, version: next.version },
            ...{ day: chosen, at: time, minutes, place, workerId },
          },
    onClose,
    onDone: () => {
      say({ text: t("sessions:nextMoved") });
    },
  });
  return (
    <FormPanel form={form} title={t("sessions:nextMoveTitle")} submit={t("sessions:nextMoveDo")}>
      <DatePicker
        label={t("sessions:nextDay")}
        value={day}
        min={today}
        max={addDays(today, 366)}
        problem={form.isTried && chosen === null ? t("sessions:nextDayMissing") : null}
        onChange={setDay}
        autoFocus
      />
      <TextField
        label={t("sessions:nextAt")}
        value={at}
        placeholder="14:30"
        maxLength={5}
        problem={form.isTried && !isTimed ? t("sessions:nextAtWrong") : null}
        onChange={setAt}
      />
      <NumberField
        label={t("sessions:minutes")}
        value={minutes}
        min={5}
        max={720}
        unit="minute"
        onChange={setMinutes}
      />
      <Select
        label={t("sessions:place")}
        options={ContactPlace.options.map((id) => ({ id, label: t(`vocab:contactPlace.${id}`) }))}
        value={place}
        onChange={(id) => {
          setPlace(ContactPlace.parse(id));
        }}
      />
      <Select
        label={t("sessions:nextWorker")}
        options={workers.map(({ id, name }) => ({ id, label: name }))}
        value={workerId}
        onChange={(id) => {
          setWorker(UserId.parse(id));
        }}
      />
      {chosen === null || time === null ? null : (
        <Clashes
          slot={{ personId, workerId, day: chosen, at: time, minutes }}
          changed={next.contactId}
        />
      )}
    </FormPanel>
  );
}
