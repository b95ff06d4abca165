import { useTranslation } from "react-i18next";
import { civilDate, type Instant } from "../../../domain/calendar.ts";
import type { HandOver } from "../../../domain/hand-over.ts";
import { useCalled } from "../../lib/list-words.ts";
import { useWords } from "../../lib/words.ts";

/** What is said about somebody who is out, on the screen and on paper. */
export function useOutWords({ zone, today }: HandOver) {
  const { t } = useTranslation(["handover", "vocab", "out"]);
  const called = useCalled();
  const { dates } = useWords();
  return { detailOf };

  function detailOf(out: HandOver["out"][number]): string {
    switch (out.why) {
      case "looked-for":
        return t("handover:lookedFor", { time: timeOf(out.since) });
      case "pass":
        return [
          out.pass.whereTo,
          t(out.pass.stage === "out" ? "handover:backBy" : "handover:shouldBeBack", {
            time: timeOf(out.pass.backBy),
          }),
          t(out.pass.hasPhone ? "out:phoneOn" : "out:phoneOff"),
        ]
          .filter((part) => part !== "")
          .join(" · ");
      case "appointment": {
        const place = called("appointmentPlace", out.appointment.place, out.appointment.own?.place);
        const { leftAt } = out.appointment;
        return leftAt === null ? place : t("handover:outAt", { place, time: timeOf(leftAt) });
      }
      case "counted":
        return t("handover:outCounted", {
          state: t(`vocab:censusState.${out.state}`),
          night: dates.dayOfWeek(out.night),
        });
    }
  }

  /** The hour alone where it is today. */
  function timeOf(at: Instant): string {
    const day = civilDate(at, zone);
    const time = dates.time(at, zone);
    return day === today ? time : `${dates.dayOfWeek(day)}, ${time}`;
  }
}
