import type { Output } from "../../../domain/api.ts";
import { useWords } from "../../lib/words.ts";
import sheet from "./charts.module.css";

const side = 20;
const left = 96;
/** So many months at most: more are read in the table. */
const mostMonths = 12;

/** Every night a square with how many slept here; the fuller the house, the darker. The table says the months. */
export function NightsChart({
  nights,
  places,
}: {
  readonly nights: Output<"reports.view">["nights"];
  readonly places: number;
}) {
  const { dates } = useWords();
  const months = [...new Set(nights.map(({ night }) => night.slice(0, 7)))].slice(-mostMonths);
  if (months.length === 0) return null;
  const width = left + 31 * side;
  const height = months.length * side + 2;
  return (
    <div className={sheet["nights"]} aria-hidden="true">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height}>
        {months.map((month, row) => (
          <text key={month} x={0} y={row * side + 14}>
            {dates.month(month)}
          </text>
        ))}
        {nights.map(({ night, count }) => {
          const row = months.indexOf(night.slice(0, 7));
          if (row < 0) return null;
          const x = left + (Number(night.slice(8)) - 1) * side;
          return (
            <g key={night}>
              <rect
                x={x + 1}
                y={row * side + 1}
                width={side - 2}
                height={side - 2}
                fillOpacity={0.4 * Math.min(1, places === 0 ? 0 : count / places)}
              />
              <text x={x + side / 2} y={row * side + 14} className={sheet["on"]}>
                {count}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
