import { useRef, useState, type PointerEvent } from "react";
import { Button } from "../button.tsx";
import styles from "./signature-pad.module.css";

type Point = readonly [number, number];
export type Lines = readonly (readonly Point[])[];

export interface SignaturePadProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: Lines;
  readonly onChange: (lines: Lines) => void;
  readonly problem?: string | null;
}

/** A box to sign in with a finger, a pen or the mouse. Users of the keyboard alone sign on paper. */
export function SignaturePad({ label, clearLabel, value, onChange, problem }: SignaturePadProps) {
  const [drawing, setDrawing] = useState<readonly Point[] | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * side);
    return [within((event.clientX - left) / width), within((event.clientY - top) / height)];
  };
  return (
    <div className={styles["field"]}>
      <div
        ref={box}
        role="img"
        aria-label={label}
        className={styles["pad"]}
        onPointerDown={(event) => {
          if (value.length >= mostLines) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing([at(event)]);
        }}
        onPointerMove={(event) => {
          if (drawing === null || drawing.length >= mostPoints) return;
          const next = at(event);
          const last = drawing.at(-1);
          // Points that add no detail would fill the record.
          if (last && Math.hypot(next[0] - last[0], next[1] - last[1]) < nearest) return;
          setDrawing([...drawing, next]);
        }}
        onPointerUp={() => {
          if (drawing !== null) onChange([...value, drawing]);
          setDrawing(null);
        }}
      >
        <Signature lines={drawing === null ? value : [...value, drawing]} />
        {value.length === 0 && drawing === null ? <span>{label}</span> : null}
      </div>
      <div className={styles["under"]}>
        {problem === undefined || problem === null ? null : (
          <span className={styles["problem"]} role="alert">
            {problem}
          </span>
        )}
        {value.length === 0 ? null : (
          <Button kind="quiet" size="small" onPress={() => onChange([])}>
            {clearLabel}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A signature as it was drawn. */
export function Signature({ lines }: { readonly lines: Lines }) {
  return (
    <svg
      className={styles["ink"]}
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map((line, index) => (
        <polyline key={index} points={pointsOf(line)} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

/** A dot is a line without length: drawn a little longer, it is visible. */
const pointsOf = (line: readonly Point[]): string =>
  (line.length === 1 ? [...line, ...line.map(([x, y]) => [x + 2, y])] : line)
    .map(([x = 0, y = 0]) => `${String(x)},${String(y)}`)
    .join(" ");

const side = 1000;
const nearest = 4;
const mostPoints = 600;
const mostLines = 60;
