import { useTranslation } from "react-i18next";
import {
  isGoodTestRestore,
  type TestRestoreRecord as Slip,
} from "../../domain/backup/backups-view.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "../printing/page/signed-slip.module.css";

const kinds = ["house", "office", "care", "sealed", "scan"] as const;

/** The result of a test restore, with a line for each of the two who typed a sheet. */
export function TestRestorePrintout({
  title,
  sheet,
}: {
  readonly title: string;
  readonly sheet: Slip;
}) {
  const { t } = useTranslation(["paper", "backup"]);
  const { dates } = useFormats();
  const { report, zone } = sheet;
  const facts: readonly (readonly [string, string])[] = [
    [t("paper:drill.at"), dates.moment(sheet.at, zone)],
    [t("paper:drill.by"), sheet.byName],
    [t("paper:drill.backup"), dates.moment(sheet.madeAt, zone)],
    [t("paper:drill.rows"), String(report.rows)],
    [t("paper:drill.files"), String(report.files)],
    [t("paper:drill.lost"), String(report.missing + report.damaged)],
    ...kinds.map(
      (kind) => [t(`paper:drill.kind.${kind}`), t(`paper:drill.${report.opened[kind]}`)] as const,
    ),
  ];
  return (
    <main>
      <p className={css["stay"]}>{t("paper:drill.stay")}</p>
      <p className={css["centre"]}>{sheet.centreName}</p>
      <h1>{title}</h1>
      <p className={css["text"]}>
        {t(isGoodTestRestore(report) ? "paper:drill.good" : "paper:drill.notGood")}
      </p>
      <dl className={css["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("paper:drill.sign")}</h2>
      {(["first", "second"] as const).map((which) => (
        <div key={which} className={css["line"]}>
          <p>{t(`paper:drill.${which}`)}</p>
          <p>{t("paper:drill.signature")}</p>
        </div>
      ))}
    </main>
  );
}
