import { useTranslation } from "react-i18next";
import type { Appointment, Calendar, Step } from "../../domain/appointments/appointment.ts";
import { kindOfPlace } from "../../domain/calendar/calendar-entry.ts";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import { useNames, PrivateText } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { capitalise } from "../lib/capitalise.ts";
import { classes } from "../ui/classes.ts";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import styles from "./calendar.module.css";
import { AppointmentKindIcon } from "../appointments/appointment-kind-icon.tsx";
import { OverlappingAppointments } from "./overlapping-appointments.tsx";
import { AppointmentTime } from "./appointment-time.tsx";
import { useAppointmentText } from "../appointments/use-appointment-text.ts";
import type { Overlap } from "./use-filtered-calendar-entries.ts";

export interface AppointmentRowProps {
  readonly appointment: Appointment;
  /** With whom and what for, as far as the user may read it. */
  readonly care?: Calendar["appointments"][number]["care"];
  /** What else is planned at that time, where the page knows it. */
  readonly overlaps?: readonly Overlap[];
  readonly person: LogPerson;
  /** In a narrow column: without self-evident details. */
  readonly isBrief?: boolean;
  /** In the calendar of one person, whose name is above it. */
  readonly hidesName?: boolean;
  /** Null where it is read-only. */
  readonly onOpen: ((panel: "change" | "cancel") => void) | null;
}

/** One appointment: when, who, of what kind, with which escort. */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, care, overlaps, person, onOpen } = props;
  const { isBrief = false, hidesName = false } = props;
  const { t } = useTranslation("calendar");
  const { placeOf, escortOf, isEscortMissing, interpreterOf, stateOf } = useAppointmentText();
  const { at, minutes, place, cancelled, clashes, needsEscort, isAloneInDanger } = appointment;
  // A column of a week has no room for it.
  const known =
    !isBrief && care?.state === "open" ? [care.content.practitioner, care.content.purpose] : [];
  const state = stateOf(appointment);
  const isOpen = isEscortMissing(appointment);
  const interpreter = interpreterOf(appointment);
  return (
    <li
      className={classes(
        styles,
        "item",
        cancelled !== null && "cancelled",
        hidesName && "nameless",
      )}
    >
      <AppointmentTime at={at} minutes={minutes} />
      <div className={styles["what"]}>
        {hidesName ? null : (
          <span className={styles["who"]}>
            <Who person={person} />
          </span>
        )}
        <span className={styles["place"]}>
          <AppointmentKindIcon kind={kindOfPlace(place)} />
          <span>{capitalise(placeOf(appointment))}</span>
        </span>
        <Known words={known} />
        {cancelled !== null || (isBrief && !needsEscort && !isOpen) ? null : (
          <small className={isOpen ? styles["warn"] : styles["quiet"]}>
            {isOpen ? <StatusShape tone={isAloneInDanger ? "bad" : "warn"} /> : null}{" "}
            {escortOf(appointment)}
          </small>
        )}
        {interpreter === null || cancelled !== null ? null : (
          <small className={styles["quiet"]}>{interpreter}</small>
        )}
        {overlaps === undefined ? null : <OverlappingAppointments overlaps={overlaps} />}
        {overlaps !== undefined || clashes.length === 0 ? null : (
          <small className={styles["warn"]}>
            <StatusShape tone="warn" /> {t("clash")}
          </small>
        )}
        {state === null ? null : <small className={styles["state"]}>{state}</small>}
      </div>
      {onOpen === null || cancelled !== null ? null : (
        <span className={styles["menu"]}>
          <AppointmentMenu appointment={appointment} person={person} onOpen={onOpen} />
        </span>
      )}
    </li>
  );
}

function Known({ words }: { readonly words: readonly string[] }) {
  const shownWords = words.filter((word) => word !== "");
  if (shownWords.length === 0) return null;
  return (
    <small className={styles["quiet"]} dir="auto">
      <PrivateText>{shownWords.join(" · ")}</PrivateText>
    </small>
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
        showToast({
          text: to === "left" || to === "back" ? t(saidOf[to], { name }) : t("saidUndone"),
        });
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
    onPress: () => onOpen(panel),
  });
  const panels = leftAt === null ? [open("change"), open("cancel")] : [open("change")];
  return <ActionMenu label={t("menu", { name, time: at })} actions={[...steps, ...panels]} />;
}

const saidOf = { left: "saidLeft", back: "saidBack" } as const;
