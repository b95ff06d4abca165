import { useTranslation } from "react-i18next";
import type { CalendarEntry } from "../../domain/calendar/calendar-entry.ts";
import type { CalendarDate } from "../../domain/core/calendar-date.ts";
import type { PlanFile } from "../../domain/plan/plan-file.ts";
import { useProcedure } from "../lib/api.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { paths } from "../shell/paths.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { useCalendarEntryText } from "./use-calendar-entry-text.ts";
import { useFile } from "../people/person-context.ts";
import { usePlan } from "../plan/plan-context.ts";

const atMost = 5;
/** How many days ahead the calendar is queried. */
const lookedAhead = 14;

/** The next appointments, sessions, interviews and hearings in the calendar. */
export function NextDatesCard() {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  const { card } = useFile();
  const { file } = usePlan();
  const said = useSaid();
  const { data: calendar } = useProcedure("calendar.lines", { from: today, days: lookedAhead });
  const others = (calendar?.lines ?? []).filter(
    ({ personId, about }) => personId === card.id && isMeeting(about),
  );
  const next = [...file.appointments.map(said.ofAppointment), ...others.map(said.ofLine)]
    .toSorted((a, b) => `${a.day} ${a.at}`.localeCompare(`${b.day} ${b.at}`))
    .slice(0, atMost);
  if (next.length === 0) return null;
  return (
    <Card
      title={t("nextTitle")}
      more={<TextLink href={paths.calendarOf(card.id)}>{t("nextAll")}</TextLink>}
    >
      <Rows>
        {next.map(({ key, day, title, detail }) => (
          <Row
            key={key}
            href={paths.calendarOn(day)}
            title={title}
            detail={detail}
            trailing={<DueDate day={dates.short(day, today)} meaning={dates.away(day, today)} />}
          />
        ))}
      </Rows>
    </Card>
  );
}

interface NextDate {
  readonly key: string;
  readonly day: CalendarDate;
  /** Empty where the day is known and no time. */
  readonly at: string;
  readonly title: string;
  readonly detail: string;
}

/** Meetings with the person. Other calendar entries are shown elsewhere on this page. */
const isMeeting = ({ what }: CalendarEntry["about"]): boolean =>
  what === "session" || what === "interview" || what === "hearing";

function useSaid() {
  const called = useTermName();
  const { wordOf, detailOf } = useCalendarEntryText();
  return {
    ofAppointment: ({ day, at, place, own }: PlanFile["appointments"][number]): NextDate => ({
      key: `${day} ${at}`,
      day,
      at,
      detail: at,
      title: capitalise(called("appointmentPlace", place, own?.place)),
    }),
    ofLine: (line: CalendarEntry): NextDate => ({
      key: line.key,
      day: line.day,
      at: line.at ?? "",
      title: capitalise(wordOf(line)),
      detail: [line.at, detailOf(line)].filter(Boolean).join(" · "),
    }),
  };
}
