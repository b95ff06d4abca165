import { useTranslation } from "react-i18next";
import { civilDate } from "../../../domain/calendar.ts";
import {
  type Dose,
  minutesPast,
  nextOf,
  patienceMinutes,
  type TakenDose,
  takenLate,
} from "../../../domain/medicine.ts";
import { useNames } from "../../frame/privacy.tsx";
import { useMoment, useToday, useZone } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { useIsAway } from "../passes/out-tag.tsx";
import { useLength } from "../passes/use-length.ts";
import { useDoseTime } from "./use-dose-words.ts";

/** What speaks against noting a dose as given at one press; nothing where it is on time and she is in the house. */
export function useDoubts(dose: Dose, among: readonly Dose[]): readonly string[] {
  const { t } = useTranslation("medicines");
  const { nameOf } = useNames();
  const [today, now, zone] = [useToday(), useMoment(), useZone()];
  const isAway = useIsAway();
  const length = useLength();
  const timeOf = useDoseTime();
  const takenText = useTakenText();
  const past = minutesPast(dose, now, zone);
  const isPast = dose.day < today;
  const isLate = past > patienceMinutes;
  const before = takenLate(dose, among, now, zone);
  const following = isLate ? nextOf(dose, among) : null;
  // After a dose of yesterday the next one may be long past as well: each has its own line.
  const next = following?.day === today ? following : null;
  return [
    ...(isAway(dose.person.id) ? [t("giveOutText", { name: nameOf(dose.person) })] : []),
    ...(isPast ? [t("givePastText")] : isLate ? [t("giveLateText", { time: length(past) })] : []),
    ...(before === null ? [] : [takenText("giveTakenLateText", before)]),
    ...(next === null ? [] : [t("giveNextText", { time: timeOf(next) })]),
  ];
}

/** Which other one was taken, and when. */
function useTakenText() {
  const { t } = useTranslation("medicines");
  const { dates } = useWords();
  const zone = useZone();
  const timeOf = useDoseTime();
  return (key: "giveTakenLateText", { dose, at: takenAt }: TakenDose): string => {
    const time = timeOf({ day: civilDate(takenAt, zone), at: dates.time(takenAt, zone) });
    return t(key, { dose: timeOf(dose), time });
  };
}
