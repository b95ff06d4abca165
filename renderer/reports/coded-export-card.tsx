import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import { fewestCoded } from "../../domain/reports/coded-export.ts";
import { standard } from "../../domain/reports/trafficking-data-standard.ts";
import type { ReportPeriod } from "../../domain/reports/report-period.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { ExportTableButton } from "../printing/export-table-button.tsx";
import { useProcedure } from "../lib/api.ts";
import { capitalise } from "../lib/capitalise.ts";
import { Button } from "../ui/button.tsx";
import { Card, Facts } from "../ui/card.tsx";
import { Dialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./reports.module.css";

/** One coded row per person for research; checked before it is offered. */
export function CodedExportCard({ period }: { readonly period: ReportPeriod }) {
  const { t } = useTranslation("reports");
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Card
      title={t("coded.title")}
      more={
        <Button size="small" onPress={() => setOpen(true)}>
          {t("coded.check")}
        </Button>
      }
    >
      <div className={styles["report"]}>
        <p className={styles["definition"]}>{t("coded.means", standard)}</p>
      </div>
      {isOpen ? <Checked period={period} onClose={close} /> : null}
    </Card>
  );
}

/** What would leave, and how well individuals are protected in it. */
function Checked({
  period,
  onClose,
}: {
  readonly period: ReportPeriod;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(["reports", "common", "paper"]);
  const answer = useProcedure("reports.coded", period);
  const { data } = answer;
  return (
    <Dialog
      isOpen
      title={t("reports:coded.title")}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:close")}</Button>
          {data?.kind === "table" ? (
            <ExportTableButton
              kind="codedTable"
              file={{ words: t("paper:table.file.codes"), period }}
              look="primary"
              lines={() => [data.columns.map(({ code }) => code), ...data.rows]}
              onSaved={onClose}
            >
              {t("reports:coded.save")}
            </ExportTableButton>
          ) : null}
        </>
      }
    >
      <QueryBoundary answer={answer} lines={5}>
        {(coded) => <Verdict coded={coded} />}
      </QueryBoundary>
    </Dialog>
  );
}

function Verdict({ coded }: { readonly coded: Output<"reports.coded"> }) {
  const { t, i18n } = useTranslation("reports");
  switch (coded.kind) {
    case "closed":
      return <Notice tone="info">{t("needsOffice")}</Notice>;
    case "tooFew":
      return (
        <Notice tone="warn" title={t("coded.tooFew", { count: coded.people })}>
          {t("coded.tooFewText", { fewest: fewestCoded })}
        </Notice>
      );
    case "table": {
      const { rows, alike, blanked, columns } = coded;
      const list = new Intl.ListFormat(i18n.language);
      const names: Readonly<Record<string, string>> = t("coded.field", { returnObjects: true });
      const called = (code: string) =>
        t("coded.columnIs", { name: capitalise(names[code] ?? code, i18n.language), code });
      const told = (closeness: (typeof columns)[number]["closeness"]) =>
        list.format(
          columns.flatMap((column) =>
            column.closeness === closeness ? [called(column.code)] : [],
          ),
        ) || t("coded.none");
      return (
        <>
          <Notice tone="ok" title={t("coded.alike", { count: alike })}>
            {t("coded.alikeText")}
          </Notice>
          <Facts
            facts={[
              { name: t("coded.people"), value: rows.length },
              { name: t("coded.blanked"), value: blanked },
              { name: t("coded.close"), value: told("close") },
              { name: t("coded.coarser"), value: told("coarser") },
              { name: t("coded.nothing"), value: told("nothing") },
            ]}
          />
        </>
      );
    }
  }
}
