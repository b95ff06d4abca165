import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { TextLink } from "../ui/links.tsx";
import { AppointmentPanel } from "../appointments/appointment-panel.tsx";
import { useFile } from "../people/person-context.ts";
import { NewPlanTaskPanel } from "../plan/new-plan-task-panel.tsx";
import { beginningOf } from "./note-text.tsx";
import styles from "./sessions.module.css";

export interface NextSessionStepProps {
  readonly contact: SessionView;
  readonly step: string;
  readonly mayWrite: boolean;
}

/** The agreed step, with links to create a task or an appointment from it, or to the one created. */
export function SessionAgreedStep({ contact, step, mayWrite }: NextSessionStepProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { textOf } = useNames();
  const { card } = useFile();
  const today = useToday();
  const [open, setOpen] = useState<"task" | "appointment" | null>(null);
  const close = () => setOpen(null);
  const opening = (panel: "task" | "appointment", label: string) => ({
    id: panel,
    label,
    onPress: () => setOpen(panel),
  });
  const { task, appointment } = contact.became;
  // Each can be created only once.
  const actions = [
    ...(task === null ? [opening("task", t("stepTask"))] : []),
    ...(appointment === null ? [opening("appointment", t("stepAppointment"))] : []),
  ];
  const isSealed = contact.level === "sealed";
  // More colleagues can read the calendar than a sealed note: the text stays in the note.
  const purpose = isSealed ? "" : step;
  return (
    <span className={styles["next"]}>
      <span dir="auto">{textOf(step)}</span>
      <Made contact={contact} />
      {mayWrite && contact.takenBack === null && actions.length > 0 ? (
        <ActionMenu label={t("stepMenu", { day: dates.long(contact.day) })} actions={actions} />
      ) : null}
      {open === "task" ? (
        <NewPlanTaskPanel
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

/** The task or appointment created from it. */
function Made({ contact: { became } }: Pick<NextSessionStepProps, "contact">) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { card } = useFile();
  const { task, appointment } = became;
  return (
    <>
      {task === null ? null : (
        <TextLink href={paths.personPlan(card.id)}>{t("stepIsTask")}</TextLink>
      )}
      {appointment === null ? null : (
        <TextLink href={paths.calendarOn(appointment.day)}>
          {t("stepIsAppointment", { day: dates.long(appointment.day) })}
        </TextLink>
      )}
    </>
  );
}

/** A task has one line: a longer text is complete in its note. */
const taskOf = (step: string) =>
  step.length <= line ? { text: step } : { text: beginningOf(step, line), note: step };

const line = 200;
