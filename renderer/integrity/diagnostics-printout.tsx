import { useTranslation } from "react-i18next";
import type { Diagnostics } from "../../domain/integrity/diagnostics.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "../printing/page/signed-slip.module.css";

/** Information that may be read out to IT support, line by line. */
export function DiagnosticsPrintout({
  title,
  sheet,
}: {
  readonly title: string;
  readonly sheet: Diagnostics;
}) {
  const { t } = useTranslation("paper");
  const { dates } = useFormats();
  const moment = (at: Diagnostics["at"]): string => dates.moment(at, sheet.zone);
  const { lastBackup, lastCheck } = sheet;
  const facts = [
    ["at", moment(sheet.at)],
    ["tables", String(sheet.tables)],
    ["size", t("diagnostics.mebibytes", { count: sheet.mebibytes })],
    ["freed", String(sheet.freed)],
    ["entries", String(sheet.entries)],
    ["sealedFiles", String(sheet.sealedFiles)],
    ["reserve", t(sheet.hasReserve ? "diagnostics.there" : "diagnostics.gone")],
    ["held", String(sheet.held)],
    ["lastBackup", lastBackup === null ? t("diagnostics.never") : dates.long(lastBackup)],
    [
      "lastCheck",
      lastCheck === null
        ? t("diagnostics.never")
        : t("diagnostics.checked", { at: moment(lastCheck.at), count: lastCheck.findings }),
    ],
    ["noted", String(sheet.noted)],
  ] as const;
  return (
    <main>
      <p className={css["stay"]}>{t("diagnostics.stay")}</p>
      <h1>{title}</h1>
      <dl className={css["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`diagnostics.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {sheet.faults.map((fault) => (
          <div key={fault.reference}>
            <dt>{t("diagnostics.fault", { reference: fault.reference })}</dt>
            <dd>
              {moment(fault.at)} · {fault.procedure} · {fault.kind}
            </dd>
          </div>
        ))}
      </dl>
      <p className={css["text"]}>{t("diagnostics.text")}</p>
    </main>
  );
}
