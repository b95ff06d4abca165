import { useTranslation } from "react-i18next";
import { endsAt } from "../../domain/appointments/appointment.ts";
import type { TimeConflict, Conflicts } from "../../domain/appointments/time-conflict.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

/** What is planned at the same time, in whole sentences. */
export function useConflictText() {
  const { t } = useTranslation(["calendar", "vocab"]);
  const called = useTermName();
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const zone = useZone();
  return { sentencesOf };

  function sentencesOf(conflicts: Conflicts): readonly { key: string; text: string }[] {
    const { overlaps, outUntil, leavesOn } = conflicts;
    const who = nameOf(conflicts.person);
    const day = leavesOn === null ? null : dates.short(leavesOn, today);
    return [
      ...overlaps.map((overlap) => ({ key: overlap.key, text: overlapIn(overlap) })),
      ...(outUntil === null
        ? []
        : [{ key: "out", text: t("calendar:isOut", { who, when: dates.moment(outUntil, zone) }) }]),
      ...(day === null ? [] : [{ key: "leaves", text: t("calendar:leaves", { who, day }) }]),
    ];
  }

  function overlapIn({ who, by, at, minutes, person, workerName }: TimeConflict): string {
    const time = { from: at, to: endsAt({ at, minutes }) };
    const name = person === null ? "" : nameOf(person);
    if (who === "worker") {
      const words = { ...time, worker: workerName, who: name };
      switch (by.what) {
        case "appointment":
          return t("calendar:workerGoesAlong", words);
        case "session":
          return t("calendar:workerMeets", words);
        default:
          return t("calendar:workerTaken", words);
      }
    }
    switch (by.what) {
      case "appointment":
        if (by.place === "school" && by.own?.place === undefined)
          return t("calendar:personAtSchool", { ...time, who: name });
        if (by.place === "work" && by.own?.place === undefined)
          return t("calendar:personAtWork", { ...time, who: name });
        return t("calendar:personElsewhere", {
          ...time,
          who: name,
          place: called("appointmentPlace", by.place, by.own?.place),
        });
      case "session":
        if (workerName === "") return t("calendar:personTaken", { ...time, who: name });
        return t("calendar:personMeets", { ...time, who: name, worker: workerName });
      case "interview":
        return t("calendar:personInterview", { ...time, who: name });
      case "hearing":
        return t("calendar:personHearing", { ...time, who: name });
      case "taken":
        return t("calendar:personTaken", { ...time, who: name });
    }
  }
}
