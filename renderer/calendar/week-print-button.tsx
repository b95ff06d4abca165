import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "../../domain/appointments/appointment.ts";
import type { CalendarLines } from "../../domain/calendar/calendar-entry.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import type { UserId } from "../../domain/users/user.ts";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";
import { PrintButton } from "../printing/print-button.tsx";
import { useProcedure } from "../lib/api.ts";
import { sheetOf, useWeekPrintout } from "./use-week-printout.ts";

export interface WeekPrintButtonProps {
  /** Undefined while loading: nothing to print. */
  readonly calendar: Calendar | undefined;
  readonly other: CalendarLines | undefined;
  /** The person whose calendar is shown and printed. */
  readonly personId: PersonId | null;
  readonly worker: UserId | null;
}

/** Prints the days that are shown: for the person, the colleague, or the house. */
export function WeekPrintButton({ calendar, other, personId, worker }: WeekPrintButtonProps) {
  const { t } = useTranslation("calendar");
  const paper = useWeekPrintout();
  const [isOpen, setOpen] = useState(false);
  const { data: colleagues = [] } = useProcedure("calendar.colleagues", {});
  if (calendar === undefined || other === undefined) return null;
  const colleague = colleagues.find(({ id }) => id === worker) ?? null;
  return (
    <>
      <PrintButton
        icon={<Printer size={16} aria-hidden="true" />}
        isPending={paper.isDrawing}
        onPress={() => {
          if (personId === null) paper.open(calendar, other, colleague);
          else setOpen(true);
        }}
      >
        {personId === null ? t(calendar.days === 7 ? "print" : "printDay") : t("printPerson")}
      </PrintButton>
      {isOpen && personId !== null ? (
        <PersonWeekPanel
          calendar={calendar}
          other={other}
          personId={personId}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

interface PersonWeekPanelProps {
  readonly calendar: Calendar;
  readonly other: CalendarLines;
  readonly personId: PersonId;
  readonly onClose: () => void;
}

function PersonWeekPanel({ calendar, other, personId, onClose }: PersonWeekPanelProps) {
  const { t } = useTranslation("paper");
  const sheet = sheetOf(calendar, other, { whose: "person", personId });
  return (
    <PrintoutLanguagePanel
      title={t("week.panel")}
      open={t("week.open")}
      languages={PrintoutLanguage.options}
      day={calendar.from}
      paperIn={(language) => ({ kind: "personWeek", language, personId, sheet })}
      onClose={onClose}
    >
      <p>{t("week.note")}</p>
    </PrintoutLanguagePanel>
  );
}
