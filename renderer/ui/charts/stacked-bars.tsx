import { Fragment, useId } from "react";
import { fillOf, Fills, fills, Legend } from "./fills.tsx";
import styles from "./charts.module.css";

interface Stack {
  readonly label: string;
  /** One value for each part, in the order of the parts; null where it may not be disclosed. */
  readonly values: readonly (number | null)[];
  /** The text behind the bar. */
  readonly sum: string;
}

const width = 460;
const height = 20;
/** The minimum width of a part that shows its number. */
const wideEnough = 20;

/** One bar for each line, made of its parts, each with a pattern and its number. The table beside it has the same data. */
export function StackedBars({
  stacks,
  parts,
  label,
  said,
}: {
  readonly stacks: readonly Stack[];
  readonly parts: readonly string[];
  readonly label: string;
  readonly said: (value: number) => string;
}) {
  const chart = useId();
  const sumOf = ({ values }: Stack) => values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const most = Math.max(1, ...stacks.map(sumOf));
  return (
    <div className={styles["chart"]} role="img" aria-label={label}>
      <div className={styles["stack"]}>
        {stacks.map((stack, index) => (
          <Fragment key={stack.label}>
            <span>{stack.label}</span>
            <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height}>
              {index === 0 ? <Fills chart={chart} /> : null}
              {placed(stack.values, most).map(({ value, at, wide }, part) =>
                wide === 0 ? null : (
                  <g key={parts[part]}>
                    <rect
                      x={at}
                      y={1}
                      width={wide}
                      height={height - 2}
                      fill={fillOf(chart, fills[part % fills.length] ?? "solid")}
                      className={styles["part"]}
                    />
                    {wide < wideEnough ? null : (
                      <text
                        x={at + wide / 2}
                        y={14}
                        className={`${styles["on"] ?? ""} ${styles["middle"] ?? ""}`}
                      >
                        {said(value)}
                      </text>
                    )}
                  </g>
                ),
              )}
            </svg>
            <span className={styles["sum"]}>{stack.sum}</span>
          </Fragment>
        ))}
      </div>
      <Legend
        chart={chart}
        entries={parts.map((part, index) => ({
          fill: fills[index % fills.length] ?? "solid",
          label: part,
        }))}
      />
    </div>
  );
}

/** The start and the width of each part. */
function placed(values: readonly (number | null)[], most: number) {
  let at = 0;
  return values.map((value) => {
    const begins = at;
    const wide = ((value ?? 0) / most) * (width - 1);
    at += wide;
    return { value: value ?? 0, at: begins + 0.5, wide };
  });
}
