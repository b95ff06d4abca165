// A walk through a page with the Tab key.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

interface Step {
  readonly element: string;
  readonly isSeen: boolean;
}

/** Walks through a page with Tab, and checks for a focus ring around each element. */
export async function walk(page: Page): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (let step = 0; step < 70; step += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(lookAtFocused);
    if (here === null || steps.some(({ element }) => element === here.element)) break;
    steps.push(here);
  }
  expect(steps.length).toBeGreaterThan(6);
  return steps;
}

/** Runs in the page. */
function lookAtFocused(): Step | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
  const isSeen = around.some((element) =>
    [null, "::after"].some((part) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      const hasOutline = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      return hasOutline || /0px 0px 0px [23]px/.test(boxShadow);
    }),
  );
  const at = [...document.querySelectorAll("*")].indexOf(focused);
  const name = focused.getAttribute("aria-label") ?? focused.textContent;
  return { element: `${focused.tagName} ${at} ${name.slice(0, 40)}`, isSeen };
}
