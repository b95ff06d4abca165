// A user who never saw the program, with eyes, a mouse and a keyboard. They know no address, no shortcut and no name that is
// not on the screen, and do next what the screen says.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

type Words = string | RegExp;

export interface Newcomer {
  /** These words are on the screen. */
  readonly reads: (words: Words) => Promise<void>;
  /** Clicks what has these words; beside other words, where several have them. */
  readonly presses: (words: Words, beside?: Words) => Promise<void>;
  /** Types into the field with these words as its label, or as its placeholder. */
  readonly writes: (over: string, text: string) => Promise<void>;
  /** Opens the list with these words as its label, and chooses an option. */
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

/** The first visible one; to click it, the page is scrolled to it, and nothing may cover it. */
async function seen(what: Locator): Promise<Locator> {
  const first = what.filter({ visible: true }).first();
  await expect(first).toBeVisible();
  return first;
}
