import { useTranslation } from "react-i18next";
import { calendarDateOf, type Instant } from "../../domain/core/calendar-date.ts";
import type { Handover } from "../../domain/handover/handover.ts";
import { lateBy, type OutingView } from "../../domain/outings/outing.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useLatenessText } from "../outings/use-duration-text.ts";

/** The text about a person who is out, on the screen and in print; `textOf` shows or hides free text. */
export function useOutingText({ zone, today, at }: Handover, textOf: (text: string) => string) {
  const { t } = useTranslation(["handover", "vocab", "out"]);
  const called = useTermName();
  const { dates } = useFormats();
  const saysLate = useLatenessText();
  return { detailOf };

  function detailOf(out: Handover["out"][number]): string {
    switch (out.why) {
      case "looked-for":
        return t("handover:lookedFor", { time: timeOf(out.since) });
      case "pass":
        return [
          textOf(out.pass.whereTo),
          backIn(out.pass),
          t(out.pass.hasPhone ? "out:phoneOn" : "out:phoneOff"),
        ]
          .filter((part) => part !== "")
          .join(" · ");
      case "appointment": {
        const place = called("appointmentPlace", out.appointment.place, out.appointment.own?.place);
        const { leftAt } = out.appointment;
        const left = leftAt === null ? place : t("handover:outAt", { place, time: timeOf(leftAt) });
        return out.stage === "out" ? left : `${left} · ${backIn(out)}`;
      }
      case "counted":
        return t("handover:outCounted", {
          state: t(`vocab:censusState.${out.state}`),
          night: dates.dayOfWeek(out.night),
        });
    }
  }

  /** When they are due back, or since when they should be, and how late that is. */
  function backIn({ stage, backBy }: Pick<OutingView, "stage" | "backBy">): string {
    const late = stage === "out" ? null : lateBy(backBy, at);
    const time = timeOf(backBy);
    return late === null
      ? t("handover:backBy", { time })
      : t("handover:shouldBeBack", { time, late: saysLate(late) });
  }

  /** The time alone where it is today. */
  function timeOf(moment: Instant): string {
    const day = calendarDateOf(moment, zone);
    const time = dates.time(moment, zone);
    return day === today ? time : `${dates.dayOfWeek(day)}, ${time}`;
  }
}
