import { ChevronLeft, ChevronRight, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "../../../domain/appointment.ts";
import { addDays, CalendarDate, weekdayOf } from "../../../domain/calendar.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { useAsk } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choice.tsx";
import { classes } from "../../ui/classes.ts";
import { EmptyState } from "../../ui/state.tsx";
import { HouseTabs } from "../house/house-tabs.tsx";
import { AppointmentPanel } from "./appointment-panel.tsx";
import { AppointmentRow } from "./appointment-row.tsx";
import sheet from "./calendar.module.css";
import { CancelPanel } from "./cancel-panel.tsx";
import { useWeekPaper } from "./use-week-paper.ts";

type Planned = Calendar["appointments"][number];
type Open =
  | { readonly kind: "new"; readonly day: CalendarDate }
  | { readonly kind: "change" | "cancel"; readonly appointment: Planned };

export interface CalendarScreenProps {
  readonly day?: string | undefined;
  /** With the form open, as it was left half written. */
  readonly plan?: boolean | undefined;
  /** The appointment whose change was left half written. */
  readonly change?: string | undefined;
}

/** Who goes where and when: a week, or a day. */
export function CalendarScreen(props: CalendarScreenProps) {
  const { t } = useTranslation("calendar");
  const { dates } = useWords();
  const today = useToday();
  const [view, setView] = useState<"week" | "day">("week");
  const [day, setDay] = useState<CalendarDate | null>(
    () => CalendarDate.safeParse(props.day).data ?? null,
  );
  const [chosen, setOpen] = useState<Open | "closed" | null>(
    props.plan === true ? { kind: "new", day: today } : null,
  );
  const shown = day ?? today;
  const from = view === "week" ? addDays(shown, 1 - weekdayOf(shown)) : shown;
  const days = view === "week" ? 7 : 1;
  const answer = useAsk(
    "calendar.view",
    { from, days },
    { followsClock: true, keepsPrevious: true },
  );
  const paper = useWeekPaper();
  const half = answer.data?.appointments.find(({ id }) => id === props.change);
  const left: Open | null = half === undefined ? null : { kind: "change", appointment: half };
  const open = chosen === "closed" ? null : (chosen ?? left);
  const close = () => {
    setOpen("closed");
  };
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={view === "week" ? t("weekOf", { day: dates.long(from) }) : dates.weekday(shown)}
      beside={
        <Segmented
          label={t("view")}
          hidesLabel
          choices={[
            { id: "week", label: t("week") },
            { id: "day", label: t("day") },
          ]}
          value={view}
          onChange={setView}
        />
      }
      actions={
        <>
          <Turner
            onBack={() => {
              setDay(addDays(shown, -days));
            }}
            onNow={() => {
              setDay(null);
            }}
            onForth={() => {
              setDay(addDays(shown, days));
            }}
          />
          {answer.data === undefined ? null : (
            <Button
              icon={<Printer size={16} aria-hidden="true" />}
              isPending={paper.isDrawing}
              onPress={() => {
                paper.open(answer.data);
              }}
            >
              {t(view === "week" ? "print" : "printDay")}
            </Button>
          )}
          <Button
            kind="primary"
            onPress={() => {
              setOpen({ kind: "new", day: shown < today ? today : shown });
            }}
          >
            {t("plan")}
          </Button>
        </>
      }
    >
      <Asked answer={answer}>
        {(calendar) =>
          calendar.appointments.length === 0 ? (
            <Card>
              <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
            </Card>
          ) : (
            <Days
              calendar={calendar}
              onOpen={(kind, appointment) => {
                setOpen({ kind, appointment });
              }}
            />
          )
        }
      </Asked>
      {open?.kind === "new" ? (
        <AppointmentPanel day={open.day} before={null} onClose={close} />
      ) : null}
      {open?.kind === "change" ? (
        <AppointmentPanel day={open.appointment.day} before={open.appointment} onClose={close} />
      ) : null}
      {open?.kind === "cancel" ? (
        <CancelPanel appointment={open.appointment} onClose={close} />
      ) : null}
    </Page>
  );
}

interface DaysProps {
  readonly calendar: Calendar;
  readonly onOpen: (kind: "change" | "cancel", appointment: Planned) => void;
}

function Days({ calendar, onOpen }: DaysProps) {
  const { t } = useTranslation("calendar");
  const { dates } = useWords();
  const { from, days, today, appointments, people } = calendar;
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  return (
    <div className={classes(sheet, "days", days === 7 && "week")}>
      {all.map((day) => {
        const ofDay = appointments.filter((appointment) => appointment.day === day);
        return (
          <section
            key={day}
            className={classes(sheet, "day", day === today && "today")}
            aria-labelledby={`day-${day}`}
          >
            <h2 id={`day-${day}`}>{dates.dayOfWeek(day)}</h2>
            {ofDay.length === 0 ? <p className={sheet["nothing"]}>{t("nothingDay")}</p> : null}
            <ul className={classes(sheet, "items", days === 7 && "stacked")}>
              {ofDay.map((appointment) => {
                const person = people.find(({ id }) => id === appointment.personId);
                return person === undefined ? null : (
                  <AppointmentRow
                    key={appointment.id}
                    appointment={appointment}
                    person={person}
                    isBrief={days === 7}
                    onOpen={(kind) => onOpen(kind, appointment)}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface TurnerProps {
  readonly onBack: () => void;
  readonly onNow: () => void;
  readonly onForth: () => void;
}

function Turner({ onBack, onNow, onForth }: TurnerProps) {
  const { t } = useTranslation("calendar");
  return (
    <span className={sheet["turner"]}>
      <Button label={t("before")} onPress={onBack}>
        <ChevronLeft size={17} aria-hidden="true" />
      </Button>
      <Button onPress={onNow}>{t("now")}</Button>
      <Button label={t("after")} onPress={onForth}>
        <ChevronRight size={17} aria-hidden="true" />
      </Button>
    </span>
  );
}
