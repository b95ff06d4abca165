import sheet from "./charts.module.css";

export interface Bars {
  readonly label: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly said: string;
    /** What stands before the one that is looked at. */
    readonly isPast?: boolean;
  }[];
}

const width = 34;
const gap = 6;
const height = 64;

/** A few bars for each of several things, side by side, on one scale. The table beside it says the same. */
export function SmallCharts({
  charts,
  most,
}: {
  readonly charts: readonly Bars[];
  readonly most: number;
}) {
  return (
    <div className={sheet["charts"]} aria-hidden="true">
      {charts.map(({ label, bars }) => (
        <figure key={label} className={sheet["chart"]}>
          <figcaption>{label}</figcaption>
          <svg
            viewBox={`0 0 ${String(bars.length * (width + gap))} ${String(height + 30)}`}
            width={bars.length * (width + gap)}
            height={height + 30}
          >
            {bars.map((bar, index) => {
              const tall = most === 0 ? 0 : Math.round((bar.value / most) * height);
              const x = index * (width + gap);
              return (
                <g key={bar.label} data-past={bar.isPast === true ? true : undefined}>
                  <rect x={x} y={height + 14 - tall} width={width} height={tall} rx={2} />
                  <text x={x + width / 2} y={height + 10 - tall}>
                    {bar.said}
                  </text>
                  <text x={x + width / 2} y={height + 27} className={sheet["name"]}>
                    {bar.label}
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
