import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RefusedRow } from "../../domain/import/import-schemas.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import styles from "./import.module.css";
import { isRewritten, PlaceField, placesIn, useSentence } from "./correct-cell.tsx";
import { BedChoice, LeaveOut, CorrectRow, RowTitle, TakeAgain, useWhy } from "./correct-row.tsx";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

export interface NotImportedCardProps {
  readonly refused: readonly RefusedRow[];
  readonly inHand: SpreadsheetInHand;
}

const mostShown = 100;

/** Rows that were not imported with the others, each with its problem and the fields to fix it. */
export function NotImportedCard({ refused, inHand }: NotImportedCardProps) {
  const { t } = useTranslation("bringIn");
  const { rows } = inHand.table;
  return (
    <Card title={t("rest.title")}>
      <p className={styles["foot"]}>{t("rest.text", { count: rows.length })}</p>
      <Rows>
        {rows.slice(0, mostShown).map(({ line }) => (
          <RestRow
            key={line}
            line={line}
            inHand={inHand}
            refusal={refused.find((one) => one.line === line)}
          />
        ))}
      </Rows>
      {rows.length > mostShown ? (
        <p className={styles["foot"]}>{t("rows.more", { shown: mostShown })}</p>
      ) : null}
    </Card>
  );
}

interface RestRowProps {
  readonly line: number;
  readonly inHand: SpreadsheetInHand;
  readonly refusal: RefusedRow | undefined;
}

function RestRow({ line, inHand, refusal }: RestRowProps) {
  const { t } = useTranslation("bringIn");
  const whyOf = useWhy(inHand);
  const sentence = useSentence();
  const [detail, mend] = told();
  return <Row title={<RowTitle line={line} inHand={inHand} />} detail={detail} trailing={mend} />;

  function told(): readonly [ReactNode, ReactNode] {
    if (inHand.leftOut.has(line))
      return [t("rest.leftOut"), <TakeAgain key="again" line={line} inHand={inHand} />];
    const places = placesIn(inHand).filter((place) => place.line === line);
    if (places.length > 0) return unread(places);
    if (inHand.withoutRoom.includes(line)) return [t("rest.noRoom"), bed()];
    const mends = <CorrectRow key="mends" line={line} inHand={inHand} why={refusal?.why} />;
    return [refusal === undefined ? t("rest.mended") : whyOf(refusal), mends];
  }

  function unread(places: ReturnType<typeof placesIn>): readonly [ReactNode, ReactNode] {
    const fields = [...new Set(places.map(({ field }) => t(`field.${field}`)))].join(", ");
    const problems = places.flatMap((place) => (isRewritten(place) ? [] : (sentence(place) ?? [])));
    const isRead = places.every(({ kind }) => kind === null);
    const why = isRead ? t("rest.mended") : t("rest.unread", { fields });
    if (places.some(({ kind }) => kind === "noRoom")) return [[why, ...problems].join(" "), bed()];
    return [
      [why, ...problems].join(" "),
      <div key="fields" className={styles["mend"]}>
        {places.filter(isRewritten).map((place) => (
          <PlaceField key={place.field} place={place} inHand={inHand} />
        ))}
        <LeaveOut line={line} inHand={inHand} />
      </div>,
    ];
  }

  function bed(): ReactNode {
    return (
      <div className={styles["mend"]}>
        <BedChoice line={line} inHand={inHand} />
        <LeaveOut line={line} inHand={inHand} />
      </div>
    );
  }
}
