import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./founded.ts";
import { admit, choose } from "./residents.ts";
import { goTo, lock } from "./steps.ts";

test.use({ as: "administrator" });

/** Pages of living together. */
const together = ["", "/tasks", "/people", "/activities", "/visits", "/belongings"].map(
  (page) => `#/house/together${page}`,
);

/** English words that are neither French nor Dutch, nor a name in this house. */
const englishWords =
  /\b(the|and|with|who|since|until|free|beds|closed|planned|people|night|nights|file|admit|nothing|search|today|settings|years|born|move|edit)\b/i;
/** `screen.key` or `screen:key`, as an untranslated text would stand there. */
const rawKey = /\b[a-z]+(?:[A-Z][a-z]+)*[.:][a-z]+(?:[A-Z][a-z]+)*\b/;

test("English, French and Dutch are changed while working, and nothing English is left behind", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  const file = new URL(page.url()).hash;
  await page.getByRole("button", { name: "Move…" }).click();
  await choose(page, "New bed", "Room 3");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  for (const { language, name } of [
    { language: "fr", name: "Français" },
    { language: "nl", name: "Nederlands" },
  ] as const) {
    await goTo(page, "#/settings/look");
    await page.getByRole("radio", { name }).check({ force: true });
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const english = await englishTexts(language);
    for (const hash of [
      ...[
        "#/",
        "#/house",
        "#/people",
        "#/admit",
        ...together,
        file,
        `${file}/stay`,
        `${file}/history`,
      ],
      ...["me", "look", "centre", "rooms", "users", "kit", "about"].map((s) => `#/settings/${s}`),
    ]) {
      await goTo(page, hash);
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
      await expect.poll(() => leftovers(page, english), hash).toEqual([]);
      expect(await page.title(), hash).toBe("Hearth");
    }
    await openEverything(page, english);
  }
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);

  const lockScreen = await lock(hearth);
  await expect(lockScreen.locator("html")).toHaveAttribute("lang", "nl");
  expect(await leftovers(lockScreen, await englishTexts("nl"))).toEqual([]);
  expect(await lockScreen.title()).toBe("Hearth");
});

/** Menus, panels and the search hold texts of their own. */
async function openEverything(page: Page, english: ReadonlySet<string>): Promise<void> {
  await goTo(page, "#/house");
  const menus = page.getByRole("main").locator("button[aria-haspopup]");
  for (const item of [0, 1, 2]) {
    await menus.nth(2).click();
    await page.getByRole("menuitem").nth(item).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await leftovers(page, english)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await menus.first().click();
  await page.getByRole("menuitem").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await leftovers(page, english)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("maria");
  await expect(page.getByRole("menuitem", { name: /Mariam/ })).toBeVisible();
  expect(await leftovers(page, english)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

/** Whole English texts that the other language says otherwise. */
async function englishTexts(language: "fr" | "nl"): Promise<ReadonlySet<string>> {
  const folder = join(import.meta.dirname, "..", "..", "renderer", "i18n");
  const texts = async (of: string): Promise<readonly string[]> => {
    const files = (await readdir(join(folder, of))).map((name) => join(folder, of, name));
    const contents = await Promise.all(files.map((path) => readFile(path, "utf8")));
    return contents.flatMap((content) => stringsIn(JSON.parse(content)));
  };
  // Where a language is chosen it bears its own name.
  const translated = new Set([...(await texts(language)), "English"]);
  return new Set((await texts("en")).filter((text) => !translated.has(text)));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What of the page, as shown or read out, is a key or English. */
async function leftovers(page: Page, english: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    // The lock screen holds its three languages at once; two of them are hidden.
    // Words of a passphrase are in no language: they are typed as they stand.
    const isThere = (element: Element): boolean =>
      element.checkVisibility() && element.closest("[translate=no]") === null;
    const said = ["aria-label", "placeholder", "title", "aria-description", "alt"];
    return [...document.querySelectorAll("body *")]
      .filter(isThere)
      .flatMap((element) => [
        ...[...element.childNodes].flatMap((node) =>
          node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [],
        ),
        ...said.map((name) => element.getAttribute(name) ?? ""),
      ]);
  });
  const wrong = texts
    .map((text) => text.trim())
    .filter((text) => english.has(text) || englishWords.test(text) || rawKey.test(text));
  return [...new Set(wrong)];
}
