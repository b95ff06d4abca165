// Accessibility as axe sees it, in the page a person looks at.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as core from "axe-core";
import type { RunOptions } from "axe-core";

/** In every page that was given it. */
declare const axe: typeof core;

/** As it is shipped for pages, less than half as long: each window is handed it anew, and reads it. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where React Aria keeps what it has said; it names elements that were there when it was said. */
const announcer = "[data-live-announcer]";

/** Nothing fades or slides: everything stands where it will come to rest. */
const stillness =
  "*, *::before, *::after { animation: none !important; transition: none !important; }";

/** Contrast takes as long as half of all the others: it is asked once for each screen, not in each of its states. */
const rules = {
  "all but contrast": { rules: { "color-contrast": { enabled: false } } },
  "contrast alone": { runOnly: ["color-contrast"] },
  "every rule": {},
} as const satisfies Record<string, RunOptions>;

/** What axe holds against the page, by rule and place. */
export async function findings(
  page: Page,
  asked: keyof typeof rules = "all but contrast",
): Promise<readonly string[]> {
  // A screen that is only on its way has neither, and is not judged before it is there.
  for (const part of ["main", "h1"]) await page.locator(part).first().waitFor();
  // Given to a page once: it is half a megabyte, and a page is asked dozens of times.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const options: RunOptions = {
    // What is right need not be described: that took a fifth of the time.
    resultTypes: ["violations"],
    ...rules[asked],
  };
  return page.evaluate(
    async ([excluded, still, wanted]) => {
      // What leaves is not judged: a list that has just been chosen from is no part of the page any more.
      while (document.querySelector("[data-exiting]") !== null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      // What arrives while axe looks is judged as it will stand: half-faded words have too little
      // contrast for a moment, and a notice may come between waiting for stillness and looking.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(still);
      document.adoptedStyleSheets.push(sheet);
      const { violations } = await axe.run({ exclude: [[excluded]] }, wanted);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      // As axe lets a list be that a combobox moves through: the arrow keys of the field scroll it (a story tries that of the search).
      const isMovedThrough = ({ target }: { readonly target: readonly unknown[] }) => {
        const list = document.querySelector(String(target[0]))?.id ?? "";
        return document.querySelector(`input[aria-autocomplete][aria-controls="${list}"]`) !== null;
      };
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => id !== "scrollable-region-focusable" || !isMovedThrough(node))
          .map(({ html }) => `${id}: ${html}`),
      );
    },
    [announcer, stillness, options] as const,
  );
}
