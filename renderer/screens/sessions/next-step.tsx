import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactSeen } from "../../../domain/contact-seen.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { ActionMenu } from "../../ui/menu.tsx";
import { AppointmentPanel } from "../calendar/appointment-panel.tsx";
import { useFile } from "../person/file-context.ts";
import { NewTask } from "../plan/new-task.tsx";
import { beginningOf } from "./note-words.tsx";
import sheet from "./sessions.module.css";

export interface NextStepProps {
  readonly contact: ContactSeen;
  readonly step: string;
  readonly mayWrite: boolean;
}

/** What was agreed to be done, and the way to a task or an appointment that begins with these words. */
export function NextStep({ contact, step, mayWrite }: NextStepProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const { textOf } = useNames();
  const { card } = useFile();
  const today = useToday();
  const [open, setOpen] = useState<"task" | "appointment" | null>(null);
  const close = () => {
    setOpen(null);
  };
  const opening = (panel: "task" | "appointment", label: string) => ({
    id: panel,
    label,
    onPress: () => {
      setOpen(panel);
    },
  });
  const isSealed = contact.level === "sealed";
  // More colleagues read the calendar than a sealed note: the words stay with the note.
  const purpose = isSealed ? "" : step;
  return (
    <span className={sheet["next"]}>
      <span dir="auto">{textOf(step)}</span>
      {mayWrite && contact.takenBack === null ? (
        <ActionMenu
          label={t("stepMenu", { day: dates.long(contact.day) })}
          actions={[opening("task", t("stepTask")), opening("appointment", t("stepAppointment"))]}
        />
      ) : null}
      {open === "task" ? (
        <NewTask
          personId={card.id}
          known={taskOf(step)}
          {...(isSealed ? { lead: t("stepSealed") } : {})}
          onClose={close}
        />
      ) : null}
      {open === "appointment" ? (
        <AppointmentPanel
          day={today}
          before={null}
          known={{ personId: card.id, care: { practitioner: "", purpose, followUp: "" } }}
          onClose={close}
        />
      ) : null}
    </span>
  );
}

/** A task has one line: what is longer stands whole in its note. */
const taskOf = (step: string) =>
  step.length <= line ? { text: step } : { text: beginningOf(step, line), note: step };

const line = 200;
