// What does not fit: what is cut off, overflows its box, covers other text, or makes the page scroll sideways.
import type { Page } from "@playwright/test";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box around some text, the nearest first. */
interface Around {
  readonly box: Box;
  readonly name: string;
  readonly sideways: string;
  readonly downwards: string;
  readonly isMain: boolean;
}

/** Text as it is rendered, line by line; a button as a whole. */
interface Drawn {
  readonly isButton: boolean;
  readonly text: string;
  readonly lines: readonly Box[];
  readonly around: readonly Around[];
  /** The full text shown on hover. */
  readonly title: string;
  /** Stays in place while the page scrolls under it. */
  readonly isStuck: boolean;
}

/**
 * A line for each element that does not fit. Text may be cut off where hovering shows it completely; scrolled content is fine,
 * except that the page itself never scrolls sideways.
 */
export async function misfits(page: Page): Promise<readonly string[]> {
  const judged = (await drawnOn(page)).map(judge);
  const seen = judged.flatMap(({ seen }) => seen);
  return [...new Set([...judged.flatMap(({ wrong }) => wrong), ...overlaps(seen)])];
}

interface Seen {
  readonly text: string;
  readonly isStuck: boolean;
  readonly lines: readonly Box[];
}

function judge({ isButton, text, lines, around, title, isStuck }: Drawn): {
  wrong: string[];
  seen: Seen[];
} {
  const said = text.slice(0, 60);
  let shown = lines;
  for (const { box, name, sideways, downwards, isMain } of around) {
    const isOut = shown.some(({ left, right }) => left < box.left - 1.5 || right > box.right + 1.5);
    const isOver = shown.some(({ top, bottom }) => top < box.top - 4 || bottom > box.bottom + 4);
    if (isOut && isMain) return { wrong: [`${said} makes the page scroll sideways`], seen: [] };
    if ((isOut && isCutting(sideways)) || (isOver && isCutting(downwards)))
      return { wrong: title.includes(text) ? [] : [`${said} is cut off by ${name}`], seen: [] };
    if (isOut && sideways === "visible")
      return { wrong: [`${said} sticks out of ${name}`], seen: [] };
    if (sideways !== "visible") shown = shown.flatMap((line) => within(line, box));
  }
  return { wrong: [], seen: isButton ? [] : [{ text: said, isStuck, lines: shown }] };
}

const isCutting = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";

/** The visible part of a line in a scrolling box; empty where there is none. */
function within(line: Box, box: Box): readonly Box[] {
  const [left, right] = [Math.max(line.left, box.left), Math.min(line.right, box.right)];
  const [top, bottom] = [Math.max(line.top, box.top), Math.min(line.bottom, box.bottom)];
  return right > left && bottom > top ? [{ left, right, top, bottom }] : [];
}

const overlaps = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((one, place) =>
    seen
      .slice(place + 1)
      .filter(({ isStuck }) => isStuck === one.isStuck)
      .filter((other) => one.lines.some((a) => other.lines.some((b) => isOver(a, b))))
      .map((other) => `${one.text} lies over ${other.text}`),
  );

/** By more than the space that neighbouring lines share anyway. */
const isOver = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 7;

/** All visible text and buttons, without text for screen readers alone. */
const drawnOn = (page: Page): Promise<readonly Drawn[]> =>
  page.evaluate(() => {
    /** Once for each element: there are a thousand texts on a page, with the same boxes around them. */
    const looked = new Map<Element, ReturnType<typeof lookAt>>();
    const lookAt = (element: Element) => {
      const { display, position, clipPath, overflowX, overflowY } = getComputedStyle(element);
      const isBox = display !== "inline" && display !== "contents";
      const box = element.getBoundingClientRect().toJSON() as Box;
      const name = `${element.tagName} ${element.getAttribute("class") ?? ""}`;
      const isMain = element.matches("main, body");
      return {
        isAfloat: position === "absolute" || position === "fixed",
        isStuck: position === "sticky",
        isClipped: clipPath !== "none",
        around: isBox ? [{ box, name, sideways: overflowX, downwards: overflowY, isMain }] : [],
      };
    };
    /** The element and its ancestors, as far as they are in the flow of the page. */
    const chainOf = (element: Element | null): readonly ReturnType<typeof lookAt>[] => {
      if (element === null) return [];
      const look = looked.get(element) ?? lookAt(element);
      looked.set(element, look);
      return look.isAfloat ? [look] : [look, ...chainOf(element.parentElement)];
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility() && chainOf(element).every(({ isClipped }) => !isClipped);
    const draw = (text: string, lines: Iterable<DOMRect>, inside: Element | null) => ({
      text: text.trim(),
      lines: [...lines].filter(({ width }) => width > 0).map((line) => line.toJSON() as Box),
      around: chainOf(inside).flatMap(({ around }) => around),
      title: inside?.closest("[title]")?.getAttribute("title") ?? "",
      isStuck: chainOf(inside).some(({ isStuck }) => isStuck),
    });
    const buttons = [...document.querySelectorAll("button, input, [role=radio], a[class*=button]")]
      // A single character may overflow slightly, where it is optically aligned.
      .filter((one) => one.textContent.trim() !== "" && isSeen(one))
      .map((one) => ({
        isButton: true,
        ...draw(one.textContent, one.getClientRects(), one.parentElement),
      }));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: Drawn[] = [];
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      if (node.data.trim() === "" || node.parentElement === null) continue;
      if (!isSeen(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      words.push({
        isButton: false,
        ...draw(node.data, range.getClientRects(), node.parentElement),
      });
    }
    return [...buttons, ...words];
  });
