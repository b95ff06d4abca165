import { useTranslation } from "react-i18next";
import { yearsOn } from "../../domain/people/person.ts";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import type { Printout } from "../../domain/api/printouts.ts";
import { datesIn } from "../lib/dates/dates.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./missing-search-printout.module.css";

export interface MissingSearchPrintoutProps {
  readonly title: string;
  readonly sheet: Extract<Printout, { readonly kind: "missingSheet" }>["sheet"];
}

/**
 * The description of the missing person for those who search, or the steps, which stay in the house; never the address of the
 * house.
 */
export function MissingSearchPrintout({ title, sheet }: MissingSearchPrintoutProps) {
  const { i18n } = useTranslation("paper");
  const moment = datesIn(localeOf(i18n.language)).moment(sheet.at, sheet.zone);
  return (
    <main>
      <header className={css["head"]}>
        <div>
          <p className={css["centre"]}>{sheet.centreName}</p>
          <p className={css["address"]}>{sheet.correspondenceAddress}</p>
        </div>
        <p className={css["moment"]}>{moment}</p>
      </header>
      <h1>{title}</h1>
      {sheet.holds === "description" ? <Description sheet={sheet} /> : <Steps sheet={sheet} />}
    </main>
  );
}

function Description({ sheet }: Pick<MissingSearchPrintoutProps, "sheet">) {
  const { t, i18n } = useTranslation(["paper", "vocab"]);
  const words = useFormats();
  const { person, description, outAt, backBy, at, zone } = sheet;
  const dates = datesIn(localeOf(i18n.language));
  const years = yearsOn(person.age, calendarDateOf(at, zone));
  const facts = [
    ["sex", person.sex === "unknown" ? "" : t(`vocab:sex.${person.sex}`)],
    ["age", years === null ? "" : words.age(person.age, calendarDateOf(at, zone))],
    ["nationality", words.nationalityOf(person) ?? ""],
    ["languages", person.languages.map(words.language).join(", ")],
    ["left", outAt === null ? "" : dates.moment(outAt, zone)],
    ["expected", backBy === null ? "" : dates.moment(backBy, zone)],
    ["lastSeen", description.lastSeen],
    ["looks", description.looks],
  ] as const;
  return (
    <>
      <p className={css["name"]}>
        <bdi>{person.name ?? t("paper:evacuation.person", { number: person.number })}</bdi>
      </p>
      <dl className={css["facts"]}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`paper:missing.${key}`)}</dt>
            <dd>{value === "" ? <span className={css["blank"]} /> : <bdi>{value}</bdi>}</dd>
          </div>
        ))}
      </dl>
      <p className={css["note"]}>{t("paper:missing.reach")}</p>
      <p className={css["note"]}>{t("paper:missing.discreet")}</p>
    </>
  );
}

function Steps({ sheet }: Pick<MissingSearchPrintoutProps, "sheet">) {
  const { t, i18n } = useTranslation("paper");
  const dates = datesIn(localeOf(i18n.language));
  const { person } = sheet;
  return (
    <>
      <p className={css["name"]}>
        <bdi>{person.name ?? t("evacuation.person", { number: person.number })}</bdi>
      </p>
      <ol className={css["steps"]}>
        {sheet.steps.map(({ words, done }, index) => (
          <li key={index}>
            <span className={css["box"]}>{done === null ? "" : "✓"}</span>
            <span className={css["words"]}>{words}</span>
            <span className={css["who"]}>
              {done === null ? "" : `${dates.time(done.at, sheet.zone)} · ${done.byName}`}
            </span>
          </li>
        ))}
      </ol>
      <p className={css["note"]}>{t("missing.staysHere")}</p>
    </>
  );
}
