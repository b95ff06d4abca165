import { useTranslation } from "react-i18next";
import { ScoreArea } from "../../domain/plan/plan-entry.ts";
import { entriesOf, type EntryOf } from "../../domain/plan/plan-review.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import scores from "./scores-card.module.css";
import { useChangeEntryState } from "./use-change-entry-state.ts";

/** The person's well-being over time: a line for each area of life, with its numbers. */
export function ScoresCard() {
  const { t } = useTranslation("plan");
  const { entries, file, onTask } = usePlan();
  const given = entriesOf(entries, "score")
    .filter(({ state }) => state === "done")
    .toSorted((a, b) => (a.day ?? "").localeCompare(b.day ?? ""));
  return (
    <Card
      title={t("scoresTitle")}
      aside={t("scoresAside")}
      more={
        <Button kind="quiet" size="small" onPress={() => onTask({ do: "score", before: null })}>
          {t("scoresAdd")}
        </Button>
      }
    >
      {file.scoresDue === null ? null : (
        <div className={styles["inset"]}>
          <Notice tone="info">{t(`scoresDue.${file.scoresDue}`)}</Notice>
        </div>
      )}
      {given.length === 0 ? (
        <p className={styles["none"]}>{t("scoresNone")}</p>
      ) : (
        <>
          <ul className={scores["areas"]}>
            {ScoreArea.options.map((area) => (
              <Area key={area} area={area} given={given} />
            ))}
          </ul>
          <Numbers given={given} />
        </>
      )}
    </Card>
  );
}

interface AreaProps {
  readonly area: ScoreArea;
  readonly given: readonly EntryOf<"score">[];
}

/** One area of life: the line of its numbers, and the first and the last of them in words. */
function Area({ area, given }: AreaProps) {
  const { t } = useTranslation("plan");
  const values = given.map(({ content }) => content.scores[area]);
  const numbers = values.filter((value) => value !== null);
  const [first, last] = [numbers[0], numbers.at(-1)];
  return (
    <li className={scores["area"]}>
      <span>{t(`area.${area}`)}</span>
      <Line values={values} />
      <b>
        {last === undefined
          ? t("unknown")
          : first === undefined || numbers.length === 1
            ? t("scoreOnly", { last })
            : t("scoreChange", { first, last })}
      </b>
    </li>
  );
}

const [wide, high, edge] = [92, 34, 5];

/** From 1 at the bottom to 4 at the top; each number is a dot, the last one filled. */
function Line({ values }: { readonly values: readonly (number | null)[] }) {
  const step = values.length < 2 ? 0 : (wide - 2 * edge) / (values.length - 1);
  const points = values.flatMap((value, at) =>
    value === null
      ? []
      : [{ x: edge + at * step, y: high - edge - ((value - 1) * (high - 2 * edge)) / 3 }],
  );
  return (
    <svg
      className={scores["line"]}
      viewBox={`0 0 ${String(wide)} ${String(high)}`}
      width={wide}
      height={high}
      aria-hidden="true"
    >
      {[1, 2, 3, 4].map((value) => {
        const y = high - edge - ((value - 1) * (high - 2 * edge)) / 3;
        return <line key={value} x1={0} x2={wide} y1={y} y2={y} className={scores["rule"]} />;
      })}
      <polyline
        points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")}
        className={scores["stroke"]}
      />
      {points.map(({ x, y }, at) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={at === points.length - 1 ? 4 : 3}
          className={at === points.length - 1 ? scores["last"] : scores["dot"]}
        />
      ))}
    </svg>
  );
}

/** All numbers by day: the data of the chart. */
function Numbers({ given }: { readonly given: readonly EntryOf<"score">[] }) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  const { onTask } = usePlan();
  const setState = useChangeEntryState();
  return (
    <details className={styles["given"]}>
      <summary>{t("scoresTable")}</summary>
      <div className={scores["scroll"]}>
        <table className={scores["table"]}>
          <thead>
            <tr>
              <th scope="col">{t("areaColumn")}</th>
              {given.map((one) => (
                <th key={one.id} scope="col">
                  {t(`moment.${one.content.moment}`)}
                  <small>
                    {one.day === null ? "" : dates.short(one.day, today)}
                    {one.content.withPerson ? "" : ` · ${t("scoresOwn")}`}
                  </small>
                  <ActionMenu
                    label={t("actions", {
                      what: `${t(`moment.${one.content.moment}`)} ${one.day === null ? "" : dates.short(one.day, today)}`,
                    })}
                    actions={[
                      {
                        id: "change",
                        label: t("change"),
                        onPress: () => onTask({ do: "score", before: one }),
                      },
                      {
                        id: "takeBack",
                        label: t("takeBack"),
                        onPress: () => setState(one, "dropped"),
                      },
                    ]}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ScoreArea.options.map((area) => (
              <tr key={area}>
                <th scope="row">{t(`area.${area}`)}</th>
                {given.map(({ id, content }) => (
                  <td key={id}>{content.scores[area] ?? t("unknown")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {given
        .filter(({ content }) => content.note !== "")
        .map(({ id, day, content }) => (
          <p key={id} className={styles["note"]}>
            {day === null ? "" : dates.short(day, today)} ·{" "}
            <PrivateText>{content.note}</PrivateText>
          </p>
        ))}
    </details>
  );
}
