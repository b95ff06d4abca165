import { useId } from "react";
import { type Fill, fillOf, Fills } from "./fills.tsx";
import styles from "./charts.module.css";

export interface Bars {
  readonly label: string;
  readonly bars: readonly {
    readonly label: string;
    /** Null where it may not be disclosed. */
    readonly value: number | null;
    readonly said: string;
    readonly fill?: Fill;
  }[];
}

const gap = 6;
const height = 64;

/** A few bars for each of several things, side by side, on one scale. The table beside it has the same data. */
export function BarGroups({
  groups,
  label,
  width = 34,
}: {
  readonly groups: readonly Bars[];
  /** The text for screen readers. */
  readonly label: string;
  /** The width of one bar. */
  readonly width?: number;
}) {
  const chart = useId();
  const most = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  return (
    <div
      className={`${styles["chart"] ?? ""} ${styles["groups"] ?? ""}`}
      role="img"
      aria-label={label}
    >
      {groups.map(({ label: title, bars }, group) => (
        <figure key={title}>
          <figcaption>{title}</figcaption>
          <svg
            viewBox={`0 0 ${String(bars.length * (width + gap))} ${String(height + 30)}`}
            width={bars.length * (width + gap)}
            height={height + 30}
          >
            {group === 0 ? <Fills chart={chart} /> : null}
            {bars.map(({ label: name, value, said, fill = "solid" }, index) => {
              const tall = most === 0 ? 0 : Math.round(((value ?? 0) / most) * height);
              const x = index * (width + gap);
              return (
                <g key={name}>
                  {tall === 0 ? null : (
                    <rect
                      x={x + 0.5}
                      y={height + 14 - tall}
                      width={width - 1}
                      height={tall}
                      rx={2}
                      fill={fillOf(chart, fill)}
                      className={styles["bar"]}
                    />
                  )}
                  <text x={x + width / 2} y={height + 10 - tall} className={styles["middle"]}>
                    {said}
                  </text>
                  <text
                    x={x + width / 2}
                    y={height + 27}
                    className={`${styles["middle"] ?? ""} ${styles["name"] ?? ""}`}
                  >
                    {name}
                  </text>
                </g>
              );
            })}
          </svg>
        </figure>
      ))}
    </div>
  );
}
