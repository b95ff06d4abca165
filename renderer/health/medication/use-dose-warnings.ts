import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import {
  type Dose,
  type DoseOutcome,
  isTaken,
  laterTaken,
  minutesPast,
  nextOf,
  patienceMinutes,
  type TakenDose,
  takenLate,
} from "../../../domain/health/medication.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useMoment, useToday, useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { useIsAway } from "../../outings/outing-tag.tsx";
import { useDurationText } from "../../outings/use-duration-text.ts";
import { useDoseTime } from "./use-dose-text.ts";

/** Warnings against recording a dose as taken with one press; none where it is on time and the person is in the house. */
export function useDoseWarnings(
  dose: Dose,
  among: readonly Dose[],
): (outcome: DoseOutcome) => readonly string[] {
  const { t } = useTranslation("medicines");
  const { nameOf } = useNames();
  const [today, now, zone] = [useToday(), useMoment(), useZone()];
  const isAway = useIsAway();
  const length = useDurationText();
  const next = useNextText(dose, among);
  const takenText = useTakenText();
  const past = minutesPast(dose, now, zone);
  const isPast = dose.day < today;
  const isLate = past > patienceMinutes;
  const [before, later] = [takenLate(dose, among, now, zone), laterTaken(dose, among)];
  const ofTime = [
    ...(isPast ? [t("givePastText")] : isLate ? [t("giveLateText", { time: length(past) })] : []),
    ...(before === null ? [] : [takenText("giveTakenLateText", before)]),
    ...(later === null ? [] : [takenText("giveTakenLaterText", later)]),
    ...(isLate && next !== null ? [next] : []),
  ];
  const out = isAway(dose.person.id) ? [t("giveOutText", { name: nameOf(dose.person) })] : [];
  return (outcome) => {
    // A correction of who gave a dose takes nothing more.
    if (!isTaken(outcome) || (dose.said !== null && isTaken(dose.said.outcome))) return [];
    return outcome === "given" ? [...out, ...ofTime] : ofTime;
  };
}

/** When the next one is due; null where there is none. */
function useNextText(dose: Dose, among: readonly Dose[]): string | null {
  const { t } = useTranslation("medicines");
  const [today, now, zone] = [useToday(), useMoment(), useZone()];
  const timeOf = useDoseTime();
  const next = nextOf(dose, among);
  if (next === null) return null;
  const time = timeOf(next);
  if (minutesPast(next, now, zone) > 0) return t("giveNextNowText", { time });
  return t(next.day === today ? "giveNextText" : "giveNextOnText", { time });
}

/** Which other dose was taken, and when. */
function useTakenText() {
  const { t } = useTranslation("medicines");
  const { dates } = useFormats();
  const zone = useZone();
  const timeOf = useDoseTime();
  return (
    key: "giveTakenLateText" | "giveTakenLaterText",
    { dose, at: takenAt }: TakenDose,
  ): string => {
    const time = timeOf({ day: calendarDateOf(takenAt, zone), at: dates.time(takenAt, zone) });
    return t(key, { dose: timeOf(dose), time });
  };
}
