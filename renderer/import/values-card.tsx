import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldsOf, isListField, type ListField } from "../../domain/import/import-fields.ts";
import { type SpreadsheetValue, valuesIn } from "../../domain/import/propose-columns.ts";
import { skipped } from "../../domain/import/read-row.ts";
import { unsaidFields } from "../../domain/import/read-rows.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { Select } from "../ui/fields/select.tsx";
import styles from "./import.module.css";
import type { Lists } from "./use-known-values.ts";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

interface Meant extends SpreadsheetValue {
  readonly field: ListField;
  readonly code: string | null;
}

/** Words in the spreadsheet for which there is a list: a meaning is proposed for each, and can be changed. */
export function ValuesCard({
  inHand,
  lists,
}: {
  readonly inHand: SpreadsheetInHand;
  readonly lists: Lists;
}) {
  const { t } = useTranslation("bringIn");
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [showsAll, setShowsAll] = useState(false);
  const all = meantIn(inHand);
  const open = all.filter(({ code }) => code === null);
  // A value stays in its place after a decision until the view is switched.
  const shown = showsAll ? all : all.filter((one) => one.code === null || touched.has(keyOf(one)));
  if (all.length === 0) return null;
  return (
    <Card
      title={t("values.title")}
      aside={t("values.aside")}
      isPadded
      more={
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            setShowsAll(!showsAll);
            setTouched(new Set());
          }}
        >
          {t(showsAll ? "values.showOpen" : "values.showAll")}
        </Button>
      }
    >
      <p role="status">
        {open.length === 0 ? t("values.allSaid") : t("values.open", { count: open.length })}
      </p>
      {shown.length === 0 ? null : (
        <div className={styles["columns"]}>
          {shown.map((one) => (
            <MeantField
              key={keyOf(one)}
              meant={one}
              lists={lists}
              onSay={(code) => {
                setTouched(new Set([...touched, keyOf(one)]));
                inHand.setCode(one.field, one.value, code);
              }}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

const keyOf = ({ field, value }: Pick<Meant, "field" | "value">): string => `${field} ${value}`;

/** An empty value is asked about only where a row needs it. */
function meantIn({
  kind,
  table,
  columns,
  codes,
  problems,
  leftOut,
}: SpreadsheetInHand): readonly Meant[] {
  const needed = unsaidFields(problems.filter(({ value }) => value === ""));
  const rows = table.rows.filter(({ line }) => !leftOut.has(line));
  return fieldsOf[kind].filter(isListField).flatMap((field): readonly Meant[] => {
    const values = valuesIn({ rows }, columns, field).filter(({ value }) => value !== "");
    const isSaid = (codes[field]?.[""] ?? null) !== null;
    const times = problems.filter((one) => one.field === field && one.value === "").length;
    const asksEmpty = needed.has(field) || (isSaid && columns[field] !== undefined);
    const empty = asksEmpty && field !== "languages" ? [{ value: "", times }] : [];
    return [...values, ...empty].map(({ value, times: often }) => ({
      field,
      value,
      times: often,
      code: codes[field]?.[value] ?? null,
    }));
  });
}

interface MeantFieldProps {
  readonly meant: Meant;
  readonly lists: Lists;
  readonly onSay: (code: string | null) => void;
}

function MeantField({ meant, lists, onSay }: MeantFieldProps) {
  const { t } = useTranslation("bringIn");
  const { field, value, times, code } = meant;
  const options = [
    ...(mayBeSkipped.has(field) ? [{ id: skipped, label: t("values.skip") }] : []),
    ...lists.optionsOf(field),
  ];
  const shared = {
    label: t("values.ofField", {
      field: t(`field.${field}`),
      value: value === "" ? t("values.empty") : value,
    }),
    ...(times === 0 ? {} : { hint: t("values.times", { count: times }) }),
    options,
    value: code,
  };
  return isLong.has(field) ? (
    <ComboBox {...shared} placeholder="–" onChange={onSay} />
  ) : (
    <Select {...shared} onChange={onSay} />
  );
}

const isLong: ReadonlySet<ListField> = new Set(["nationality", "languages", "place"]);

/** Lists for which a row may have no value. */
const mayBeSkipped: ReadonlySet<ListField> = new Set(["nationality", "languages", "place", "form"]);
