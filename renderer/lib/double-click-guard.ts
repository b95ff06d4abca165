/** What was clicked, where and when: in milliseconds since whenever. */
export interface Click {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** The control that was hit; null beside everything. */
  readonly control: Element | null;
}

/** So long a second click belongs to the first, and so near: what a hand does without meaning to. */
const soon = 350;
const near = 8;

/**
 * The second of two clicks that hits another control in the same place: the row that was clicked has left, and the one below
 * has slid under the mouse. Nobody meant that one.
 */
export const isSlidUnder = (first: Click, second: Click): boolean =>
  first.control !== null &&
  second.control !== null &&
  first.control !== second.control &&
  second.at - first.at < soon &&
  Math.hypot(second.x - first.x, second.y - first.y) <= near;

/** Lets a double click press what it began with, and nothing else. Answers with what ends it. */
export function keepSecondClicks(): () => void {
  let first: Click | null = null;
  let isKept = false;
  const begin = (event: PointerEvent) => {
    const click = clickOf(event);
    isKept = first !== null && isSlidUnder(first, click);
    // Of three quick clicks none after the first is meant for what slides under them.
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
