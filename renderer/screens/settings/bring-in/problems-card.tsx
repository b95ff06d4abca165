import { useTranslation } from "react-i18next";
import { mostRows } from "../../../../domain/bring-in/import.ts";
import { isListField } from "../../../../domain/bring-in/fields.ts";
import { placeOf, type RowProblem } from "../../../../domain/bring-in/one-row.ts";
import { Button } from "../../../ui/button.tsx";
import { Card, Row, Rows } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import sheet from "./bring-in.module.css";
import type { SheetInHand } from "./use-sheet.ts";

const mostShown = 50;

/** How many rows can be read, and what stands in the way of the others: each with its row and its column. */
export function ProblemsCard({ inHand }: { readonly inHand: SheetInHand }) {
  const { t } = useTranslation("bringIn");
  const { brought, problems, withoutRoom, leftOut } = inHand;
  const shown = [...problems, ...mendedIn(inHand)].toSorted((a, b) => a.line - b.line);
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
          <Button kind="quiet" size="small" onPress={inHand.takeAgain}>
            {t("rows.bringBack")}
          </Button>
        )
      }
    >
      <div className={sheet["said"]}>
        <p role="status">{facts.join(" ")}</p>
        {problems.length + withoutRoom.length < 2 ? null : (
          <Button
            size="small"
            onPress={() => {
              inHand.leaveOut([...problems.map(({ line }) => line), ...withoutRoom]);
            }}
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
        <p className={sheet["foot"]}>{t("rows.more", { shown: mostShown })}</p>
      ) : null}
    </Card>
  );
}

/** A place, and what is wrong with it; null where it was written anew and can be read. */
type Place = Pick<RowProblem, "line" | "field" | "value"> & {
  readonly kind: RowProblem["kind"] | null;
};

/** What was written anew stays where it was written: half of a day is a day of another year. */
function mendedIn({ fixed, problems, leftOut }: SheetInHand): readonly Place[] {
  const open = new Set(problems.map(({ line, field }) => placeOf(line, field)));
  return Object.entries(fixed).flatMap(([place, value]): readonly Place[] => {
    const [line = "", field = ""] = place.split(" ");
    return open.has(place) || leftOut.has(Number(line))
      ? []
      : [{ line: Number(line), field: field as RowProblem["field"], value, kind: null }];
  });
}

interface ProblemRowProps {
  readonly problem: Place;
  readonly inHand: SheetInHand;
}

function ProblemRow({ problem, inHand }: ProblemRowProps) {
  const { t } = useTranslation("bringIn");
  const { line, field, value, kind } = problem;
  const sentence =
    kind === null
      ? null
      : kind === "unsaid" && value === ""
        ? t("problem.unsaidEmpty")
        : t(`problem.${kind}`, { value: value.slice(0, 60) });
  const isRewritten = kind !== "unsaid" && !isListField(field);
  return (
    <Row
      title={
        <b>
          {t("rows.row", { line })} · {t(`field.${field}`)}
        </b>
      }
      detail={isRewritten ? undefined : (sentence ?? undefined)}
      trailing={
        <div className={sheet["mend"]}>
          {isRewritten ? (
            <TextField
              label={t("rewrite", { field: t(`field.${field}`), line })}
              hidesLabel
              value={inHand.fixed[placeOf(line, field)] ?? value}
              onChange={(text) => {
                inHand.fix(line, field, text);
              }}
              problem={sentence}
              maxLength={200}
            />
          ) : null}
          <Button
            size="small"
            onPress={() => {
              inHand.leaveOut([line]);
            }}
          >
            {t("rows.leaveOutOf", { line })}
          </Button>
        </div>
      }
    />
  );
}
