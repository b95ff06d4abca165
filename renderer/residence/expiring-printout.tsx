import { useTranslation } from "react-i18next";
import type { ExpiryList } from "../../domain/api/printouts.ts";
import { pressingDay } from "../../domain/residence/expiring-documents.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./expiring-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface ExpiringPrintoutProps {
  readonly title: string;
  readonly list: ExpiryList;
}

/** What expires and what to do about it, to be reviewed with a pen. */
export function ExpiringPrintout({ title, list: { asOf, lines } }: ExpiringPrintoutProps) {
  const { t } = useTranslation(["paper", "residence"]);
  const { dates } = useFormats();
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["under"]}>{t("paper:expiry.asOf", { day: dates.long(asOf) })}</p>
      </header>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col" className={css["tick"]}>
              {t("paper:expiry.done")}
            </th>
            <th scope="col">{t("residence:colPerson")}</th>
            <th scope="col">{t("residence:colDocument")}</th>
            <th scope="col">{t("residence:colNext")}</th>
            <th scope="col" className={css["until"]}>
              {t("residence:colPressing")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Line key={index} line={line} asOf={asOf} />
          ))}
        </tbody>
      </table>
      <footer className={css["foot"]}>{t("paper:expiry.destroy")}</footer>
    </main>
  );
}

interface LineProps {
  readonly line: ExpiryList["lines"][number];
  readonly asOf: ExpiryList["asOf"];
}

function Line({ line: { person, document, until, isPending, next }, asOf }: LineProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const day = pressingDay({ until, next });
  return (
    <tr>
      <td className={css["tick"]}>
        <span className={css["box"]} />
      </td>
      <th scope="row">
        <bdi>{nameOf(person)}</bdi>
      </th>
      <td>
        {capitalise(
          document === null ? t("residence:noDocument") : t(`residence:document.${document.kind}`),
        )}
        {isPending ? <small>{t("residence:pending")}</small> : null}
      </td>
      <td>
        {next === null ? null : (
          <>
            {capitalise(t(`residence:task.${next.kind}`))}
            {next.since === undefined ? null : (
              <small>{t("residence:sinceDay", { day: dates.long(next.since) })}</small>
            )}
            {next.on > asOf ? (
              <small>{t("documents:taskOn", { day: dates.long(next.on) })}</small>
            ) : null}
            {next.by === null ? null : (
              <small>{t("documents:taskBy", { day: dates.long(next.by) })}</small>
            )}
          </>
        )}
      </td>
      <td className={css["until"]}>
        {day === null ? null : (
          <>
            <b>{dates.long(day)}</b>
            <small>{dates.away(day, asOf)}</small>
            {until === null || until === day ? null : (
              <small>{t("residence:goodUntil", { day: dates.long(until) })}</small>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
