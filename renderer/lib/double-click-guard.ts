/** What was clicked, where and when, in milliseconds. */
export interface Click {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** The control that was hit; null outside of all controls. */
  readonly control: Element | null;
}

/** The time in ms and the distance in px within which a second click counts as part of a double click. */
const soon = 350;
const near = 8;

/**
 * True for the second of two clicks when it hits another control in the same place: the row that was clicked is gone, and the
 * one below has moved under the pointer.
 */
export const isSlidUnder = (first: Click, second: Click): boolean =>
  first.control !== null &&
  second.control !== null &&
  first.control !== second.control &&
  second.at - first.at < soon &&
  Math.hypot(second.x - first.x, second.y - first.y) <= near;

/** Suppresses the second click of a double click where it would hit another control. Returns a function that stops it. */
export function keepSecondClicks(): () => void {
  let first: Click | null = null;
  let isKept = false;
  const begin = (event: PointerEvent) => {
    const click = clickOf(event);
    isKept = first !== null && isSlidUnder(first, click);
    // Of three quick clicks, none after the first is meant for what moved under the pointer.
    first = isKept && first !== null ? { ...first, at: click.at } : click;
    keep(event);
  };
  const keep = (event: Event) => {
    if (!isKept) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("pointerdown", begin, true);
  for (const name of parts) addEventListener(name, keep, true);
  return () => {
    removeEventListener("pointerdown", begin, true);
    for (const name of parts) removeEventListener(name, keep, true);
  };
}

const parts = ["mousedown", "pointerup", "mouseup", "click", "dblclick"] as const;

const clickOf = ({ timeStamp, clientX, clientY, target }: PointerEvent): Click => ({
  at: timeStamp,
  x: clientX,
  y: clientY,
  control: target instanceof Element ? target.closest(controls) : null,
});

const controls =
  'button, a, input, select, textarea, summary, label, [role="button"], [role="menuitem"], [role="option"], [role="radio"]';
