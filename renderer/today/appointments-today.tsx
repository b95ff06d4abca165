import { useTranslation } from "react-i18next";
import { type Appointment, nextFirst } from "../../domain/appointments/appointment.ts";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useMoment, useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { useAppointmentText } from "../appointments/use-appointment-text.ts";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import styles from "./today.module.css";
import row from "../ui/row-parts.module.css";

/** The next ones, and all that need attention, however many there are. */
const isInSight = ({ isAloneInDanger }: Appointment, index: number): boolean =>
  index < 6 || isAloneInDanger;

/** Who goes where today and tomorrow. Empty where nobody does. */
export function AppointmentsToday() {
  const { t } = useTranslation("today");
  const { dates } = useFormats();
  const { placeOf, escortOf, isEscortMissing, stateOf } = useAppointmentText();
  const [today, now, zone] = [useToday(), useMoment(), useZone()];
  const { data } = useProcedure("calendar.view", { from: today, days: 2 }, { followsClock: true });
  const ahead = (data?.appointments ?? []).filter(
    ({ cancelled, backAt }) => cancelled === null && backAt === null,
  );
  if (data === undefined || ahead.length === 0) return null;
  const inSight = nextFirst(ahead, now, zone).filter(isInSight);
  return (
    <Card
      title={t("appointmentsTitle")}
      more={<TextLink href={paths.calendar}>{t("calendarLink")}</TextLink>}
    >
      <Rows>
        {inSight.map((appointment) => {
          const person = data.people.find(({ id }) => id === appointment.personId);
          if (person === undefined) return null;
          const { at, day, isAloneInDanger } = appointment;
          const isOpen = isEscortMissing(appointment);
          const details = [escortOf(appointment), stateOf(appointment)];
          return (
            <Row
              key={appointment.id}
              leading={
                <span className={styles["clock"]}>
                  <b>{at}</b>
                  {day === today ? null : <small>{dates.away(day, today)}</small>}
                </span>
              }
              title={
                <>
                  <span className={row["name"]}>
                    <Who person={person} />
                  </span>
                  {` · ${placeOf(appointment)}`}
                </>
              }
              detail={
                <>
                  {isOpen ? <StatusShape tone={isAloneInDanger ? "bad" : "warn"} /> : null}{" "}
                  {details.filter((part) => part !== null).join(" · ")}
                </>
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
