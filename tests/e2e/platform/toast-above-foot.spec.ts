// A toast covers no bar at the foot of a page, in the smallest window and at every text size.
import type { Locator, Page } from "@playwright/test";
import type { TextSize } from "../../../domain/core/display-settings.ts";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

declare const hearthTestHook: EndToEndTestHook;

test.use({ as: "administrator" });

for (const textSize of ["normal", "largest"] as const) {
  test(
    `a toast covers no bar at the foot, with text that is ${textSize}`,
    { tag: "@long" },
    async ({ hearth, page }) => {
      await makeSmallest(hearth);
      await draw(page, textSize);
      await goTo(page, "#/settings/centre");
      const name = page.getByRole("textbox", { name: /^Name of the centre/ });
      await name.fill(`Invented ${textSize}`);
      await page.getByRole("button", { name: "Save" }).click();
      const message = page.getByRole("region", { name: /notification/ });
      // It stays while it is hovered.
      await message.hover();
      await name.fill("Invented once more");
      for (const words of ["Saved.", "This is a message of many words. ".repeat(12)]) {
        await message.locator("[slot=title], span").first().evaluate(write, words);
        await expect.poll(() => overlap(page, message)).toBe(0);
      }
      await draw(page, "normal");
    },
  );
}

const write = (title: Element, words: string): void => {
  title.textContent = words;
};

/** How much of the bar at the foot is under the toast. */
async function overlap(page: Page, message: Locator): Promise<number> {
  const bar = await page.locator("[data-foot]").boundingBox();
  const above = await message.boundingBox();
  if (bar === null || above === null) throw new Error("Nothing is there");
  return Math.max(
    0,
    Math.min(above.y + above.height, bar.y + bar.height) - Math.max(above.y, bar.y),
  );
}

const makeSmallest = ({ app }: Program): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1280, 720);
  });

const draw = (page: Page, textSize: TextSize): Promise<unknown> =>
  page.evaluate((look) => hearthTestHook.command("session.setLook", look), {
    language: "en",
    theme: "light",
    textSize,
  } as const);
