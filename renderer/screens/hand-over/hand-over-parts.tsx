import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HandOver } from "../../../domain/hand-over.ts";
import { useWords } from "../../lib/words.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Shape } from "../../ui/shape.tsx";
import { AppointmentRow } from "../calendar/appointment-row.tsx";
import calendar from "../calendar/calendar.module.css";
import { EntryRow } from "../log/entry-row.tsx";
import log from "../log/log.module.css";
import { Who } from "../log/log-words.tsx";
import { DoseRow } from "../medicines/dose-row.tsx";
import medicines from "../medicines/medicines.module.css";
import sheet from "./hand-over.module.css";

/** What a shift should know, the urgent on the left. */
export function HandOverParts({ page }: { readonly page: HandOver }) {
  return (
    <div className={sheet["columns"]}>
      <div className={sheet["column"]}>
        <Entries page={page} />
        <Doses page={page} />
      </div>
      <div className={sheet["column"]}>
        <Out page={page} />
        <Appointments page={page} />
        <Moves page={page} />
        <Planned page={page} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly page: HandOver;
}

function Entries({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useWords();
  const { pinned, entries, people, since, zone } = page;
  const list = (all: HandOver["entries"]) => (
    <ul className={log["entries"]}>
      {all.map((entry) => (
        <EntryRow key={entry.id} entry={entry} people={people} isDated onCorrect={null} />
      ))}
    </ul>
  );
  return (
    <>
      {pinned.length === 0 ? null : <Card title={t("pinned")}>{list(pinned)}</Card>}
      <Card title={t("entries")} aside={t("since", { when: dates.moment(since, zone) })}>
        {entries.length === 0 ? <Nothing>{t("entriesNone")}</Nothing> : list(entries)}
      </Card>
    </>
  );
}

function Doses({ page }: PartProps) {
  const { t } = useTranslation("handover");
  return (
    <Card title={t("doses")}>
      {page.doses.length === 0 ? (
        <Nothing>{t("dosesNone")}</Nothing>
      ) : (
        <ul className={medicines["doses"]}>
          {page.doses.map((dose) => (
            <DoseRow key={`${dose.medicineId} ${dose.day} ${dose.at}`} dose={dose} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Out({ page }: PartProps) {
  const { t } = useTranslation(["handover", "vocab"]);
  const { dates } = useWords();
  return (
    <Card title={t("handover:out")}>
      {page.out.length === 0 ? (
        <Nothing>{t("handover:outNone")}</Nothing>
      ) : (
        <Rows>
          {page.out.map((one) => (
            <Row
              key={one.person.id}
              leading={
                <Shape tone={one.why === "counted" && one.state === "absent" ? "bad" : "info"} />
              }
              title={<Who person={one.person} />}
              detail={
                one.why === "appointment"
                  ? t("handover:outAt", {
                      place: t(`vocab:appointmentPlace.${one.appointment.place}`),
                      time: dates.time(one.appointment.leftAt ?? page.at, page.zone),
                    })
                  : t("handover:outCounted", {
                      state: t(`vocab:censusState.${one.state}`),
                      night: dates.dayOfWeek(one.night),
                    })
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function Appointments({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useWords();
  const { appointments, people, today } = page;
  return (
    <Card title={t("appointments")}>
      {appointments.length === 0 ? (
        <Nothing>{t("appointmentsNone")}</Nothing>
      ) : (
        [...new Set(appointments.map(({ day }) => day))].map((day) => (
          <section key={day} className={sheet["day"]}>
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
        ))
      )}
    </Card>
  );
}

function Moves({ page }: PartProps) {
  const { t } = useTranslation("handover");
  const { dates } = useWords();
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
  const { dates } = useWords();
  if (page.planned.length === 0) return null;
  return (
    <Card title={t("planned")}>
      <Rows>
        {page.planned.map(({ person, room, plannedUntil }) => (
          <Row
            key={person.id}
            title={<Who person={person} />}
            detail={room}
            trailing={dates.away(plannedUntil, page.today)}
          />
        ))}
      </Rows>
    </Card>
  );
}

function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={sheet["nothing"]}>{children}</p>;
}
