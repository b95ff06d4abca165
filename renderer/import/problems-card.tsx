import { useTranslation } from "react-i18next";
import { mostRows } from "../../domain/import/import-schemas.ts";
import { placeOf } from "../../domain/import/read-row.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./import.module.css";
import { isRewritten, type Place, PlaceField, placesIn, useSentence } from "./correct-cell.tsx";
import { BedChoice, LeaveOut, RowTitle, TakeAgain } from "./correct-row.tsx";
import type { SpreadsheetInHand } from "./use-spreadsheet.ts";

const mostShown = 50;

/** How many rows can be read, and the problems of the others: each with its row and its column. */
export function ProblemsCard({
  inHand,
  isListed,
}: {
  readonly inHand: SpreadsheetInHand;
  /** Its rows are in another card, where they are fixed. */
  readonly isListed: boolean;
}) {
  const { t } = useTranslation("bringIn");
  const { brought, problems, withoutRoom, leftOut } = inHand;
  const shown = isListed ? [] : placesIn(inHand);
  const facts = [
    t("rows.good", { count: brought.rows.length }),
    ...(problems.length === 0 ? [] : [t("rows.bad", { count: problems.length })]),
    ...(withoutRoom.length === 0 ? [] : [t("rows.noRoom", { count: withoutRoom.length })]),
    ...(leftOut.size === 0 ? [] : [t("rows.left", { count: leftOut.size })]),
  ];
  return (
    <Card
      title={t("rows.title")}
      more={
        leftOut.size === 0 ? null : (
          <Button kind="quiet" size="small" onPress={() => inHand.takeAgain(leftOut)}>
            {t("rows.bringBack")}
          </Button>
        )
      }
    >
      <div className={styles["said"]}>
        <p role="status">{facts.join(" ")}</p>
        {problems.length + withoutRoom.length < 2 ? null : (
          <Button
            size="small"
            onPress={() => inHand.leaveOut([...problems.map(({ line }) => line), ...withoutRoom])}
          >
            {t("rows.leaveAll")}
          </Button>
        )}
      </div>
      {brought.rows.length > mostRows ? (
        <Notice tone="warn">{t("rows.tooMany", { rows: mostRows })}</Notice>
      ) : null}
      <Rows>
        {shown.slice(0, mostShown).map((problem) => (
          <ProblemRow
            key={placeOf(problem.line, problem.field)}
            problem={problem}
            inHand={inHand}
          />
        ))}
      </Rows>
      {shown.length > mostShown ? (
        <p className={styles["foot"]}>{t("rows.more", { shown: mostShown })}</p>
      ) : null}
      {isListed ? null : <LeftOut inHand={inHand} />}
    </Card>
  );
}

interface ProblemRowProps {
  readonly problem: Place;
  readonly inHand: SpreadsheetInHand;
}

function ProblemRow({ problem, inHand }: ProblemRowProps) {
  const { t } = useTranslation("bringIn");
  const sentence = useSentence();
  const { line, field } = problem;
  return (
    <Row
      title={
        <b>
          {t("rows.row", { line })} · {t(`field.${field}`)}
        </b>
      }
      detail={isRewritten(problem) ? undefined : (sentence(problem) ?? undefined)}
      trailing={
        <div className={styles["mend"]}>
          {isRewritten(problem) ? <PlaceField place={problem} inHand={inHand} /> : null}
          {problem.kind === "noRoom" ? <BedChoice line={line} inHand={inHand} /> : null}
          <LeaveOut line={line} inHand={inHand} />
        </div>
      }
    />
  );
}

/** Rows that were left out, each with a button to include it again. */
function LeftOut({ inHand }: Pick<ProblemRowProps, "inHand">) {
  const { t } = useTranslation("bringIn");
  const lines = [...inHand.leftOut].toSorted((a, b) => a - b);
  if (lines.length === 0) return null;
  return (
    <>
      <Rows>
        {lines.slice(0, mostShown).map((line) => (
          <Row
            key={line}
            title={<RowTitle line={line} inHand={inHand} />}
            detail={t("rest.leftOut")}
            trailing={<TakeAgain line={line} inHand={inHand} />}
          />
        ))}
      </Rows>
      {lines.length > mostShown ? (
        <p className={styles["foot"]}>{t("rows.more", { shown: mostShown })}</p>
      ) : null}
    </>
  );
}
