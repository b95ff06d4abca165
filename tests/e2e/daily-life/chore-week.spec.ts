import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { admit, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

/** Wednesday 10 March 2027 is today. */
const today = String.raw`Wednesday\s10\sMarch`;

async function houseOf(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await admit(page, { name });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "Together" }).click();
}

const turns = (page: Page, text: RegExp) =>
  page.getByRole("table", { name: "Who does what" }).getByRole("button", { name: text });

test(
  "a week is suggested with one click, changed by hand, settled, ticked off, and printed for the wall",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    await houseOf(page, "Mariam Keita", "Rosa Mbeki", "Thu Nguyen", "Zofia Nowak");
    await page.getByRole("button", { name: "Use the usual tasks" }).click();
    await page.getByRole("button", { name: "Suggest the week" }).click();
    await expect(said(page, "Suggested. Change what you like")).toBeVisible();
    await expect(turns(page, /^Nobody yet/)).toHaveCount(0);
    expect(await findings(page)).toEqual([]);

    const kitchen = turns(page, new RegExp(`^(?!.*: done).*Kitchen and table, ${today}`));
    await expect(kitchen).toHaveCount(2);
    const before = await kitchen.allInnerTexts();
    await kitchen.first().click();
    const panel = page.getByRole("dialog", { name: "Kitchen and table" });
    await expect(panel.getByText(/^1 turn · /).first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await panel
      .getByRole("button", { name: /^Give to/ })
      .first()
      .click();
    await expect(said(page, "has the turn: Kitchen and table.")).toBeVisible();
    await expect.poll(() => kitchen.allInnerTexts()).not.toEqual(before);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(said(page, "is undone.")).toBeVisible();
    await expect
      .poll(async () => (await kitchen.allInnerTexts()).toSorted())
      .toEqual(before.toSorted());

    await goByArrows(page);

    await page.getByRole("button", { name: "Settle the week" }).click();
    await expect(page.getByText("Settled by Noor Invented")).toBeVisible();
    const tick = turns(page, new RegExp(`Kitchen and table, ${today}: done$`)).first();
    await tick.click();
    await expect(tick).toHaveAttribute("aria-pressed", "true");
    await expect(turns(page, new RegExp(`, Kitchen and table, ${today}, done$`))).toHaveCount(1);

    await test.step("it hangs on the wall: first names, pictures, and days in the letters people read", () =>
      hangOnWall(hearth, page, join(folder, "week.pdf")));
  },
);

/** To the next day and back, and to the tick before the name. */
async function goByArrows(page: Page): Promise<void> {
  const focused = page.locator(":focus");
  await turns(page, new RegExp(`^\\w+, Kitchen and table, ${today}$`))
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-label", /Kitchen and table, Thursday 11\sMarch/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("aria-label", new RegExp(`${today}: done$`));
}

async function hangOnWall(hearth: Program, page: Page, path: string): Promise<void> {
  const print = page.getByRole("button", { name: "Print for the wall" });
  const preview = await previewAfter(hearth, () => print.click());
  expect(await findings(preview)).toEqual([]);
  await saveAs(hearth, preview, path);

  const { text, about, fonts } = readPdf(path);
  expect(about).toMatchObject({ Title: "Who does what this week", Tagged: "yes", Pages: "1" });
  expect(about["Page size"]).toMatch(/^84\d.* x 59\d.*A4/);
  for (const word of ["Mariam", "Rosa", "Zofia", "Living room", "Wednesday 10", "8–14 March"])
    expect(text).toContain(word);
  for (const word of ["Keita", "Mbeki", "Nowak", "Example"]) expect(text).not.toContain(word);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
}
