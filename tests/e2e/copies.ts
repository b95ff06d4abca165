// Copies for the office, as an administrator makes them.
import type { Page } from "@playwright/test";
import type { Program } from "../../tools/drive/program.mjs";
import { findings } from "./axe.ts";
import { willChoose } from "./chosen-file.ts";
import { expect } from "./fixtures.ts";
import { goTo } from "./steps.ts";

/** Chooses the stick, types the five words that are offered, and begins; answers with the words. */
export async function beginCopy(hearth: Program, page: Page, stick: string): Promise<string> {
  await goTo(page, "#/settings/backup");
  await page.getByRole("button", { name: "Make a copy…" }).click();
  const dialog = page.getByRole("dialog", { name: "A copy for the office" });
  await willChoose(hearth, stick);
  await dialog.getByRole("button", { name: "Choose the stick…" }).click();
  await expect(dialog.getByText(stick)).toBeVisible();
  const offered = dialog.getByRole("listitem");
  await expect(offered).toHaveCount(5);
  const words = (await offered.allInnerTexts()).map((word) => word.trim()).join(" ");
  await dialog.getByLabel("Type the five words").fill(words);
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Make the copy" }).click();
  return words;
}
