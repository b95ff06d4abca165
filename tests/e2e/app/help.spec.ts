// Help: the handbook beside the screen, every shortcut on one page, every screen by a few letters.
import { join } from "node:path";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "the handbook opens at the matching page, finds a word, prints a card, and the palette leads on",
  { tag: "@long" },
  async ({ hearth, folder, page }) => {
    await goTo(page, "#/house/out");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Out");

    await page.keyboard.press("F1");
    const panel = page.getByRole("dialog", { name: "Handbook" });
    await expect(panel.getByRole("heading", { name: "Out and back" })).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
    await panel.getByRole("searchbox").fill("evacuation list");
    await panel.getByRole("link", { name: "At night › Evacuate the house" }).click();
    await expect(panel.getByRole("heading", { name: "Evacuate the house" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);

    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "All the keys" });
    await expect(keys.getByText("Ctrl Shift N")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(keys).toHaveCount(0);

    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("take a call");
    await page.getByRole("menuitem", { name: "Take a call" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Take a call");

    const print = async (card: string, press: string) => {
      await goTo(page, `#/handbook/${card}`);
      return previewAfter(hearth, () => page.getByRole("button", { name: press }).click());
    };
    const card = await print("card-night", "Print this page");
    const path = join(folder, "card.pdf");
    await saveAs(hearth, card, path);
    const { text, about } = readPdf(path);
    expect(about["Pages"]).toBe("1");
    for (const said of ["Card for the night", "Close the census", "F12", "Emergency: 112"])
      expect(text).toContain(said);
    await card.close();
    // The card with the most text, in the language with the longest words.
    await goTo(page, "#/settings/look");
    await page.getByRole("radio", { name: "Français" }).check({ force: true });
    const helper = await print("card-helper", "Imprimer cette page");
    await expect(helper.getByRole("main").getByRole("region")).toHaveCount(1);
    await helper.close();
    await goTo(page, "#/settings/look");
    await page.getByRole("radio", { name: "English" }).check({ force: true });

    await goTo(page, "#/handbook/terms");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Legal terms");
    expect(await findings(page)).toEqual([]);
  },
);
