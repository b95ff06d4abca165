import { useId } from "react";
import { type Fill, fillOf, Fills, Legend } from "./fills.tsx";
import styles from "./charts.module.css";

/** A part of those who reached a step and did not continue. */
export interface FlowPart {
  readonly fill: Fill;
  readonly value: number;
  readonly said: string;
}

interface FlowStep {
  readonly name: string;
  readonly value: number;
  readonly said: string;
  /** The share of the previous step. */
  readonly share: string | null;
  readonly parts: readonly FlowPart[];
}

const top = 64;
const height = 176;
const bar = 14;
const firstAt = 176;
const secondAt = 320;
const pace = 112;
const stub = 40;
/** The minimum distance of labels below each other. */
const line = 14;

/**
 * What continues from step to step, and what does not. The first step is so large that the others have an enlarged scale of
 * their own. The table beside it has the same data.
 */
export function FlowChart({
  steps: [first, ...steps],
  parts,
  legend,
  label,
}: {
  readonly steps: readonly FlowStep[];
  /** The outcomes of the first step, with labels. */
  readonly parts: readonly (FlowPart & { readonly label: string })[];
  readonly legend: readonly { readonly fill: Fill; readonly label: string }[];
  readonly label: string;
}) {
  const chart = useId();
  const second = steps[0];
  if (first === undefined || second === undefined || first.value === 0) return null;
  const isOn = (second.value / first.value) * height;
  const width = secondAt + pace * (steps.length - 1) + bar + stub + 24;
  const scale = second.value === 0 ? 0 : height / second.value;
  return (
    <div className={styles["chart"]} role="img" aria-label={label}>
      <svg
        viewBox={`0 0 ${String(width)} ${String(top + height + 34)}`}
        width={width}
        height={top + height + 34}
      >
        <Fills chart={chart} />
        <Head step={first} x={firstAt + bar} isEnd />
        <rect x={firstAt} y={top} width={bar} height={isOn} className={styles["solid"]} />
        {/* Where nothing continued, there is nothing to enlarge. */}
        {isOn === 0 ? null : (
          <path
            d={`M${String(firstAt + bar)} ${String(top)}H${String(secondAt)}V${String(top + height)}L${String(firstAt + bar)} ${String(top + isOn)}Z`}
            className={styles["wedge"]}
          />
        )}
        <Outcomes chart={chart} parts={parts} from={top + isOn} scale={height / first.value} />
        {steps.map((step, index) => (
          <Step
            key={step.name}
            chart={chart}
            step={step}
            scale={scale}
            x={secondAt + index * pace}
            next={steps[index + 1] ?? null}
          />
        ))}
      </svg>
      <Legend chart={chart} entries={legend} />
    </div>
  );
}

function Head({
  step: { name, said, share },
  x,
  isEnd = false,
}: {
  readonly step: FlowStep;
  readonly x: number;
  readonly isEnd?: boolean;
}) {
  const anchor = isEnd ? (styles["end"] ?? "") : "";
  return (
    <>
      <text x={x} y={14} className={anchor}>
        {name}
      </text>
      <text x={x} y={36} className={`${styles["large"] ?? ""} ${anchor}`}>
        {said}
      </text>
      {share === null ? null : (
        <text x={x} y={53} className={`${styles["name"] ?? ""} ${anchor}`}>
          {share}
        </text>
      )}
    </>
  );
}

/** The outcomes of the first step, below what continued, with labels beside them. */
function Outcomes({
  chart,
  parts,
  from,
  scale,
}: {
  readonly chart: string;
  readonly parts: readonly (FlowPart & { readonly label: string })[];
  readonly from: number;
  readonly scale: number;
}) {
  const placed = placedUnder(
    parts.map(({ value }) => value * scale),
    from,
  );
  return parts.map(({ label, value, said, fill }, index) => {
    const { y, tall, word } = placed[index] ?? { y: from, tall: 0, word: from };
    return value === 0 ? null : (
      <g key={label}>
        <rect
          x={firstAt}
          y={y}
          width={bar}
          height={tall}
          fill={fillOf(chart, fill)}
          className={styles["part"]}
        />
        <text x={firstAt - 8} y={word + 4} className={styles["end"]}>
          {label} {said}
        </text>
      </g>
    );
  });
}

function Step({
  chart,
  step,
  next,
  x,
  scale,
}: {
  readonly chart: string;
  readonly step: FlowStep;
  readonly next: FlowStep | null;
  readonly x: number;
  readonly scale: number;
}) {
  const on = (next?.value ?? 0) * scale;
  const placed = placedUnder(
    step.parts.map(({ value }) => value * scale),
    top + on,
  );
  return (
    <>
      <Head step={step} x={x} />
      {next === null ? null : (
        <rect x={x + bar} y={top} width={pace - bar} height={on} className={styles["flow"]} />
      )}
      <rect
        x={x}
        y={top}
        width={bar}
        height={Math.max(1, step.value * scale)}
        className={styles["solid"]}
      />
      {step.parts.map(({ fill, value, said }, index) => {
        const { y, tall, word } = placed[index] ?? { y: top, tall: 0, word: top };
        return value === 0 ? null : (
          <g key={fill}>
            <rect
              x={x + bar}
              y={y}
              width={stub}
              height={tall}
              fill={fillOf(chart, fill)}
              className={styles["part"]}
            />
            <text x={x + bar + stub + 5} y={word + 4}>
              {said}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Each below the previous one; labels keep their distance where their areas are thin. */
function placedUnder(talls: readonly number[], from: number) {
  let y = from;
  let word = from - line;
  return talls.map((tall) => {
    const at = { y, tall, word: Math.max(y + tall / 2, word + line) };
    y += tall;
    if (tall > 0) word = at.word;
    return at;
  });
}
