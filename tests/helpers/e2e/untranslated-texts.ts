// Text in English, or keys of texts, on a page in another language.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** English words that are neither French nor Dutch, nor a name in the test data. */
const englishWords =
  /\b(the|and|with|who|since|until|free|beds|closed|planned|people|night|nights|file|admit|nothing|search|today|settings|years|born|move|edit)\b/i;
/** `screen.key` or `screen:key`, as an untranslated text would appear. */
const rawKey = /\b[a-z]+(?:[A-Z][a-z]+)*[.:][a-z]+(?:[A-Z][a-z]+)*\b/;

/** Complete English texts that differ in the other language. */
export async function englishTexts(language: "fr" | "nl"): Promise<ReadonlySet<string>> {
  const folder = join(import.meta.dirname, "..", "..", "..", "renderer", "i18n");
  const texts = async (of: string): Promise<readonly string[]> => {
    const files = (await readdir(join(folder, of), { recursive: true }))
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(folder, of, name));
    const contents = await Promise.all(files.map((path) => readFile(path, "utf8")));
    return contents.flatMap((content) => stringsIn(JSON.parse(content)));
  };
  // The language menu shows languages by their own names.
  const translated = new Set([...(await texts(language)), "English"]);
  return new Set((await texts("en")).filter((text) => !translated.has(text)));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is a key or English on the page, shown or read out; typed text may be. */
export async function leftovers(
  page: Page,
  english: ReadonlySet<string>,
  typed: readonly string[] = [],
): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    // The lock screen contains its three languages at once; two of them are hidden. Words of a passphrase are in no language.
    const isThere = (element: Element): boolean =>
      element.checkVisibility() && element.closest("[translate=no]") === null;
    const said = ["aria-label", "placeholder", "title", "aria-description", "alt"];
    return [...document.querySelectorAll("body *")]
      .filter(isThere)
      .flatMap((element) => [
        ...[...element.childNodes].flatMap((node) =>
          node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [],
        ),
        ...said.map((name) => element.getAttribute(name) ?? ""),
      ]);
  });
  const wrong = texts
    .map((text) => text.trim())
    .filter((text) => !typed.some((words) => text.includes(words.slice(0, 30))))
    .filter((text) => english.has(text) || englishWords.test(text) || rawKey.test(text));
  return [...new Set(wrong)];
}
