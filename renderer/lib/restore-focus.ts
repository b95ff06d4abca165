/** One element on the way from what has the focus up to the page, and where it stands among its neighbours. */
interface Step {
  readonly element: HTMLElement;
  readonly at: number;
}

/** From what has the focus, outwards. */
type Way = readonly [Step, ...Step[]];

/**
 * A control that is pressed may leave the page together with what it was about, and the focus with it. Then the nearest place
 * that still stands takes it: the item that is in the place of the one that went, the row it stood in, the heading of its part,
 * the title of the page. Never a control but the one that opened a panel: what is pressed again must not be about somebody else.
 * Nothing is done until what has the focus has gone. Answers with what ends it.
 */
export function keepFocus(): () => void {
  /** The last way into each part of the window, the latest first: what lies under a panel stands when that closes. */
  let ways: readonly Way[] = [];
  const settle = () => {
    if (isLost()) place(ways);
  };
  const watch = new MutationObserver(() => {
    const [latest] = ways;
    if (latest === undefined || isThere(latest[0].element)) return;
    // A dialog that stands would give the focus to its first button in the next frame, and one that closes to what opened it.
    if (isInDialog(latest)) settle();
    else requestAnimationFrame(settle);
  });
  const arrive = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    const way = wayTo(target);
    ways = [way, ...ways.filter((other) => !isSamePart(way, other) && isStanding(other))];
    watch.disconnect();
    // Neighbours alone, and not everything below them: what is drawn elsewhere is not looked at.
    for (const { element } of way)
      if (element.parentElement) watch.observe(element.parentElement, { childList: true });
    watch.observe(target, { attributes: true, attributeFilter: ["disabled"] });
  };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      // Whoever clicks beside everything has left it herself.
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

/** What stands around it, without the body. */
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

/** What opened a panel that has closed is the same control still. True when it took the focus. */
function giveBack(opener: HTMLElement): boolean {
  if (!isThere(opener)) return false;
  opener.focus({ preventScroll: true });
  return document.activeElement === opener;
}

/** The places that could take the focus, the nearest first. */
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

/** Gives it the focus for as long as it stays there. True when it took it. */
function take(place: HTMLElement): boolean {
  const lent = lend(place);
  place.focus({ preventScroll: true });
  if (document.activeElement !== place) {
    lent();
    return false;
  }
  place.addEventListener("blur", lent, { once: true });
  // With the mouse one has seen where one is: the page does not move.
  if (place.matches(":focus-visible")) place.scrollIntoView({ block: "nearest" });
  return true;
}

/** What is no control takes no focus by itself, and an item has no name: it is called by all its words. */
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
