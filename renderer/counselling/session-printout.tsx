import { useTranslation } from "react-i18next";
import type { SessionPrintoutContent as Sheet } from "../../domain/counselling/session-view.ts";
import { useThemeNames } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./session-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface SessionPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** A session as it was signed, and what was added later: each with its author, its time and its seal. */
export function SessionPrintout({ title, sheet }: SessionPrintoutProps) {
  const { t } = useTranslation(["paper", "sessions", "vocab", "common"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const { person, day, minutes, place, kind, interpreted, byName, zone, takenBack } = sheet;
  const about = [
    t(`vocab:contactKind.${kind}`),
    t("sessions:minutesShort", { count: minutes }),
    t(`vocab:contactPlace.${place}`),
    t(`vocab:interpreted.${interpreted}`),
    byName,
  ];
  return (
    <main>
      <p className={css["stay"]}>{t(`paper:session.stay.${sheet.level}`)}</p>
      <header className={css["head"]}>
        <h1>
          {title} – <bdi>{nameOf(person)}</bdi>
        </h1>
        <p>{dates.long(day)}</p>
        <p>{about.join(" · ")}</p>
      </header>
      {takenBack === null ? null : (
        <p className={css["back"]}>
          {t("sessions:takenBack", {
            name: takenBack.byName,
            when: dates.moment(takenBack.at, zone),
          })}
        </p>
      )}
      {sheet.corrected === null ? null : (
        <p className={css["back"]}>
          {t("sessions:corrected", {
            name: sheet.corrected.byName,
            when: dates.moment(sheet.corrected.at, zone),
          })}
        </p>
      )}
      {sheet.notes.map(({ at, byName: name, seal, isSigned, text }, index) => (
        <section key={seal} className={index === 0 ? css["first"] : css["added"]}>
          <p className={css["text"]} dir="auto">
            {text}
          </p>
          {index === 0 ? <Agreed sheet={sheet} /> : null}
          <p className={css["signed"]}>
            {t(index === 0 ? "sessions:signedBy" : "sessions:added", {
              name,
              when: dates.moment(at, zone),
            })}
            {" · "}
            {t("sessions:seal", { seal })}
          </p>
          {isSigned ? null : <p className={css["back"]}>{t("common:notSigned")}</p>}
        </section>
      ))}
    </main>
  );
}

function Agreed({ sheet: { agreed } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(["sessions", "vocab"]);
  const themesSaid = useThemeNames();
  const { dates } = useFormats();
  const { nextStep, next, others } = agreed;
  const facts = [
    { name: t("sessions:nextStep"), value: nextStep },
    {
      name: t("sessions:nextDay"),
      value: next === null ? "" : [dates.long(next.day), next.at ?? ""].join(" ").trim(),
    },
    { name: t("sessions:others"), value: others },
    {
      name: t("sessions:themes"),
      value: themesSaid(agreed).join(" · "),
    },
  ].filter(({ value }) => value !== "");
  return (
    <dl className={css["facts"]}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
