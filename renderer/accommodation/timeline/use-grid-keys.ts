import { type KeyboardEvent, type RefObject, useState } from "react";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Line } from "./cells.ts";

interface Spot {
  readonly bed: string;
  readonly cell: string;
}

export interface GridKeysWishes {
  readonly lines: readonly Line[];
  readonly tonight: CalendarDate;
  readonly body: RefObject<HTMLDivElement | null>;
}

/**
 * One cell receives the Tab key; the arrow keys continue from there: left and right along the nights of a bed, up and down to
 * the next bed at the same time of the year.
 */
export function useGridKeys({ lines, tonight, body }: GridKeysWishes) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const isKnown = lines.some(
    ({ place, cells }) => place.bed.id === spot?.bed && cells.some(({ id }) => id === spot.cell),
  );
  const current = isKnown ? spot : nearest(lines, nextRow(lines, -1, 1), tonight);
  const spotAt = (row: number, column: number): Spot | null => {
    const line = lines[row];
    const cell = line?.cells[column];
    return line === undefined || cell === undefined
      ? null
      : { bed: line.place.bed.id, cell: cell.id };
  };
  return {
    tabIndexOf: (row: number, column: number): 0 | -1 => {
      const here = spotAt(row, column);
      return here?.bed === current?.bed && here?.cell === current?.cell ? 0 : -1;
    },
    onFocus: (row: number, column: number): void => {
      setSpot(spotAt(row, column));
    },
    onKeyDown: (event: KeyboardEvent, row: number, column: number): void => {
      const to = target({ lines, tonight }, event, row, column);
      if (to === null) return;
      event.preventDefault();
      setSpot(to);
      body.current
        ?.querySelector<HTMLElement>(`[data-bed="${to.bed}"] [data-cell="${CSS.escape(to.cell)}"]`)
        ?.focus();
    },
  };
}

/** Where a key leads from a cell, or null when it leads nowhere. */
function target(
  { lines, tonight }: Pick<GridKeysWishes, "lines" | "tonight">,
  { key, ctrlKey }: KeyboardEvent,
  row: number,
  column: number,
): Spot | null {
  const here = lines[row];
  const cell = here?.cells[column];
  if (here === undefined || cell === undefined) return null;
  const inRow = (index: number): Spot | null => {
    const next = here.cells[index];
    return next === undefined ? null : { bed: here.place.bed.id, cell: next.id };
  };
  const coversTonight = cell.from <= tonight && tonight < cell.until;
  const night = coversTonight ? tonight : cell.from;
  switch (key) {
    case "ArrowRight":
      return inRow(column + 1);
    case "ArrowLeft":
      return inRow(column - 1);
    case "ArrowDown":
      return nearest(
        lines,
        ctrlKey ? nextRow(lines, lines.length, -1) : nextRow(lines, row, 1),
        night,
      );
    case "ArrowUp":
      return nearest(lines, ctrlKey ? nextRow(lines, -1, 1) : nextRow(lines, row, -1), night);
    case "Home":
      return inRow(0);
    case "End":
      return inRow(here.cells.length - 1);
    default:
      return null;
  }
}

/** The next bed with something on its line. */
function nextRow(lines: readonly Line[], row: number, step: 1 | -1): number {
  let next = row + step;
  while (lines[next]?.cells.length === 0) next += step;
  return next;
}

/** What is on a bed that night, or what comes nearest. */
function nearest(lines: readonly Line[], row: number, night: CalendarDate): Spot | null {
  const line = lines[row];
  const cell =
    line?.cells.find(({ from, until }) => from <= night && night < until) ??
    line?.cells.find(({ from }) => from > night) ??
    line?.cells.at(-1);
  return line === undefined || cell === undefined
    ? null
    : { bed: line.place.bed.id, cell: cell.id };
}
