// Repeated actions in a residence procedure.
import type { Locator, Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect, staff } from "./prepared-vault.ts";
import { choose } from "./admission-and-departure-steps.ts";
import { goTo, lockUntil } from "./lock-screen-and-setup-steps.ts";

/** Records a condition; in the open intake, or in that of a file. */
export async function meetCondition(page: Page, condition: string, field: string, file?: string) {
  const intake = file ?? new URL(page.url()).hash.replace(/\/intake.*/, "");
  await goTo(page, `${intake}/intake?section=conditions`);
  await page.getByRole("button", { name: `${condition}: Record…` }).click();
  await page.getByLabel(field).fill("Invented police");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** The page of the procedure, which is opened if needed. */
export async function openProcedure(page: Page, file: string): Promise<void> {
  await goTo(page, `${file}/procedure`);
  const open = page.getByRole("button", { name: "Open the procedure" });
  await expect(open.or(page.getByText("Where things stand"))).toBeVisible();
  if (!(await open.isVisible())) return;
  await open.click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the procedure" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** A document issued today, of the likeliest or the named step. */
export async function issue(
  page: Page,
  then: string,
  step?: string,
  reason?: string,
): Promise<void> {
  await page.getByRole("button", { name: "A document was issued" }).click();
  const panel = page.getByRole("dialog");
  if (step !== undefined) await choose(page, "Which step", step);
  if (reason !== undefined) await panel.getByLabel("Why it is let through").fill(reason);
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByText(then)).toBeVisible();
}

/** Another event of today. */
export async function record(
  page: Page,
  what: string,
  fillIn?: (panel: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole("button", { name: "Something else happened" }).click();
  await choose(page, "What", what);
  const panel = page.getByRole("dialog");
  await fillIn?.(panel);
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(panel).toHaveCount(0);
}

/** The steps of the procedure in one picture. */
export const strip = (page: Page): Locator =>
  page.getByRole("list", { name: "The way to a permit" }).first();

/** Today, the expiry list and the page of the procedure agree. */
export async function isDue(page: Page, file: string, name: string, what: string): Promise<void> {
  await goTo(page, "#/");
  await expect(page.getByRole("listitem").filter({ hasText: what })).toContainText(name);
  await goTo(page, "#/documents");
  const block = page.getByRole("rowgroup").filter({ hasText: name });
  const due = block.getByRole("row").filter({ hasText: what });
  await expect(due).toBeVisible();
  await openProcedure(page, file);
  const title = what.charAt(0).toUpperCase() + what.slice(1);
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines.filter({ hasText: new RegExp(`^${title}.*Why`) })).toBeVisible();
}

/** Some morning; after more than a month the computer's date is confirmed. */
export async function laterOn(hearth: Program, day: string): Promise<Page> {
  const page = await lockUntil(hearth, `${day}T08:00:00.000Z`);
  const { signInName, passphrase } = staff.care;
  await page.locator("#name").fill(signInName);
  await page.locator("#passphrase").fill(passphrase);
  await page.keyboard.press("Enter");
  const menu = page.getByRole("navigation", { name: "Main menu" });
  const doubt = page.getByRole("button", { name: "What to do now" });
  await expect(menu.or(doubt)).toBeVisible();
  if (await doubt.isVisible()) {
    await doubt.click();
    await page.getByLabel("Sign-in name").fill(signInName);
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "The computer’s date is right" }).click();
    await expect(menu).toBeVisible();
  }
  return page;
}
