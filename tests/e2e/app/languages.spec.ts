import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { englishTexts, leftovers } from "../../helpers/e2e/untranslated-texts.ts";
import { previewAfter, readPdf, saveAs, takeLanguage } from "../../helpers/e2e/printout-steps.ts";
import { admit, choose } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

/** Pages of daily life. */
const together = ["", "/tasks", "/people", "/activities", "/visits", "/belongings"].map(
  (page) => `#/house/together${page}`,
);

test(
  "English, French and Dutch are changed while working, and no English text is left behind",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    await admit(page, { name: "Mariam Keita" });
    const file = new URL(page.url()).hash;
    await putOwnWord(page);
    await putListWords(page);
    await goTo(page, `#/house/calendar?person=${file.split("/").at(-1) ?? ""}`);
    await printDays(hearth, page, join(folder, "days.pdf"));
    await goTo(page, file);
    await page.getByRole("button", { name: "Move…" }).click();
    await choose(page, "New bed", "Room 3");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await leaveForAFriend(page);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));

    // A text that was never translated is English in both: every page is checked in French, menus and panels in Dutch.
    const french = await takeUp(page, "fr", "Français");
    for (const hash of [
      "#/",
      "#/house",
      "#/people",
      "#/admit",
      ...together,
      file,
      `${file}/stay`,
      `${file}/history`,
      ...["me", "look", "centre", "rooms", "users", "sheets", "lists", "kit", "about"].map(
        (s) => `#/settings/${s}`,
      ),
    ]) {
      await goTo(page, hash);
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
      await expect.poll(() => leftovers(page, french), hash).toEqual([]);
      expect(await page.title(), hash).toBe("Hearth");
    }
    await openEverything(page, await takeUp(page, "nl", "Nederlands"));
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);

    const lockScreen = await lock(hearth);
    await expect(lockScreen.locator("html")).toHaveAttribute("lang", "nl");
    expect(await leftovers(lockScreen, await englishTexts("nl"))).toEqual([]);
    expect(await lockScreen.title()).toBe("Hearth");
  },
);

/** Changes the language, and returns which texts are English in it. */
async function takeUp(page: Page, language: "fr" | "nl", name: string) {
  await goTo(page, "#/settings/look");
  await page.getByRole("radio", { name }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  return englishTexts(language);
}

/** A centre's own text in Spanish; a revealing one is refused. The language is marked as reviewed. */
async function putOwnWord(page: Page): Promise<void> {
  await goTo(page, "#/settings/sheets");
  await page.getByRole("button", { name: "Words: Spanish" }).click();
  await page.getByText("Days", { exact: true }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Change: Sus días" }).click();
  const panel = page.getByRole("dialog");
  const field = panel.getByRole("textbox", { name: "In their place" });
  await field.fill("Los días de la víctima");
  await expect(panel.getByText("would tell a stranger who finds the sheet")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await field.fill("Mis días");
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByText("Mis días", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "It has been read" }).click();
  await expect(page.getByText("Hearth no longer asks before printing.")).toBeVisible();
}

/** A term of a list is removed, and an own one is added. */
async function putListWords(page: Page): Promise<void> {
  await goTo(page, "#/settings/lists");
  await page.getByRole("button", { name: "Words: Where a person goes" }).click();
  await page.getByRole("button", { name: "Change: Detention" }).press("Enter");
  const panel = page.getByRole("dialog");
  await panel.getByText("Offered in the list").click();
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("not offered")).toBeVisible();
  await page.getByRole("button", { name: "Add a word" }).click();
  for (const language of ["English", "French", "Dutch"])
    await panel.getByRole("textbox", { name: `Name in ${language}` }).fill("Chez une amie");
  await choose(page, "Counted as", "Family or acquaintances");
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Counted as “Family or acquaintances”")).toBeVisible();
}

/** The centre's own term in the list can be chosen, and the removed one cannot. */
async function leaveForAFriend(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Record departure…" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: /Where to/ }).click();
  await expect(page.getByRole("option", { name: "Detention" })).toHaveCount(0);
  await page.getByRole("option", { name: "Chez une amie" }).click();
  await expect(panel.getByRole("button", { name: /Where to/ })).toContainText("Chez une amie");
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel).toHaveCount(0);
}

/** No review is asked for first, and the centre's own texts are on it. */
async function printDays(hearth: Program, page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "Print for the person…" }).click();
  await takeLanguage(page, "Portuguese");
  await expect(page.getByText("Nobody who grew up with Portuguese")).toBeVisible();
  await takeLanguage(page, "Spanish");
  await expect(page.getByText("Nobody who grew up with")).toHaveCount(0);
  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Open the sheet" }).click(),
  );
  await saveAs(hearth, preview, path);
  const { text, about } = readPdf(path);
  expect(about).toMatchObject({ Title: "Mis días", Pages: "1" });
  expect(text).toContain("Nada previsto");
  await preview.keyboard.press("Escape").catch(() => undefined);
}

/** Menus, panels and the search have texts of their own. */
async function openEverything(page: Page, english: ReadonlySet<string>): Promise<void> {
  await goTo(page, "#/house");
  const menus = page.getByRole("main").locator("button[aria-haspopup]");
  for (const item of [0, 1, 2]) {
    await menus.nth(2).click();
    await page.getByRole("menuitem").nth(item).click();
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await leftovers(page, english)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await menus.first().click();
  await page.getByRole("menuitem").first().click();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await leftovers(page, english)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("maria");
  await expect(page.getByRole("menuitem", { name: /Mariam/ })).toBeVisible();
  expect(await leftovers(page, english)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}
