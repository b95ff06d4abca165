/** One element between the focused element and the page, with its position among its siblings. */
interface Step {
  readonly element: HTMLElement;
  readonly at: number;
}

/** From the focused element outwards. */
type Way = readonly [Step, ...Step[]];

/**
 * A pressed control may be removed together with its item, and the focus with it. Then the nearest remaining place gets it: the
 * item that is now in that position, the row, the heading of the section, the title of the page. Never another control except
 * the one that opened a panel: a second press must not act on something else. Nothing is done while the focused element exists.
 * Returns a function that stops it.
 */
export function keepFocus(): () => void {
  /** The last path in each part of the window, the latest first: what is under a panel is still there when that closes. */
  let ways: readonly Way[] = [];
  const settle = () => {
    if (isLost()) place(ways);
  };
  const watch = new MutationObserver(() => {
    const [latest] = ways;
    if (latest === undefined || isThere(latest[0].element)) return;
    // An open dialog would focus its first button in the next frame, and a closing one the element that opened it.
    if (isInDialog(latest)) settle();
    else requestAnimationFrame(settle);
  });
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const way = wayTo(target);
    ways = [way, ...ways.filter((other) => !isSamePart(way, other) && isStanding(other))];
    watch.disconnect();
    // Only siblings, and not everything below them: elements rendered elsewhere are not checked.
    for (const { element } of way)
      if (element.parentElement) watch.observe(element.parentElement, { childList: true });
    watch.observe(target, { attributes: true, attributeFilter: ["disabled"] });
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      // A click outside of all controls removes the focus on purpose.
      if (!(target instanceof HTMLElement) || !isThere(target) || !isLost()) return;
      ways = [];
      watch.disconnect();
    });
  };
  document.addEventListener("focusin", arrive, true);
  document.addEventListener("focusout", leave, true);
  return () => {
    document.removeEventListener("focusin", arrive, true);
    document.removeEventListener("focusout", leave, true);
    watch.disconnect();
  };
}

const isThere = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(":disabled");

const isLost = (): boolean => {
  const has = document.activeElement;
  return has === null || has === document.body || has.matches(":disabled");
};

function wayTo(target: HTMLElement): Way {
  const [first, ...around] = [target, ...outwards(target)].map((element) => ({
    element,
    at: [...(element.parentElement?.children ?? [])].indexOf(element),
  }));
  return [first ?? { element: target, at: 0 }, ...around];
}

/** The ancestors of the element, without the body. */
function outwards(element: HTMLElement): readonly HTMLElement[] {
  const around = element.parentElement;
  return around === null || around === document.body ? [] : [around, ...outwards(around)];
}

const partOf = (way: Way): HTMLElement | undefined => way.at(-1)?.element;
const isSamePart = (one: Way, other: Way): boolean => partOf(one) === partOf(other);
const isStanding = (way: Way): boolean => partOf(way)?.isConnected === true;

const isInDialog = (way: Way): boolean =>
  way.some(({ element }) => element.isConnected && element.matches(dialogs));

function place(ways: readonly Way[]): void {
  for (const [index, way] of ways.entries())
    if ((index > 0 && giveBack(way[0].element)) || placesAlong(way).some(take)) return;
}

/** The control that opened a closed panel is still the same control. True when it got the focus. */
function giveBack(opener: HTMLElement): boolean {
  if (!isThere(opener)) return false;
  opener.focus({ preventScroll: true });
  return document.activeElement === opener;
}

/** The places that could get the focus, the nearest first. */
const placesAlong = (way: Way): readonly HTMLElement[] =>
  way.flatMap(({ element, at }, index) => {
    const around = way[index + 1]?.element;
    const hasGone = !element.isConnected && around?.isConnected === true;
    if (hasGone && element.matches(items)) return itemAt(around, at);
    if (!element.isConnected || index === 0) return [];
    if (element.matches(items)) return [element];
    return element.matches(parts) ? headingOf(element) : [];
  });

function itemAt(around: HTMLElement, at: number): readonly HTMLElement[] {
  const item = around.children[at] ?? around.lastElementChild;
  return item instanceof HTMLElement && item.matches(items) ? [item] : [];
}

const headingOf = (part: HTMLElement): readonly HTMLElement[] =>
  [part.querySelector<HTMLElement>("h1") ?? part.querySelector<HTMLElement>(headings)].filter(
    (heading) => heading !== null,
  );

const items = "li, tr, article, [role=listitem], [role=row]";
const parts = "section, fieldset, main, [role=region], [role=dialog], [role=alertdialog]";
const dialogs = "[role=dialog], [role=alertdialog]";
const headings = "h1, h2, h3, h4, legend";

/** Focuses the place for as long as it exists. True when it got the focus. */
function take(place: HTMLElement): boolean {
  const lent = lend(place);
  place.focus({ preventScroll: true });
  if (document.activeElement !== place) {
    lent();
    return false;
  }
  place.addEventListener("blur", lent, { once: true });
  // With the mouse, the user has seen where they are: the page does not scroll.
  if (place.matches(":focus-visible")) place.scrollIntoView({ block: "nearest" });
  return true;
}

/** An element that is no control needs a tabindex to get the focus, and a list item has no name: it is labelled by its text. */
function lend(place: HTMLElement): () => void {
  const wanted: Readonly<Record<string, string>> = {
    tabindex: "-1",
    "data-kept-focus": "",
    ...(place.matches(items) ? namedByItself(place) : {}),
  };
  const given = Object.entries(wanted).filter(([name]) => !place.hasAttribute(name));
  for (const [name, value] of given) place.setAttribute(name, value);
  return () => {
    for (const [name] of given) place.removeAttribute(name);
  };
}

const namedByItself = ({ id }: HTMLElement) => {
  const name = id === "" ? "kept-focus" : id;
  return { id: name, "aria-labelledby": name };
};
