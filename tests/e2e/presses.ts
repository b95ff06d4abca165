// What hands do: the figures that the handbook gives are counted here.
import type { Page } from "@playwright/test";

export interface Presses {
  readonly clicks: number;
  readonly keys: number;
}

/** Counts what hands do from now on, in this window. */
export async function countPresses(page: Page): Promise<() => Promise<Presses>> {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    Object.assign(window, { counted });
    addEventListener("pointerdown", () => (counted.clicks += 1), true);
    addEventListener("keydown", () => (counted.keys += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { readonly counted: Presses }).counted);
}
