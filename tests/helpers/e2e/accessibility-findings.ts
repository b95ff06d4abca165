// Accessibility according to axe, in the visible page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as core from "axe-core";
import type { RunOptions } from "axe-core";

/** In every page it was injected into. */
declare const axe: typeof core;

/** The minified version, less than half as long: each window gets and parses it again. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where React Aria keeps its announcements; it refers to elements that existed at that time. */
const announcer = "[data-live-announcer]";

/** Without transitions, everything is at its final place. */
const stillness =
  "*, *::before, *::after { animation: none !important; transition: none !important; }";

/** Contrast takes as long as half of all other rules: it is checked once for each screen, not in each of its states. */
const rules = {
  "all but contrast": { rules: { "color-contrast": { enabled: false } } },
  "contrast alone": { runOnly: ["color-contrast"] },
  "every rule": {},
} as const satisfies Record<string, RunOptions>;

/** The violations that axe finds on the page, by rule and place. */
export async function findings(
  page: Page,
  asked: keyof typeof rules = "all but contrast",
): Promise<readonly string[]> {
  // A screen that is still loading has neither, and is not checked before.
  for (const part of ["main", "h1"]) await page.locator(part).first().waitFor();
  // Injected once per page: it is half a megabyte, and a page is checked dozens of times.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const options: RunOptions = {
    // Passed rules are not reported: that took a fifth of the time.
    resultTypes: ["violations"],
    ...rules[asked],
  };
  return page.evaluate(
    async ([excluded, still, wanted]) => {
      // Leaving elements are not checked: a list that was just closed is no longer part of the page.
      while (document.querySelector("[data-exiting]") !== null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      // What appears during the check is checked in its final state: half-faded text has too little contrast for a moment, and
      // a notice may come between waiting and checking.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(still);
      document.adoptedStyleSheets.push(sheet);
      const { violations } = await axe.run({ exclude: [[excluded]] }, wanted);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      // As axe allows for a list that a combobox moves through: the arrow keys of the field scroll it (a test tries that of the
      // search).
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
