// Counts key presses and clicks: the figures in the handbook are checked against it.
import type { Page } from "@playwright/test";
import type { Presses } from "../handbook-key-presses.ts";

export { promised } from "../handbook-key-presses.ts";

/** Counts presses from now on, in this window. */
export async function countPresses(page: Page): Promise<() => Promise<Presses>> {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0, letters: 0 };
    Object.assign(window, { counted });
    addEventListener("pointerdown", () => (counted.clicks += 1), true);
    const modifiers = ["Control", "Shift", "Alt", "Meta"];
    const note = ({ key, ctrlKey, isTrusted }: KeyboardEvent) => {
      // An event that the page forwards was pressed once.
      if (!isTrusted || modifiers.includes(key)) return;
      counted[key.length === 1 && !ctrlKey ? "letters" : "keys"] += 1;
    };
    addEventListener("keydown", note, true);
  });
  return () => page.evaluate(() => (window as unknown as { readonly counted: Presses }).counted);
}
