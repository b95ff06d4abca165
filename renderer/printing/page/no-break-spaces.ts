import { held, heldDates } from "../../lib/texts/french-spaces.ts";

/**
 * Whatever stands on the page, typed by whomever: no line of it begins in the middle of a date or, in French, with a colon.
 *
 * @param language in which the page is written
 */
export function noBreakSpaces(page: Element, language: string): void {
  const hold = language === "fr" ? (text: string) => held(heldDates(text)) : heldDates;
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    const words = hold(text);
    if (words !== text) node.nodeValue = words;
  }
}
