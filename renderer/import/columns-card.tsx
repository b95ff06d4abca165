import { useTranslation } from "react-i18next";
import { type Field, fieldsOf, neededFields } from "../../domain/import/import-fields.ts";
import type { SpreadsheetTable } from "../../domain/printing/spreadsheet.ts";
import { columnsLeft } from "../../domain/import/propose-columns.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Card } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Select } from "../ui/fields/select.tsx";
import styles from "./import.module.css";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

const none = "none";

const names: ReadonlySet<Field> = new Set(["name", "firstName", "caller", "phone"]);

/** The meaning of each column: proposed from the headings, each with a few of its values. */
export function ColumnsCard({ inHand }: { readonly inHand: SpreadsheetInHand }) {
  const { t } = useTranslation("bringIn");
  const { isPrivate } = useNames();
  const { kind, table, columns, order } = inHand;
  const labels = table.headings.map((heading, at) =>
    heading === "" ? t("columns.unnamed", { letter: letterOf(at) }) : heading,
  );
  const options = [
    { id: none, label: t("columns.none") },
    ...labels.map((label, at) => ({ id: String(at), label })),
  ];
  const left = columnsLeft(table, columns).map((at) => labels[at] ?? "");
  const problemOf = (field: Field): string | null => {
    if (columns[field] !== undefined) return null;
    if (neededFields[kind].includes(field)) return t("columns.needed");
    const { length: count } = field === "place" ? inHand.withoutRoom : [];
    return count === 0 ? null : t("columns.roomNeeded", { count });
  };
  return (
    <Card title={t("columns.title")} aside={t("columns.aside")} isPadded>
      <div className={styles["columns"]}>
        {fieldsOf[kind].map((field) => {
          const column = columns[field];
          return (
            <Select
              key={field}
              label={t(`field.${field}`)}
              options={options}
              value={column === undefined ? none : String(column)}
              onChange={(id) => inHand.setColumn(field, id === none ? null : Number(id))}
              problem={problemOf(field)}
              hint={
                column === undefined || (isPrivate && names.has(field))
                  ? undefined
                  : sampleOf(table, column)
              }
            />
          );
        })}
      </div>
      {left.length === 0 ? null : (
        <div className={styles["order"]}>
          <Notice tone="info">
            {t("columns.left", { count: left.length, names: left.join(" · ") })}
          </Notice>
        </div>
      )}
      {inHand.asksOrder ? (
        <div className={styles["order"]}>
          <Segmented
            label={t("order.label")}
            choices={(["dayFirst", "monthFirst"] as const).map((id) => ({
              id,
              label: t(`order.${id}`),
            }))}
            value={order}
            onChange={inHand.setOrder}
            hint={inHand.isOrderSure ? undefined : t("order.unsure")}
          />
        </div>
      ) : null}
    </Card>
  );

  function sampleOf({ rows }: SpreadsheetTable, column: number): string | undefined {
    const samples = [...new Set(rows.map(({ cells }) => cells[column] ?? ""))]
      .filter((value) => value !== "")
      .slice(0, 3)
      .map((value) => (value.length > 24 ? `${value.slice(0, 24)}…` : value));
    return samples.length === 0 ? undefined : t("columns.sample", { values: samples.join(" · ") });
  }
}

/** The letter of a column, as in a spreadsheet. */
const letterOf = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;
