// What is done again and again on a person's way to a permit, for the stories that walk it.
import type { Page } from "@playwright/test";
import { expect } from "./founded.ts";
import { choose } from "./residents.ts";
import { goTo } from "./steps.ts";

/** Records what is known of a condition; in the intake that is open, or in that of a file. */
export async function meetCondition(page: Page, condition: string, field: string, file?: string) {
  const intake = file ?? new URL(page.url()).hash.replace(/\/intake.*/, "");
  await goTo(page, `${intake}/intake?section=conditions`);
  await page.getByRole("button", { name: `${condition}: Record…` }).click();
  await page.getByLabel(field).fill("Invented police");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** The page of the procedure, which is opened where it was not. */
export async function openProcedure(page: Page, file: string): Promise<void> {
  await goTo(page, `${file}/procedure`);
  const open = page.getByRole("button", { name: "Open the procedure" });
  await expect(open.or(page.getByText("Where things stand"))).toBeVisible();
  if (!(await open.isVisible())) return;
  await open.click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the procedure" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** A document that was issued today, of the step that is likeliest or the one that is named. */
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
