import type { Page } from "@playwright/test";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { best, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "a referral is recorded with the keyboard alone, with a limited number of key presses",
  { tag: "@long" },
  async ({ hearth, page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const presses = await countPresses(page);

    await page.keyboard.press("Control+Shift+N");
    await expect(page.getByRole("combobox", { name: "Referred by" })).toBeFocused();
    await pick(page, "soc", "Social service");
    await next(page, "Service and name");
    await page.keyboard.type("Invented welfare, Els");
    await next(page, "Phone");
    await page.keyboard.type("02 000 00 00");
    await next(page, "Noticed by");
    await pick(page, "hea", "Health service");
    await next(page, "Name");
    await page.keyboard.type("Mina");
    await page.keyboard.press("Tab");
    await arrowTo(page, "woman");
    await page.keyboard.press("Tab");
    await arrowTo(page, "26–35");
    await next(page, "Languages");
    await pick(page, "alb", "Albanian");
    await next(page, "Form");
    await pick(page, "work", "Work against human dignity");
    await next(page, "Sector");
    await pick(page, "cons", "Construction");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await arrowTo(page, "Tonight");
    await page.keyboard.press("Control+Enter");
    await expect(said(page, "Referral 1 is noted.")).toBeVisible();

    // Everything except typed text: moving, choosing, saving. What is typed depends on the call.
    expect(await presses()).toEqual(promised("take a call, every field filled in"));
    await expect(row(page, "Mina")).toContainText("Tonight");
    await takeShortest(page);

    const ada = await handOver(hearth, "administrator");
    await goTo(ada, "#/people/referrals");
    await row(ada, "Mina").getByRole("link").first().click();
    const call = ada.getByRole("region", { name: "The call" });
    for (const fact of [
      "Social service",
      "Invented welfare, Els",
      "02 000 00 00",
      "Health service",
    ])
      await expect(call).toContainText(fact);
    for (const fact of ["woman", "26 to 35", "Albanian", "Tonight"])
      await expect(call).toContainText(fact);
    await expect(ada.getByRole("region", { name: "What is suspected" })).toContainText(
      "Work against human dignity",
    );
  },
);

/** The referrer, and Enter. */
async function takeShortest(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+N");
  await expect(page.getByRole("combobox", { name: "Referred by" })).toBeFocused();
  const presses = await countPresses(page);
  await pick(page, "pol", "Police");
  await page.keyboard.press("Enter");
  await expect(said(page, "Referral 2 is noted.")).toBeVisible();
  expect(await presses()).toEqual(promised("take the shortest call"));
}

/** Types the beginning of a choice and chooses it with Enter. */
async function pick(page: Page, typed: string, choice: string): Promise<void> {
  await page.keyboard.type(typed);
  await expect(best(page)).toHaveText(choice);
  await page.keyboard.press("Enter");
}

async function next(page: Page, field: string): Promise<void> {
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAccessibleName(new RegExp(field));
}

/** Moves through the options side by side until this one is chosen. */
async function arrowTo(page: Page, choice: string): Promise<void> {
  const chosen = page.getByRole("radio", { name: choice, exact: true });
  for (let step = 0; step < 6 && !(await chosen.isChecked()); step += 1)
    await page.keyboard.press("ArrowRight");
  await expect(chosen).toBeChecked();
}
