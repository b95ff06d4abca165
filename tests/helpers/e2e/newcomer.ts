// Somebody who never saw the program: she has eyes, a mouse and letters to type. She knows no address, no key and no name that does not
// stand on the screen, and does next what the screen says.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

type Words = string | RegExp;

export interface Newcomer {
  /** These words stand on the screen. */
  readonly reads: (words: Words) => Promise<void>;
  /** Presses what bears these words, with the mouse; beside other words, where several bear them. */
  readonly presses: (words: Words, beside?: Words) => Promise<void>;
  /** Writes into the field over which these words stand, or in which they stand as long as it is empty. */
  readonly writes: (over: string, text: string) => Promise<void>;
  /** Opens the list over which these words stand, and takes a line of it. */
  readonly chooses: (over: string, line: string) => Promise<void>;
}

export function newcomer(page: Page): Newcomer {
  return {
    reads: async (words) => void (await seen(page.getByText(words))),
    presses: async (words, beside) => {
      const group =
        "li, tr, section, [role=radiogroup], [role=group], [role=dialog], [role=alertdialog]";
      const around = beside === undefined ? page : page.locator(group).filter({ hasText: beside });
      const isWhole = typeof words === "string";
      const [first, ...others] = (["link", "button", "tab"] as const).map((role) =>
        around.getByRole(role, { name: words, exact: isWhole }),
      );
      const bears = others.reduce<Locator>(
        (known, other) => known.or(other),
        around.getByText(words, { exact: isWhole }).or(first ?? page.locator("never")),
      );
      const pressed = await seen(bears);
      await expect(pressed).toContainText(words);
      await pressed.click();
    },
    writes: async (over, text) => {
      const empty = page.getByPlaceholder(over, { exact: true });
      await seen(page.getByText(over, { exact: true }).or(empty));
      const named = page.getByRole("textbox", { name: over, exact: true });
      await (await seen(named.or(empty))).click();
      await page.keyboard.type(text);
    },
    chooses: async (over, line) => {
      await seen(page.getByText(over, { exact: true }));
      await (await seen(page.getByRole("button", { name: new RegExp(`${over}$`) }))).click();
      await (await seen(page.getByRole("option", { name: line, exact: true }))).click();
    },
  };
}

/** The first that is to be seen; where it is pressed, the page is scrolled to it, and nothing may lie over it. */
async function seen(what: Locator): Promise<Locator> {
  const first = what.filter({ visible: true }).first();
  await expect(first).toBeVisible();
  return first;
}
