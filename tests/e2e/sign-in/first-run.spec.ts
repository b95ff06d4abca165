import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { filesIn, holdersOf } from "../../helpers/e2e/secrets-in-files.ts";
import {
  foundHouse,
  foundHouseWithRooms,
  goTo,
  lock,
  proveSheets,
  sheetShown,
  type Lines,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

// Here animations run, as they do for most users; in other tests they are off.
test.use({ programArgs: ["--force-prefers-no-reduced-motion"] });

test("a user completes the first run without a mouse, every sheet verified", async ({
  hearth,
  folder,
}) => {
  const page = await hearth.window();
  const { keyboard } = page;
  const tab = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await keyboard.press("Tab");
  };
  const moves = () => matchMedia("(prefers-reduced-motion: no-preference)").matches;
  expect(await page.evaluate(moves)).toBe(true);
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  expect(await findings(page, "every rule")).toEqual([]);
  await keyboard.press("Enter");

  await expect(page.getByLabel("Your name")).toBeFocused();
  await expect(page.getByText(/^This computer says .*\d{2}:\d{2}/)).toBeVisible();
  await keyboard.press("Enter");
  await expect(page.getByText("Write the name your colleagues know you by.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await keyboard.type("Ada Invented");
  await tab(1);
  await keyboard.type("kestrel");
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Choose your passphrase" })).toBeFocused();
  await expect(
    page.getByRole("region", { name: "Five words for you" }).getByRole("listitem"),
  ).toHaveCount(5);
  const words = await page
    .getByRole("region", { name: "Five words for you" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(await findings(page, "every rule")).toEqual([]);
  await tab(3);
  await keyboard.type(words.join(" "));
  // There is no vault to seal it in yet: what was typed is stored nowhere.
  expect(existsSync(join(hearth.home, "house"))).toBe(false);
  const typed = ["Ada Invented", "kestrel", words.join(" ")];
  expect(await holdersOf(typed, await filesIn(folder))).toEqual([]);
  await keyboard.press("Enter");

  await expect(page.getByLabel("Name of the centre, as printed")).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await keyboard.type("Centre Exemple asbl");
  await tab(1);
  await keyboard.type("BP 100");
  await tab(1);
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Residence rules" })).toBeFocused();
  expect(await findings(page, "every rule")).toEqual([]);
  await tab(1);
  await keyboard.press("Space");
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Rooms and beds" })).toBeFocused();
  expect(await findings(page, "every rule")).toEqual([]);
  await tab(1);
  await keyboard.type("Attic");
  await tab(1);
  await keyboard.press("ArrowUp");
  await expect(page.getByText("17 places")).toBeVisible();
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Three recovery sheets" })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await tab(2);
  await keyboard.press("Enter");
  for (const number of [1, 2, 3]) {
    await expect(page.getByRole("heading", { name: `Copy sheet ${number} by hand` })).toBeFocused();
    const lines = await sheetShown(page);
    if (number === 1) expect(await findings(page, "every rule")).toEqual([]);
    await tab(1);
    await keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Now from your paper" })).toBeFocused();
    if (number === 1) expect(await findings(page)).toEqual([]);
    for (const { line, word } of await askedPlaces(page)) {
      await tab(1);
      await keyboard.type(wordAt(lines, line, word));
    }
    await keyboard.press("Enter");
  }

  await expect(
    page.getByRole("heading", { name: "Is one sheet held outside the team?" }),
  ).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await tab(1);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The house is ready" })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await tab(1);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Admit someone" })).toBeVisible();
  await goTo(page, "#/settings/rooms");
  await expect(page.getByLabel("Name of room 1", { exact: true })).toHaveValue("Attic");
});

test(
  "the demo data opens with one press, says what it is, and leaves a way to a real vault",
  { tag: "@long" },
  async ({ hearth }) => {
    const page = await hearth.window();
    await page.getByRole("button", { name: "Explore with an invented house" }).click();
    await expect(page.getByText("Nobody in it exists")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();

    const next = await lock(hearth);
    await foundHouse(next);
  },
);

async function askedPlaces(
  page: Page,
): Promise<readonly { readonly line: number; readonly word: number }[]> {
  const labels = await page
    .getByLabel(/^Sheet \d, line/)
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("aria-label") ?? ""));
  return labels.map((label) => {
    const [, line = 0, word = 0] = (label.match(/\d+/g) ?? []).map(Number);
    return { line, word };
  });
}

const wordAt = (lines: Lines, line: number, word: number): string =>
  lines[line - 1]?.[word - 1] ?? "";

test.describe("on a computer whose disk is not encrypted", () => {
  const found = { disk: "missing", swap: "good", hibernation: "unknown" };
  test.use({ programEnv: { HEARTH_TEST_MACHINE: JSON.stringify(found) } });

  test(
    "the end of the first run says so, and an administrator accepts it with a reason",
    { tag: "@long" },
    async ({ hearth }) => {
      const page = await hearth.window();
      await foundHouseWithRooms(page);
      await page.getByRole("button", { name: "Make the three sheets" }).click();
      await proveSheets(page);
      await expect(page.getByText("Disk: not protected")).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.getByRole("link", { name: "Check" }).press("Enter");

      const card = page.getByRole("region", { name: "This computer" });
      await expect(card.getByText("Hibernation: could not be checked")).toBeVisible();
      await card.getByRole("button", { name: "Accept…" }).press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Reason").fill("The new computer comes on 1 March");
      expect(await findings(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Accept" }).click();
      await expect(card.getByText("Disk: not protected, accepted")).toBeVisible();
      await expect(
        card.getByText(/^Accepted by .*: The new computer comes on 1 March$/),
      ).toBeVisible();
      expect(await findings(page, "every rule")).toEqual([]);

      await card.getByRole("button", { name: "Withdraw" }).click();
      await expect(card.getByText("Disk: not protected", { exact: true })).toBeVisible();
    },
  );
});
