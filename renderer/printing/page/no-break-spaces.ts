import { withFrenchSpaces, withUnbrokenDates } from "../../lib/texts/french-spaces.ts";

/**
 * Inserts no-break spaces in all text of the page, so that no line begins in the middle of a date or, in French, with a colon.
 *
 * @param language the language of the page
 */
export function noBreakSpaces(page: Element, language: string): void {
  const hold =
    language === "fr"
      ? (text: string) => withFrenchSpaces(withUnbrokenDates(text))
      : withUnbrokenDates;
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    const words = hold(text);
    if (words !== text) node.nodeValue = words;
  }
}
