import type { Page } from "@playwright/test";
import { expect, test } from "./founded.ts";
import { admit, said } from "./residents.ts";
import { findings, goTo } from "./steps.ts";

/** Wednesday 10 March 2027 is today. */
const today = "Wednesday 10 March";

async function houseOf(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await admit(page, { name });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "Together" }).click();
}

const turns = (page: Page, text: RegExp) =>
  page.getByRole("table", { name: "Who does what" }).getByRole("button", { name: text });

test("a week is suggested in one click, changed by hand, settled and ticked off", async ({
  page,
}) => {
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
  await expect(said(page, "Undone.")).toBeVisible();
  await expect
    .poll(async () => (await kitchen.allInnerTexts()).toSorted())
    .toEqual(before.toSorted());

  await page.getByRole("button", { name: "Settle the week" }).click();
  await expect(page.getByText("Settled by Noor Invented")).toBeVisible();
  const tick = turns(page, new RegExp(`Kitchen and table, ${today}: done$`)).first();
  await tick.click();
  await expect(tick).toHaveAttribute("aria-pressed", "true");
  await expect(turns(page, new RegExp(`, Kitchen and table, ${today}, done$`))).toHaveCount(1);
});

test("somebody ill is asked nothing, and her turns are filled by others without saying why", async ({
  page,
}) => {
  await houseOf(page, "Mariam Keita", "Rosa Mbeki", "Thu Nguyen");
  await page.getByRole("button", { name: "Use the usual tasks" }).click();
  await page.getByRole("button", { name: "Suggest the week" }).click();
  await expect(turns(page, new RegExp(`^Mariam, .*${today}`)).first()).toBeVisible();

  await page.getByRole("link", { name: "Who takes part" }).click();
  await page.getByRole("button", { name: "Actions for Mariam Keita" }).click();
  await page.getByRole("menuitem", { name: "Ask nothing today" }).click();
  await expect(said(page, "Mariam Keita is asked nothing.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("not asked 10 Mar to 10 Mar");
  expect(await findings(page)).toEqual([]);

  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(
    turns(page, new RegExp(`^Mariam, .*${today}, someone else is needed`)).first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Fill them" }).click();
  await expect(turns(page, new RegExp(`^Mariam, .*${today}`))).toHaveCount(0);
  await expect(turns(page, /someone else is needed/)).toHaveCount(0);
});

test("the house has its own tasks, with a picture, and the week is gone through with arrow keys", async ({
  page,
}) => {
  await houseOf(page, "Mariam Keita", "Rosa Mbeki");
  await page.getByRole("link", { name: "Choose them one by one" }).click();
  await page.getByRole("button", { name: "Kitchen and table" }).click();
  await expect(said(page, "Added: Kitchen and table.")).toBeVisible();
  await page.getByRole("button", { name: "Add a task" }).click();
  await page.getByLabel("What has to be done").fill("Feed the cat");
  await page.getByRole("radio", { name: "Plant" }).check({ force: true });
  for (const day of ["Tue", "Wed"])
    await page.getByRole("checkbox", { name: day }).check({ force: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Saved: Feed the cat.")).toBeVisible();
  await expect(page.getByText("Mon, Tue, Wed · 1 person")).toBeVisible();

  await page.getByRole("link", { name: "Week", exact: true }).click();
  await page.getByRole("button", { name: "Suggest the week" }).click();
  await expect(said(page, "Suggested.")).toBeVisible();
  await turns(page, new RegExp(`^\\w+, Kitchen and table, ${today}$`))
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(":focus");
  await expect(focused).toHaveAttribute("aria-label", /Kitchen and table, Thursday 11 March/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Kitchen and table" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAttribute("aria-label", /Thursday 11 March/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(focused).toHaveAttribute("aria-label", new RegExp(`${today}: done$`));
  await expect(focused).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAttribute("aria-label", new RegExp(`${today}: done$`));
  await expect(focused).toHaveAttribute("aria-pressed", "false");
});
