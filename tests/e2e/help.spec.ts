// Help where one is: the handbook beside the screen, every key on one page, every screen by a few letters.
import { findings } from "./axe.ts";
import { expect, test } from "./founded.ts";
import { goTo } from "./steps.ts";

test("the handbook opens at the page that fits, finds a word, and the palette leads on", async ({
  page,
}) => {
  await goTo(page, "#/house/out");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Out");

  await page.keyboard.press("F1");
  const panel = page.getByRole("dialog", { name: "Handbook" });
  await expect(panel.getByRole("heading", { name: "Out and back" })).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await panel.getByRole("searchbox").fill("evacuation list");
  await panel.getByRole("link", { name: "At night › Everybody out" }).click();
  await expect(panel.getByRole("heading", { name: "Everybody out" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "All the keys" });
  await expect(keys.getByText("Ctrl Shift N")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("complaint down");
  await page.getByRole("menuitem", { name: "Take a complaint down" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Take a complaint down");

  await goTo(page, "#/handbook/terms");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Legal terms");
  expect(await findings(page)).toEqual([]);
});
