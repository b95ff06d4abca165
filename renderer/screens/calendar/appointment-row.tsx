import { useTranslation } from "react-i18next";
import { type Appointment, endsAt, type Step } from "../../../domain/appointment.ts";
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
  /** In a narrow column: without what goes without saying. */
  readonly isBrief?: boolean;
  /** Null where it is only read. */
  readonly onOpen: ((panel: "change" | "cancel") => void) | null;
}

/** One appointment: when, who, of what kind, who goes along. */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, person, isBrief = false, onOpen } = props;
  const { t } = useTranslation("calendar");
  const { placeOf, escortOf, interpreterOf, stateOf } = useAppointmentWords();
  const { at, cancelled, clashes, needsEscort, escortName } = appointment;
  const state = stateOf(appointment);
  const isOpen = needsEscort && escortName === null && cancelled === null;
  const interpreter = interpreterOf(appointment);
  return (
    <li className={classes(sheet, "item", cancelled !== null && "cancelled")}>
      <span className={sheet["time"]}>
        {at}
        <small>–{endsAt(appointment)}</small>
      </span>
      <div className={sheet["what"]}>
        <span className={sheet["who"]}>
          <Who person={person} />
        </span>
        <span className={sheet["place"]}>{placeOf(appointment)}</span>
        {cancelled !== null || (isBrief && !needsEscort) ? null : (
          <small className={isOpen ? sheet["warn"] : sheet["quiet"]}>
            {isOpen ? <Shape tone="warn" /> : null} {escortOf(appointment)}
          </small>
        )}
        {interpreter === null || cancelled !== null ? null : (
          <small className={sheet["quiet"]}>{interpreter}</small>
        )}
        {clashes.length === 0 ? null : (
          <small className={sheet["warn"]}>
            <Shape tone="warn" /> {t("clash")}
          </small>
        )}
        {state === null ? null : <small className={sheet["state"]}>{state}</small>}
      </div>
      {onOpen === null || cancelled !== null ? null : (
        <span className={sheet["menu"]}>
          <AppointmentMenu appointment={appointment} person={person} onOpen={onOpen} />
        </span>
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
