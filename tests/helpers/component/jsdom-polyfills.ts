// What a browser has and jsdom lacks, as far as the controls need it.
import * as React from "react";

Object.defineProperty(window, "CSS", {
  configurable: true,
  value: { escape: (text: string) => text.replace(/[^\w-]/g, (mark) => `\\${mark}`) },
});

/** Nothing has a size here. */
class Unmeasured {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.defineProperty(window, "ResizeObserver", { configurable: true, value: Unmeasured });

Object.defineProperty(window, "scrollTo", { configurable: true, value: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

/** The main process: it ignores everything, unless a test replaces it. */
Object.defineProperty(window, "hearth", {
  configurable: true,
  value: { ask: () => Promise.reject(new Error("Refused")) },
});

// jsdom matches all of its rules to decide whether an element is visible, which every query by role asks of every element.
const exactly = window.getComputedStyle.bind(window);
const displays = new Map<string, string>();

/** No style sheet is loaded: the display of an element follows from its tag, unless it has an own style. */
function displayOf(element: Element): string {
  const own = ownStyle(element)?.display ?? "";
  if (own !== "") return own;
  const kind = ["type", "hidden", "open", "popover"].map((name) => element.getAttribute(name));
  const key = `${element.localName} ${kind.join(" ")}`;
  const known = displays.get(key) ?? exactly(element).display;
  displays.set(key, known);
  return known;
}

/** The value of an element's nearest ancestor with such a style. */
function inherited(element: Element, name: "visibility" | "pointerEvents", otherwise: string) {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const own = ownStyle(at)?.[name] ?? "";
    if (own !== "") return own;
  }
  return otherwise;
}

const ownStyle = (element: Element): CSSStyleDeclaration | null =>
  element.hasAttribute("style") ? (element as HTMLElement).style : null;

const quick: Readonly<Record<string, (element: Element) => unknown>> = {
  display: displayOf,
  visibility: (element) => inherited(element, "visibility", "visible"),
  pointerEvents: (element) => inherited(element, "pointerEvents", "auto"),
  getPropertyValue: (element) => (name: string) =>
    quick[name]?.(element) ?? exactly(element).getPropertyValue(name),
};

window.getComputedStyle = (element) =>
  new Proxy({} as CSSStyleDeclaration, {
    get: (_, name): unknown =>
      quick[String(name)]?.(element) ?? Reflect.get(exactly(element), name),
  });

// React records where each element was created, for its warnings.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: inner } =
  React as unknown as Record<string, object>;
Object.defineProperty(inner, "recentlyCreatedOwnerStacks", {
  get: () => Number.MAX_SAFE_INTEGER,
  set: () => undefined,
});
