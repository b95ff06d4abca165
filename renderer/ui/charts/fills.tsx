import styles from "./charts.module.css";

/** Distinguishable without their shade: each has a pattern of its own. */
export const fills = ["solid", "slant", "light", "dots", "lines"] as const;
export type Fill = (typeof fills)[number];

/** The fill of an area of a chart. */
export const fillOf = (chart: string, fill: Fill): string => `url(#${chart}-${fill})`;

/** The patterns of one chart. */
export function Fills({ chart }: { readonly chart: string }) {
  return (
    <defs>
      {fills.map((fill) => (
        <pattern
          key={fill}
          id={`${chart}-${fill}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect width={6} height={6} className={styles[grounds[fill]]} />
          {marks[fill]}
        </pattern>
      ))}
    </defs>
  );
}

const grounds = {
  solid: "solid",
  light: "light",
  slant: "ground",
  dots: "ground",
  lines: "light",
} as const satisfies Readonly<Record<Fill, string>>;

const marks: Readonly<Partial<Record<Fill, React.ReactNode>>> = {
  slant: <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" strokeWidth={1.4} className={styles["stroke"]} />,
  dots: <circle cx={3} cy={3} r={1.2} className={styles["solid"]} />,
  lines: <path d="M0 3H6" strokeWidth={1.4} className={styles["stroke"]} />,
};

/** The meaning of each pattern. */
export function Legend({
  chart,
  entries,
}: {
  readonly chart: string;
  readonly entries: readonly { readonly fill: Fill; readonly label: string }[];
}) {
  return (
    <ul className={styles["legend"]}>
      {entries.map(({ fill, label }) => (
        <li key={label}>
          <svg width={16} height={12} viewBox="0 0 16 12">
            <rect
              x={0.5}
              y={0.5}
              width={15}
              height={11}
              rx={2}
              fill={fillOf(chart, fill)}
              className={styles["part"]}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
