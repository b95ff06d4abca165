import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ImportOutcome } from "../../domain/import/import-schemas.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./import.module.css";
import { countText } from "./count-text.ts";
import { RowsByBed, SharedRows, maxRowsShown } from "./rows-by-bed.tsx";
import { CorrectRow, RowTitle, useWhy } from "./correct-row.tsx";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

export interface PreviewCardProps {
  /** A new object with every press, even where the result is the same. */
  readonly trial: { readonly outcome: ImportOutcome };
  /** A decision was changed since: it applies to the next preview. */
  readonly isOutdated: boolean;
  readonly inHand: SpreadsheetInHand;
}

/** What would be imported, and which rows would not and why; the person of a row can be chosen and changed here. */
export function PreviewCard({ trial, isOutdated, inHand }: PreviewCardProps) {
  const { t } = useTranslation("bringIn");
  const whyOf = useWhy(inHand);
  const heading = useRef<HTMLHeadingElement>(null);
  // The result is above, outside the visible area around the button.
  useEffect(() => heading.current?.focus(), [trial]);
  const { counts, notTaken, placed } = trial.outcome;
  const open = notTaken.filter(({ line }) => !inHand.leftOut.has(line));
  const shared = placed.filter(
    ({ line, beside }) => beside.length > 0 && !inHand.leftOut.has(line),
  );
  const listed = [...open, ...shared];
  const decidedLines = saidLines(inHand).filter((line) => !listed.some((one) => one.line === line));
  return (
    <Card title={t("tried")} headingRef={heading}>
      <div className={styles["said"]}>
        <p role="status">
          {t("would")} <b>{countText(t, counts)}</b>
        </p>
      </div>
      {isOutdated ? (
        <div className={styles["since"]}>
          <Notice tone="info">{t("changedSince")}</Notice>
        </div>
      ) : null}
      {open.length === 0 ? null : (
        <>
          <p className={styles["foot"]}>{t("refusedRows", { count: open.length })}</p>
          <Rows>
            {open.slice(0, maxRowsShown).map((row) => (
              <Row
                key={row.line}
                title={<RowTitle line={row.line} inHand={inHand} />}
                detail={whyOf(row)}
                trailing={<CorrectRow line={row.line} inHand={inHand} why={row.why} />}
              />
            ))}
          </Rows>
          {open.length > maxRowsShown ? (
            <p className={styles["foot"]}>{t("rows.more", { shown: maxRowsShown })}</p>
          ) : null}
        </>
      )}
      <SharedRows rows={shared} inHand={inHand} />
      {decidedLines.length === 0 ? null : (
        <>
          <p className={styles["foot"]}>{t("saidRows", { count: decidedLines.length })}</p>
          <Rows>
            {decidedLines.slice(0, maxRowsShown).map((line) => (
              <Row
                key={line}
                title={<RowTitle line={line} inHand={inHand} />}
                trailing={<CorrectRow line={line} inHand={inHand} />}
              />
            ))}
          </Rows>
        </>
      )}
      <RowsByBed rows={placed.filter(({ beside }) => beside.length === 0)} inHand={inHand} />
    </Card>
  );
}

/** Rows for which a person or a bed was chosen. */
function saidLines({ table, leftOut, is, asked, beds }: SpreadsheetInHand): readonly number[] {
  return table.rows
    .map(({ line }) => line)
    .filter((line) => !leftOut.has(line))
    .filter((line) => beds[line] !== undefined || (asked[line] && is[line]) !== undefined);
}
