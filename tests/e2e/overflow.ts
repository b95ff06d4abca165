// What does not fit: what is cut off, sticks out of its box, lies over other words, or makes the page scroll sideways.
import type { Page } from "@playwright/test";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box around some words, the nearest first. */
interface Around {
  readonly box: Box;
  readonly name: string;
  readonly sideways: string;
  readonly downwards: string;
  readonly isMain: boolean;
}

/** Words as they are drawn, line by line. */
interface Drawn {
  readonly text: string;
  readonly lines: readonly Box[];
  readonly around: readonly Around[];
  /** Whole, where one points. */
  readonly title: string;
}

/**
 * A line for each thing on the page that does not fit. What is cut off may be, where pointing at it says it whole; what a box
 * scrolls out of sight is none, save that the page itself never scrolls sideways.
 */
export async function misfits(page: Page): Promise<readonly string[]> {
  const judged = (await drawnOn(page)).map(judge);
  const seen = judged.flatMap(({ seen }) => seen);
  return [...new Set([...judged.flatMap(({ wrong }) => wrong), ...overlaps(seen)])];
}

interface Seen {
  readonly text: string;
  readonly lines: readonly Box[];
}

function judge({ text, lines, around, title }: Drawn): { wrong: string[]; seen: Seen[] } {
  const said = text.slice(0, 60);
  let shown = lines;
  for (const [place, { box, name, sideways, downwards, isMain }] of around.entries()) {
    const isOut = shown.some(({ left, right }) => left < box.left - 1.5 || right > box.right + 1.5);
    const isOver = shown.some(({ top, bottom }) => top < box.top - 4 || bottom > box.bottom + 4);
    if (isOut && isMain) return { wrong: [`${said} makes the page scroll sideways`], seen: [] };
    if ((isOut && isCutting(sideways)) || (isOver && isCutting(downwards)))
      return { wrong: title.includes(text) ? [] : [`${said} is cut off by ${name}`], seen: [] };
    if (isOut && place === 0 && sideways === "visible")
      return { wrong: [`${said} sticks out of ${name}`], seen: [] };
    if (sideways !== "visible") shown = shown.flatMap((line) => within(line, box));
  }
  return { wrong: [], seen: [{ text: said, lines: shown }] };
}

const isCutting = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";

/** What of a line a box that scrolls lets see; nothing where that is nothing. */
function within(line: Box, box: Box): readonly Box[] {
  const [left, right] = [Math.max(line.left, box.left), Math.min(line.right, box.right)];
  const [top, bottom] = [Math.max(line.top, box.top), Math.min(line.bottom, box.bottom)];
  return right > left && bottom > top ? [{ left, right, top, bottom }] : [];
}

const overlaps = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((one, place) =>
    seen
      .slice(place + 1)
      .filter((other) => one.lines.some((a) => other.lines.some((b) => isOver(a, b))))
      .map((other) => `${one.text} lies over ${other.text}`),
  );

/** By more than the space that letters of neighbouring lines share anyway. */
const isOver = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 7;

/** All words in sight. What is only read out is none of them. */
const drawnOn = (page: Page): Promise<readonly Drawn[]> =>
  page.evaluate(() => {
    const chainOf = (element: Element): readonly Element[] =>
      element.parentElement === null ? [element] : [element, ...chainOf(element.parentElement)];
    /** The box that words stand in, and those that cut or scroll. */
    const aroundOf = (element: Element, place: number) => {
      const { display, overflowX, overflowY } = getComputedStyle(element);
      if (display === "inline" || display === "contents") return [];
      const isMain = element.matches("main, body");
      if (place > 2 && !isMain && overflowX === "visible" && overflowY === "visible") return [];
      const box = element.getBoundingClientRect().toJSON() as Box;
      const name = `${element.tagName} ${element.getAttribute("class") ?? ""}`;
      return [{ box, name, sideways: overflowX, downwards: overflowY, isMain }];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const drawn: Drawn[] = [];
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      if (node.data.trim() === "" || node.parentElement?.checkVisibility() !== true) continue;
      const chain = chainOf(node.parentElement);
      if (chain.some((element) => getComputedStyle(element).clipPath !== "none")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      drawn.push({
        text: node.data.trim(),
        lines: lines.map((line) => line.toJSON() as Box),
        around: chain.flatMap(aroundOf),
        title: node.parentElement.closest("[title]")?.getAttribute("title") ?? "",
      });
    }
    return drawn;
  });
