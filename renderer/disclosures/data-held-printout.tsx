import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate, Instant } from "../../domain/core/calendar-date.ts";
import type {
  AccessFact,
  AccessSection,
  AccessPrintoutContent as Sheet,
} from "../../domain/disclosures/access-request-view.ts";
import {
  type AccessDataGroups,
  accessDataGroupOf,
  dataHeldHeadings,
  accessDataName,
  plainCode,
} from "../../domain/disclosures/data-held-headings.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { type CodeNames, codeNamesIn } from "./names-of-codes.ts";
import css from "./data-held-printout.module.css";
import { usePrintedName } from "../printing/page/use-printed-name.ts";

export interface AccessDataPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** One part of the data held about a person. */
export function DataHeldPrintout({ title, sheet }: AccessDataPrintoutProps) {
  const { t, i18n } = useTranslation("held");
  const { dates } = useFormats();
  const nameOf = usePrintedName();
  const codes = useMemo(() => {
    const codeTexts: Readonly<Record<string, string>> = i18n.t("held:code", {
      returnObjects: true,
    });
    return codeNamesIn(i18n.getDataByLanguage(i18n.language) ?? {}, codeTexts);
  }, [i18n]);
  const { part, number, of, firstPage, sections, unread, mistakes, leftAuthors } = sheet;
  const { centreName, person } = sheet;
  return (
    <main>
      {Array.from({ length: firstPage - 1 }, (_, page) => (
        <div key={page} className={css["before"]} aria-hidden="true" />
      ))}
      <p className={css["centre"]}>{centreName}</p>
      <h1>{title}</h1>
      <p className={css["who"]}>{nameOf(person)}</p>
      <p className={css["part"]}>{t("partOf", { number, of, what: t(`part.${part.kind}`) })}</p>
      <ul className={css["lead"]}>
        <li>{t("asked", { day: dates.long(sheet.askedOn), today: dates.long(sheet.asOf) })}</li>
        {firstPage > 1 ? <li>{t("pages", { page: firstPage })}</li> : null}
        <li>{t("masked", { sign: "[…]" })}</li>
        {part.kind === "office" ? <li>{t("scans")}</li> : null}
        {unread > 0 ? <li>{t("unread", { count: unread })}</li> : null}
        {mistakes > 0 ? <li>{t("mistakes", { count: mistakes })}</li> : null}
        {leftAuthors > 0 ? <li>{t("left", { count: leftAuthors })}</li> : null}
      </ul>
      {sections.length === 0 ? <p>{t("nothing")}</p> : null}
      {grouped(sections).map(({ group, entries }) => (
        <section key={group} className={css["group"]}>
          <h2>{t(`group.${group}`)}</h2>
          {entries.map((facts, at) => (
            <Entry key={`${group} ${String(at)}`} facts={facts} zone={sheet.zone} codes={codes} />
          ))}
        </section>
      ))}
    </main>
  );
}

interface Group {
  readonly group: AccessDataGroups;
  readonly entries: readonly (readonly AccessFact[])[];
}

const grouped = (sections: readonly AccessSection[]): readonly Group[] =>
  dataHeldHeadings
    .map((group) => ({
      group,
      entries: sections
        .filter(({ name }) => accessDataGroupOf(name) === group)
        .flatMap(({ entries }) => entries.map(({ facts }) => facts)),
    }))
    .filter(({ entries }) => entries.length > 0);

function Entry({
  facts,
  zone,
  codes,
}: {
  readonly facts: readonly AccessFact[];
  readonly zone: string;
  readonly codes: CodeNames;
}) {
  const { t } = useTranslation("held");
  const { dates, language, nationality } = useFormats();
  const labels: Readonly<Record<string, string>> = t("field", { returnObjects: true });
  const label = (name: string): string =>
    capitalise(labels[accessDataName(name)] ?? plainCode(accessDataName(name)));
  const said = ({ name, value, kind }: AccessFact): string => {
    switch (kind) {
      case "day":
        return dates.long(CalendarDate.parse(value));
      case "month":
        return dates.month(value);
      case "moment":
        return dates.moment(Instant.parse(value), zone);
      case "yesNo":
        return t(value === "yes" ? "yes" : "no");
      case "code":
        return value
          .split(", ")
          .map((code) =>
            /language/i.test(name) || name === "read_in"
              ? language(code)
              : codes(accessDataName(name), code),
          )
          .join(", ");
      case "words":
        return name === "nationality" ? nationality(value) : value;
    }
  };
  return (
    <dl className={css["entry"]}>
      {facts.map((fact, at) => (
        <div key={`${fact.name} ${String(at)}`}>
          <dt>{label(fact.name)}</dt>
          <dd dir="auto">{said(fact)}</dd>
        </div>
      ))}
    </dl>
  );
}
