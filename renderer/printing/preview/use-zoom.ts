import { useState } from "react";

/** The scale of the printout; 1 is its size on paper. */
export interface Zoom {
  readonly zoom: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly reset: () => void;
  /** As wide as the window. */
  readonly fill: () => void;
}

/** Begins with whole lines in view, and zooms in steps. */
export function useZoom(): Zoom {
  const [zoom, setZoom] = useState(() =>
    Math.min(1, Math.max(smallest, (innerWidth - margins) / sheetWidth)),
  );
  return {
    zoom,
    larger: () => setZoom((now) => steps.find((step) => step > now + 0.01) ?? largest),
    smaller: () => setZoom((now) => steps.findLast((step) => step < now - 0.01) ?? smallest),
    reset: () => setZoom(1),
    fill: () => setZoom(Math.min(largest, Math.max(smallest, (innerWidth - margins) / sheetWidth))),
  };
}

const steps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const smallest = 0.5;
const largest = 3;

/** CSS pixels of an A4 sheet and of what is beside it. */
const sheetWidth = 794;
const margins = 72;
