import { createElement, type PointerEvent, type ReactNode, type RefObject, useState } from "react";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Cell, Line, Place, StayBar } from "./cells.ts";
import type { Scale } from "./timeline-scale.ts";
import styles from "./timeline.module.css";

/** A person who was dragged to another bed, and the night on which the bar was dropped. */
export interface Dropped {
  readonly bar: StayBar;
  readonly place: Place;
  readonly to: Place;
  readonly night: CalendarDate;
}

export interface DragWishes {
  readonly lines: readonly Line[];
  readonly scale: Scale;
  readonly tonight: CalendarDate;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly onDrop: (dropped: Dropped) => void;
}

interface Pulled {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly overBed: string | null;
}

/** Pixels before a press becomes a drag. */
const slack = 6;

/** Drags the bar of a resident to the line of another bed. The keyboard does the same through the menu. */
export function useDragBar({ lines, scale, tonight, body, onDrop }: DragWishes) {
  const [pulled, setPulled] = useState<Pulled | null>(null);

  const grab = (event: PointerEvent<HTMLElement>, cell: Cell, place: Place, title: string) => {
    const { bar } = cell;
    if (event.button !== 0 || bar?.kind !== "stay" || bar.until !== null) return;
    const element = event.currentTarget;
    const start = { x: event.clientX, y: event.clientY };
    let isPulling = false;
    const follow = (move: globalThis.PointerEvent) => {
      const distance = Math.hypot(move.clientX - start.x, move.clientY - start.y);
      if (!isPulling && distance < slack) return;
      isPulling = true;
      setPulled({
        title,
        x: move.clientX,
        y: move.clientY,
        overBed: bedUnder(move)?.bed.id ?? null,
      });
    };
    const finish = (last: globalThis.PointerEvent) => {
      stop();
      const to = bedUnder(last);
      if (!isPulling) return;
      // The click that follows would open the menu of the bar.
      element.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener("click", swallow, { capture: true }), 0);
      if (to === null || to.bed.id === place.bed.id) return;
      const night = nightUnder(last);
      onDrop({ bar, place, to, night: night > tonight ? night : tonight });
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key === "Escape") stop();
    };
    const stop = () => {
      setPulled(null);
      removeEventListener("pointermove", follow);
      removeEventListener("pointerup", finish);
      removeEventListener("pointercancel", stop);
      removeEventListener("keydown", cancel);
    };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", finish);
    addEventListener("pointercancel", stop);
    addEventListener("keydown", cancel);
  };

  return { grab, overBed: pulled?.overBed ?? null, ghost: ghostOf(pulled) };

  function bedUnder({ clientX, clientY }: MouseEvent): Place | null {
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-bed]");
    const id = under?.dataset["bed"];
    return lines.find(({ place }) => place.bed.id === id)?.place ?? null;
  }

  function nightUnder({ clientX }: MouseEvent): CalendarDate {
    const lane = body.current?.querySelector('[role="presentation"]');
    return scale.nightAt(clientX - (lane?.getBoundingClientRect().left ?? 0));
  }
}

function ghostOf(pulled: Pulled | null): ReactNode {
  if (pulled === null) return null;
  return createElement(
    "div",
    {
      className: styles["ghost"],
      "aria-hidden": true,
      style: { left: pulled.x + 10, top: pulled.y + 10 },
    },
    pulled.title,
  );
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
