import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppointmentId, PlaceClass } from "../../domain/appointments/appointment.ts";
import { addDays, CalendarDate, weekdayOf } from "../../domain/core/calendar-date.ts";
import { type CalendarFilter, wholeCalendar } from "../../domain/calendar/calendar-entry.ts";
import { PersonId } from "../../domain/people/person.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { DeletedRecordNotice } from "../shell/deleted-record-notice.tsx";
import { Page } from "../shell/page.tsx";
import { useOpenForm } from "../shell/use-open-form.ts";
import { useProcedure, useCall } from "../lib/api.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { HouseTabs } from "../accommodation/beds/house-tabs.tsx";
import { Who } from "../shift/log-book/log-entry-text.tsx";
import { AppointmentPanel, type JustPlanned } from "../appointments/appointment-panel.tsx";
import { CalendarFilterBar } from "./calendar-filter-bar.tsx";
import { CancelAppointmentPanel } from "../appointments/cancel-appointment-panel.tsx";
import { FilteredCalendarDays } from "./filtered-calendar-days.tsx";
import { DateNavigation } from "./date-navigation.tsx";
import type { Planned } from "./use-filtered-calendar-entries.ts";
import { CalendarPrintButton } from "./calendar-print-button.tsx";
import { useQueryClient } from "@tanstack/react-query";

type Open =
  | { readonly kind: "new"; readonly day: CalendarDate; readonly place?: PlaceClass | undefined }
  | { readonly kind: "change" | "cancel"; readonly appointment: Planned };

export interface CalendarScreenProps {
  readonly day?: string | undefined;
  /** The person of the calendar; all people by default. */
  readonly person?: string | undefined;
  /** Opens the form with its draft. */
  readonly plan?: boolean | undefined;
  /** The kind of place, when the form is opened from a person's file. */
  readonly place?: PlaceClass | undefined;
  /** The appointment whose change has a draft. */
  readonly change?: string | undefined;
}

/** Who goes where and when, and what is due: a week or a day, as it was last viewed. */
export function CalendarScreen(props: CalendarScreenProps) {
  const { t } = useTranslation("calendar");
  const { dates } = useFormats();
  const savedFilter = useProcedure("calendar.filter", {});
  const isKnown = savedFilter.data !== undefined;
  const filter = savedFilter.data ?? wholeCalendar;
  const remember = useCalendarView();
  const navigate = useNavigate();
  const [always, setAlways] = useState(nothingPlanned);
  const today = useToday();
  const [day, setDay] = useState<CalendarDate | null>(
    () => CalendarDate.safeParse(props.day).data ?? null,
  );
  const { view } = filter;
  const personId = PersonId.safeParse(props.person).data ?? null;
  const shown = day ?? today;
  const from = view === "week" ? addDays(shown, 1 - weekdayOf(shown)) : shown;
  const days = view === "week" ? 7 : 1;
  const span = { from, days };
  const live = { isOn: isKnown, followsClock: true, keepsPrevious: true };
  const answer = useProcedure("calendar.view", span, live);
  const other = useProcedure("calendar.lines", span, live);
  const whose = [...(answer.data?.people ?? []), ...(other.data?.people ?? [])].find(
    ({ id }) => id === personId,
  );
  const half = answer.data?.appointments.find(
    ({ id, cancelled }) => id === props.change && cancelled === null,
  );
  const change: Open | null = half === undefined ? null : { kind: "change", appointment: half };
  const asked: Open | null =
    props.plan === true ? { kind: "new", day: today, place: props.place } : change;
  const [open, setOpen] = useOpenForm<Open>(asked);
  const close = () => setOpen(null);
  const look = (next: CalendarFilter) => {
    setAlways(nothingPlanned);
    remember(next);
  };
  const choosePerson = (person: PersonId | null) => {
    const search = person === null ? {} : { person };
    setAlways(nothingPlanned);
    void navigate({ to: "/house/calendar", search, replace: true });
  };
  // What was just planned is shown whatever the filters.
  const showPlanned = (planned: JustPlanned) => {
    if (personId !== null && personId !== planned.personId) choosePerson(null);
    setAlways(new Set(planned.ids));
    setDay(planned.day);
  };
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={
        isKnown ? (
          <>
            {whose === undefined ? null : (
              <>
                <Who person={whose} />
                {" · "}
              </>
            )}
            {view === "week" ? t("weekOf", { day: dates.long(from) }) : dates.weekday(shown)}
          </>
        ) : undefined
      }
      beside={
        isKnown ? (
          <Segmented
            label={t("view")}
            hidesLabel
            choices={[
              { id: "week", label: t("week") },
              { id: "day", label: t("day") },
            ]}
            value={view}
            onChange={(next) => look({ ...filter, view: next })}
          />
        ) : undefined
      }
      actions={
        isKnown ? (
          <>
            <DateNavigation
              onBack={() => setDay(addDays(shown, -days))}
              onNow={() => setDay(null)}
              onForth={() => setDay(addDays(shown, days))}
            />
            <CalendarPrintButton
              calendar={answer.data}
              other={other.data}
              personId={personId}
              worker={filter.worker}
            />
            <Button
              kind="primary"
              onPress={() => setOpen({ kind: "new", day: shown < today ? today : shown })}
            >
              {t("plan")}
            </Button>
          </>
        ) : undefined
      }
    >
      <QueryBoundary answer={savedFilter} lines={8}>
        {() => (
          <>
            <CalendarFilterBar
              filter={filter}
              personId={personId}
              others={other.data?.people ?? []}
              onFilter={look}
              onPerson={choosePerson}
            />
            <QueryBoundary answer={answer}>
              {(calendar) => (
                <>
                  <DeletedRecordNotice
                    key={props.change}
                    isGone={props.change !== undefined && half === undefined}
                  />
                  <FilteredCalendarDays
                    calendar={calendar}
                    other={other.data}
                    filter={filter}
                    personId={personId}
                    always={always}
                    onAll={() => {
                      look({ ...filter, without: [], worker: null });
                      choosePerson(null);
                    }}
                    onOpen={(kind, appointment) => setOpen({ kind, appointment })}
                  />
                </>
              )}
            </QueryBoundary>
            {open?.kind === "new" ? (
              <AppointmentPanel
                day={open.day}
                before={null}
                known={{ personId, ...(open.place === undefined ? {} : { place: open.place }) }}
                onPlanned={showPlanned}
                onClose={close}
              />
            ) : null}
            {open?.kind === "change" ? (
              <AppointmentPanel
                day={open.appointment.day}
                before={open.appointment}
                onClose={close}
              />
            ) : null}
            {open?.kind === "cancel" ? (
              <CancelAppointmentPanel appointment={open.appointment} onClose={close} />
            ) : null}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

const nothingPlanned: ReadonlySet<AppointmentId> = new Set();

/** Changes the view of the calendar. It is stored in the background: nothing waits for it. */
function useCalendarView(): (filter: CalendarFilter) => void {
  const call = useCall();
  const queries = useQueryClient();
  return (filter) => {
    queries.setQueryData(["calendar.filter", {}], filter);
    void call("calendar.remember", { filter });
  };
}
