import { useTranslation } from "react-i18next";
import type { RefusedRow } from "../../../../domain/bring-in/import.ts";
import { useNames } from "../../../frame/privacy.tsx";
import { Card, Row, Rows } from "../../../ui/card.tsx";
import sheet from "./bring-in.module.css";
import type { SheetInHand } from "./use-sheet.ts";

export interface RestCardProps {
  readonly refused: readonly RefusedRow[];
  readonly inHand: SheetInHand;
}

const mostShown = 100;

/** Rows that are still outside after the others came in, each with what stands in its way. */
export function RestCard({ refused, inHand }: RestCardProps) {
  const { t } = useTranslation("bringIn");
  const { nameOf } = useNames();
  const { rows } = inHand.table;
  return (
    <Card title={t("rest.title")}>
      <p className={sheet["foot"]}>{t("rest.text", { count: rows.length })}</p>
      <Rows>
        {rows.slice(0, mostShown).map(({ line }) => {
          const name = inHand.nameAt(line);
          return (
            <Row
              key={line}
              title={
                <b>
                  {t("rows.row", { line })}
                  {name === null ? null : ` · ${nameOf({ name, number: line })}`}
                </b>
              }
              detail={whyNot(line)}
            />
          );
        })}
      </Rows>
      {rows.length > mostShown ? (
        <p className={sheet["foot"]}>{t("rows.more", { shown: mostShown })}</p>
      ) : null}
    </Card>
  );

  function whyNot(line: number): string {
    if (inHand.leftOut.has(line)) return t("rest.leftOut");
    const fields = inHand.problems.flatMap((one) =>
      one.line === line ? [t(`field.${one.field}`)] : [],
    );
    if (fields.length > 0) return t("rest.unread", { fields: [...new Set(fields)].join(", ") });
    if (inHand.withoutRoom.includes(line)) return t("rest.noRoom");
    const why = refused.find((one) => one.line === line)?.why;
    return t(why === undefined ? "rest.mended" : `refusal.${why}`);
  }
}
