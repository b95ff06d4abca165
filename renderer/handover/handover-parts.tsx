import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import type { Handover } from "../../domain/handover/handover.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { AppointmentRow } from "../calendar/appointment-row.tsx";
import calendar from "../calendar/calendar.module.css";
import { LogEntryRow } from "../shift/log-book/log-entry-row.tsx";
import log from "../shift/log-book/log-book.module.css";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import { DoseRow } from "../health/medication/dose-row.tsx";
import medicines from "../health/medication/medicines.module.css";
import { ReferralsPart } from "./referrals-part.tsx";
import { EmptyCard } from "./empty-card.tsx";
import styles from "./handover.module.css";
import { OutingsPart } from "./outings-part.tsx";

interface PartProps {
  readonly page: Handover;
}

/** What a shift should know: log entries on the left, people and tasks on the right. */
export function HandoverParts({ page }: PartProps) {
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>
        <Entries page={page} />
        <Incidents page={page} />
        <Moves page={page} />
        <Planned page={page} />
        <Expiring page={page} />
      </div>
      <div className={styles["column"]}>
        <OutingsPart page={page} />
        <ReferralsPart page={page} />
        <Doses page={page} />
        <Appointments page={page} />
      </div>
    </div>
  );
}

function Entries({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useFormats();
  const { pinned, entries, read, mine, people, since, zone } = page;
  const list = (all: Handover["entries"]) => (
    <ul className={log["entries"]}>
      {all.map((entry) => (
        <LogEntryRow key={entry.id} entry={entry} people={people} isDated onCorrect={null} />
      ))}
    </ul>
  );
  return (
    <>
      {pinned.length === 0 ? null : (
        <Card title={t("pinned")} aside={t("pinnedAside")}>
          {list(pinned)}
        </Card>
      )}
      {entries.length === 0 ? (
        <EmptyCard title={t("entries")}>{t("entriesNone")}</EmptyCard>
      ) : (
        <Card
          title={t("entries")}
          aside={t("since", {
            when: `${dates.dayOfWeek(calendarDateOf(since, zone))}, ${dates.time(since, zone)}`,
          })}
        >
          {list(entries)}
        </Card>
      )}
      {read.length === 0 || mine === null ? null : (
        <Card title={t("readAt", { time: dates.time(mine, zone) })} aside={t("readAtAside")}>
          {list(read)}
        </Card>
      )}
    </>
  );
}

function Incidents({ page }: PartProps) {
  const { t } = useTranslation(["handover", "wrong"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const { incidents, today } = page;
  if (incidents.length === 0) return null;
  return (
    <Card title={t("handover:incidents")}>
      <Rows>
        {incidents.map(({ id, on, level, followUpOn, people }) => (
          <Row
            key={id}
            href={paths.incident(id)}
            leading={<StatusShape tone={level === null ? "warn" : "info"} />}
            title={<b>{people.map(nameOf).join(", ")}</b>}
            detail={`${dates.short(on, today)} · ${t(`wrong:level.${level ?? "none"}`)}`}
            trailing={
              followUpOn === null ? undefined : (
                <DueDate
                  day={dates.short(followUpOn, today)}
                  meaning={t("wrong:speakAgain")}
                  tone={followUpOn <= today ? "warn" : "plain"}
                />
              )
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

/** Each document and its last day; what to do about it concerns the office. */
function Expiring({ page }: PartProps) {
  const { t } = useTranslation(["handover", "residence"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const { expiring, today } = page;
  if (expiring.length === 0) return null;
  return (
    <Card title={t("handover:expiring")} aside={t("handover:expiringAside")}>
      <Rows>
        {expiring.map(({ id, person, kind, until }) => (
          <Row
            key={id}
            href={paths.personDocuments(person.id)}
            title={<b>{nameOf(person)}</b>}
            detail={capitalise(t(`residence:document.${kind}`))}
            trailing={
              <DueDate
                day={dates.short(until, today)}
                meaning={dates.away(until, today)}
                tone="warn"
              />
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

function Doses({ page }: PartProps) {
  const { t } = useTranslation("handover");
  if (page.doses.length === 0) return <EmptyCard title={t("doses")}>{t("dosesNone")}</EmptyCard>;
  return (
    <Card title={t("doses")} aside={t("dosesAside")}>
      {page.doses.every(({ said }) => said !== null) ? (
        <p className={styles["nothing"]}>{t("dosesNone")}</p>
      ) : null}
      <ul className={medicines["doses"]}>
        {page.doses.map((dose) => (
          <DoseRow
            key={`${dose.medicineId} ${dose.day} ${dose.at}`}
            dose={dose}
            among={page.doses}
          />
        ))}
      </ul>
    </Card>
  );
}

function Appointments({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useFormats();
  const { appointments, people, today } = page;
  if (appointments.length === 0)
    return <EmptyCard title={t("appointments")}>{t("appointmentsNone")}</EmptyCard>;
  return (
    <Card title={t("appointments")}>
      {[...new Set(appointments.map(({ day }) => day))].map((day) => (
        <section key={day} className={styles["day"]}>
          <h3>{dates.away(day, today)}</h3>
          <ul className={calendar["items"]}>
            {appointments
              .filter((appointment) => appointment.day === day)
              .map((appointment) => {
                const person = people.find(({ id }) => id === appointment.personId);
                return person === undefined ? null : (
                  <AppointmentRow
                    key={appointment.id}
                    appointment={appointment}
                    person={person}
                    onOpen={null}
                  />
                );
              })}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Moves({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useFormats();
  if (page.moves.length === 0) return null;
  return (
    <Card title={t("moves")}>
      <Rows>
        {page.moves.map(({ kind, person, room, night }) => (
          <Row
            key={`${kind} ${person.id}`}
            title={<Who person={person} />}
            detail={kind === "arrived" ? t("arrived", { room: room ?? "" }) : t("left")}
            trailing={dates.short(night, page.today)}
          />
        ))}
      </Rows>
    </Card>
  );
}

function Planned({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useFormats();
  const { planned, today } = page;
  if (planned.length === 0) return null;
  return (
    <Card title={t("planned")}>
      <Rows>
        {planned.map(({ person, room, plannedUntil }) => (
          <Row
            key={person.id}
            title={<Who person={person} />}
            detail={room}
            trailing={
              <DueDate
                day={dates.short(plannedUntil, today)}
                meaning={dates.away(plannedUntil, today)}
                tone={plannedUntil <= today ? "warn" : "plain"}
              />
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
