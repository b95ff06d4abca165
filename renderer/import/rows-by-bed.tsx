// Which beds the rows are assigned to: a room alone may mean any of its beds, and a bed may be occupied.
import { useTranslation } from "react-i18next";
import type { ChosenBed } from "../../domain/import/import-schemas.ts";
import { placeWords } from "../../domain/import/propose-columns.ts";
import { Row, Rows } from "../ui/card.tsx";
import styles from "./import.module.css";
import { CorrectRow, RowTitle, useWho } from "./correct-row.tsx";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

interface PlacedProps {
  readonly rows: readonly ChosenBed[];
  readonly inHand: SpreadsheetInHand;
}

/** Rows that would share a room, each with another bed to choose. */
export function SharedRows({ rows, inHand }: PlacedProps) {
  const { t } = useTranslation("bringIn");
  const whoOf = useWho(inHand);
  if (rows.length === 0) return null;
  return (
    <>
      <p className={styles["foot"]}>{t("sharedRows", { count: rows.length })}</p>
      <Rows>
        {rows.map(({ line, room, bed, beside }) => (
          <Row
            key={line}
            title={<RowTitle line={line} inHand={inHand} />}
            detail={t("bed.beside", { place: placeWords(room, bed), who: whoOf(beside) })}
            trailing={<CorrectRow line={line} inHand={inHand} asksBed />}
          />
        ))}
      </Rows>
    </>
  );
}

/** Rows with a room of their own. */
export function RowsByBed({ rows, inHand }: PlacedProps) {
  const { t } = useTranslation("bringIn");
  const here = rows.filter(({ line }) => !inHand.leftOut.has(line));
  if (here.length === 0) return null;
  return (
    <>
      <p className={styles["foot"]}>{t("placedRows", { count: here.length })}</p>
      <Rows>
        {here
          .toSorted((a, b) => Number(a.isOver) - Number(b.isOver))
          .slice(0, maxRowsShown)
          .map(({ line, room, bed }) => (
            <Row
              key={line}
              title={<RowTitle line={line} inHand={inHand} />}
              detail={placeWords(room, bed)}
            />
          ))}
      </Rows>
      {here.length > maxRowsShown ? (
        <p className={styles["foot"]}>{t("rows.more", { shown: maxRowsShown })}</p>
      ) : null}
    </>
  );
}

/** The maximum number of rows in one list of a preview. */
export const maxRowsShown = 100;
