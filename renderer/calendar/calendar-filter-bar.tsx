import { EyeOff } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type CalendarFilter, CalendarKind } from "../../domain/calendar/calendar-entry.ts";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import { PersonId } from "../../domain/people/person.ts";
import { UserId } from "../../domain/users/user.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure } from "../lib/api.ts";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { Select } from "../ui/fields/select.tsx";
import styles from "./calendar.module.css";
import { AppointmentKindIcon } from "../appointments/appointment-kind-icon.tsx";
import { usePeopleForAppointment } from "../appointments/use-people-for-appointment.ts";

export interface CalendarFilterBarProps {
  readonly filter: CalendarFilter;
  readonly personId: PersonId | null;
  /** People in the calendar besides residents and those assisted. */
  readonly others: readonly LogPerson[];
  readonly onFilter: (filter: CalendarFilter) => void;
  readonly onPerson: (id: PersonId | null) => void;
}

/** Above the days: whose calendar it is, and which kinds are shown. */
export function CalendarFilterBar(props: CalendarFilterBarProps) {
  const { filter, personId, others, onFilter, onPerson } = props;
  const { t } = useTranslation("calendar");
  return (
    <div className={styles["tools"]}>
      <div className={styles["choice"]}>
        <WorkerSelect filter={filter} onFilter={onFilter} />
      </div>
      <div className={styles["choice"]} data-chosen={personId !== null}>
        <PersonChoice personId={personId} others={others} onPerson={onPerson} />
      </div>
      <div className={styles["kinds"]} role="group" aria-label={t("kindsShown")}>
        {CalendarKind.options.map((kind) => {
          const isOn = !filter.without.includes(kind);
          return (
            <ToggleButton
              key={kind}
              className={styles["chip"] ?? ""}
              isSelected={isOn}
              onChange={() => {
                const without = isOn
                  ? [...filter.without, kind]
                  : filter.without.filter((one) => one !== kind);
                onFilter({ ...filter, without });
              }}
            >
              {isOn ? <AppointmentKindIcon kind={kind} /> : <EyeOff size={14} aria-hidden="true" />}
              {t(`kinds.${kind}`)}
            </ToggleButton>
          );
        })}
      </div>
    </div>
  );
}

function PersonChoice({
  personId,
  others,
  onPerson,
}: Pick<CalendarFilterBarProps, "personId" | "others" | "onPerson">) {
  const { t } = useTranslation("calendar");
  const { nameOf } = useNames();
  const around = usePeopleForAppointment(personId);
  // An empty list would clear the choice.
  if (around === null) return null;
  const listedIds = new Set(around.labels.map(({ id }) => id));
  const elsewhere = others
    .filter(({ id }) => !listedIds.has(id))
    .map((person) => ({ id: person.id, label: nameOf(person) }));
  return (
    <ComboBox
      label={t("ofPerson")}
      placeholder={t("ofEverybody")}
      hidesLabel
      options={[...around.labels.map(({ id, label }) => ({ id, label })), ...elsewhere]}
      value={personId}
      onChange={(id) => onPerson(id === null ? null : PersonId.parse(id))}
    />
  );
}

const everybody = "everybody";

function WorkerSelect({ filter, onFilter }: Pick<CalendarFilterBarProps, "filter" | "onFilter">) {
  const { t } = useTranslation("calendar");
  const { me } = useSession();
  const { data: colleagues = [] } = useProcedure("calendar.colleagues", {});
  return (
    <Select
      label={t("ofWorker")}
      hidesLabel
      options={[
        { id: everybody, label: t("wholeHouse") },
        { id: me.id, label: t("mine") },
        ...colleagues.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, label: name })),
      ]}
      value={filter.worker ?? everybody}
      onChange={(id) => onFilter({ ...filter, worker: id === everybody ? null : UserId.parse(id) })}
    />
  );
}
