import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import type { HeaderFacts } from "../../domain/counselling/session.ts";
import type { SessionView } from "../../domain/counselling/session-view.ts";
import { useToday, useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import styles from "./sessions.module.css";

/** What was recorded before, who corrected it, and why. */
export function SessionCorrections({ contact }: { readonly contact: SessionView }) {
  const { t } = useTranslation("sessions");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const changed = useChanged();
  const { corrections } = contact;
  if (corrections.length === 0) return null;
  return (
    <ul className={styles["corrections"]}>
      {corrections.map(({ at, byName: name, before, why }, index) => {
        const facts = changed(before, corrections[index + 1]?.before ?? contact);
        return (
          <li key={at}>
            <small>
              {t("corrected", { name, when: dates.moment(at, zone) })}{" "}
              {facts.length === 0 ? null : t("correctedBefore", { facts: facts.join(" · ") })}
            </small>
            {why.state === "open" ? <span dir="auto">{textOf(why.content.reason)}</span> : null}
            {why.state === "damaged" ? <span>{t("correctedDamaged")}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The earlier values of the facts that were corrected. */
function useChanged(): (before: HeaderFacts, after: HeaderFacts) => readonly string[] {
  const { t } = useTranslation(["sessions", "vocab"]);
  const { dates } = useFormats();
  const today = useToday();
  return (before, after) => {
    const { day, kind, minutes, place, interpreted, isInterview } = before;
    const facts: readonly (readonly [boolean, string])[] = [
      [day !== after.day, dates.short(day, today)],
      [kind !== after.kind, t(`vocab:contactKind.${kind}`)],
      [minutes !== after.minutes, t("sessions:minutesShort", { count: minutes })],
      [place !== after.place, t(`vocab:contactPlace.${place}`)],
      [interpreted !== after.interpreted, t(`vocab:interpreted.${interpreted}`)],
      [
        isInterview !== after.isInterview,
        isInterview ? t("sessions:interview") : t("sessions:noInterview"),
      ],
    ];
    return facts.flatMap(([isChanged, fact]) => (isChanged ? [fact] : []));
  };
}
