// Accessibility as axe sees it, in the page a person looks at.
import axe, { type RunOptions } from "axe-core";
import type { Page } from "@playwright/test";

/** Where React Aria keeps what it has said; it names elements that were there when it was said. */
const announcer = "[data-live-announcer]";

/**
 * What axe holds against the page, by rule and place.
 * @param rules only these rules; all of them when none is named
 */
export async function findings(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  await stillness(page);
  // Given to a page once: it is half a megabyte, and a page is asked dozens of times.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // What is right need not be described: that took a fifth of the time.
    resultTypes: ["violations"],
    ...(rules.length > 0 && { runOnly: [...rules] }),
  };
  return page.evaluate(
    async ([excluded, asked]) => {
      const { violations } = await axe.run({ exclude: [[excluded]] }, asked);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [announcer, options] as const,
  );
}

/** Waits for what fades or slides: half-faded words have too little contrast for a moment. */
const stillness = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== "running" || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
