import { useTranslation } from "react-i18next";
import type { Appointment, Step } from "../../../domain/appointment.ts";
import type { LogPerson } from "../../../domain/log.ts";
import { useNames } from "../../frame/privacy.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { classes } from "../../ui/classes.ts";
import { ActionMenu } from "../../ui/menu.tsx";
import { Shape } from "../../ui/shape.tsx";
import { say } from "../../ui/toast.tsx";
import { Who } from "../log/log-words.tsx";
import sheet from "./calendar.module.css";
import { useAppointmentWords } from "./use-appointment-words.ts";

export interface AppointmentRowProps {
  readonly appointment: Appointment;
  readonly person: LogPerson;
  /** Null where it is only read. */
  readonly onOpen: ((panel: "change" | "cancel") => void) | null;
}

/** One appointment: when, who, of what kind, who goes along. */
export function AppointmentRow({ appointment, person, onOpen }: AppointmentRowProps) {
  const { t } = useTranslation("calendar");
  const { placeOf, escortOf, interpreterOf, stateOf } = useAppointmentWords();
  const { at, minutes, cancelled, clashes, needsEscort, escortName } = appointment;
  const state = stateOf(appointment);
  const isOpen = needsEscort && escortName === null && cancelled === null;
  const about = [t("minutes", { count: minutes }), interpreterOf(appointment)];
  return (
    <li className={classes(sheet, "item", cancelled !== null && "cancelled")}>
      <span className={sheet["time"]}>{at}</span>
      <div className={sheet["what"]}>
        <span>
          <Who person={person} /> · {placeOf(appointment)}
        </span>
        <small className={isOpen ? sheet["warn"] : sheet["quiet"]}>
          {isOpen ? <Shape tone="warn" /> : null} {escortOf(appointment)}
        </small>
        <small className={sheet["quiet"]}>
          {about.filter((part) => part !== null).join(" · ")}
        </small>
        {clashes.length === 0 ? null : (
          <small className={sheet["warn"]}>
            <Shape tone="warn" /> {t("clash")}
          </small>
        )}
        {state === null ? null : <small className={sheet["state"]}>{state}</small>}
      </div>
      {onOpen === null || cancelled !== null ? null : (
        <AppointmentMenu appointment={appointment} person={person} onOpen={onOpen} />
      )}
    </li>
  );
}

interface AppointmentMenuProps {
  readonly appointment: Appointment;
  readonly person: LogPerson;
  readonly onOpen: (panel: "change" | "cancel") => void;
}

function AppointmentMenu({ appointment, person, onOpen }: AppointmentMenuProps) {
  const { t } = useTranslation("calendar");
  const { nameOf } = useNames();
  const { mutateAsync } = useCommand("calendar.step");
  const name = nameOf(person);
  const { id, at, leftAt, backAt } = appointment;
  const step = (to: Step, label: string) => ({
    id: to,
    label,
    onPress: () => {
      void mutateAsync({ id, step: to }).then(() => {
        say({ text: to === "left" || to === "back" ? t(saidOf[to], { name }) : t("saidUndone") });
      }, ignoreRefusal);
    },
  });
  const steps =
    leftAt === null
      ? [step("left", t("left"))]
      : backAt === null
        ? [step("back", t("cameBack")), step("notLeft", t("notLeft"))]
        : [step("notBack", t("notBack"))];
  const open = (panel: "change" | "cancel") => ({
    id: panel,
    label: t(panel),
    onPress: () => {
      onOpen(panel);
    },
  });
  const panels = leftAt === null ? [open("change"), open("cancel")] : [open("change")];
  return <ActionMenu label={t("menu", { name, time: at })} actions={[...steps, ...panels]} />;
}

const saidOf = { left: "saidLeft", back: "saidBack" } as const;
