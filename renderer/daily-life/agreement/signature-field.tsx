import { useState, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { signatureField, type Strokes } from "../../../domain/daily-life/agreement.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./agreement.module.css";

type Stroke = Strokes[number];

export interface SignatureFieldProps {
  readonly label: string;
  readonly value: Strokes | null;
  readonly onChange: (strokes: Strokes | null) => void;
}

/** A field to draw a signature with a finger, a pen or the mouse. */
export function SignatureField({ label, value, onChange }: SignatureFieldProps) {
  const { t } = useTranslation("agreement");
  const [drawing, setDrawing] = useState<Stroke | null>(null);
  const end = () => {
    if (drawing === null) return;
    onChange([...(value ?? []), drawing].slice(0, mostStrokes));
    setDrawing(null);
  };
  return (
    <figure className={styles["signature"]}>
      <figcaption>
        {label}
        {value === null ? null : (
          <Button
            kind="quiet"
            size="small"
            label={t("clearOf", { who: label })}
            onPress={() => onChange(null)}
          >
            {t("clear")}
          </Button>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${String(signatureField.width)} ${String(signatureField.height)}`}
        role="img"
        aria-label={value === null ? t("signatureEmpty", { who: label }) : label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (drawing !== null && drawing.length < mostPoints)
            setDrawing([...drawing, pointOf(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="30" x2="570" y1="160" y2="160" className={styles["line"]} />
        <Lines strokes={drawing === null ? (value ?? []) : [...(value ?? []), drawing]} />
      </svg>
    </figure>
  );
}

/** A drawn signature, small. */
export function DrawnSignature({ strokes, label }: { strokes: Strokes; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${String(signatureField.width)} ${String(signatureField.height)}`}
      role="img"
      aria-label={label}
      className={styles["drawn"]}
    >
      <Lines strokes={strokes} />
    </svg>
  );
}

function Lines({ strokes }: { readonly strokes: Strokes }) {
  return strokes.map((stroke, index) => (
    <polyline
      key={index}
      points={stroke.map(([x, y]) => `${String(x)},${String(y)}`).join(" ")}
      className={styles["stroke"]}
    />
  ));
}

const mostStrokes = 40;
const mostPoints = 1500;

function pointOf(event: PointerEvent<SVGSVGElement>): Stroke[number] {
  const box = event.currentTarget.getBoundingClientRect();
  const { width, height } = signatureField;
  const within = (at: number, most: number): number => Math.min(most, Math.max(0, Math.round(at)));
  return [
    within(((event.clientX - box.left) / box.width) * width, width),
    within(((event.clientY - box.top) / box.height) * height, height),
  ];
}
