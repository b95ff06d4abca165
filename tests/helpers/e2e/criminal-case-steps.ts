// Repeated actions in the legal part of a file, for tests about a criminal case.
import type { Page } from "@playwright/test";
import { expect } from "./prepared-vault.ts";
import { takeBest } from "./admission-and-departure-steps.ts";
import { goTo } from "./lock-screen-and-setup-steps.ts";

/** A case of which only the number is known, and that the statement mattered for it. */
export async function openCase(page: Page, file: string, notice: string): Promise<void> {
  await goTo(page, `${file}/legal`);
  await page.getByRole("button", { name: "Open a case" }).click();
  await page.getByLabel("Notice number").fill(notice);
  await sayItMattered(page);
  await page.getByRole("dialog").getByRole("button", { name: "Open a case" }).click();
  await expect(page.getByRole("region", { name: notice })).toBeVisible();
}

/** In the panel of a case. */
export const sayItMattered = (page: Page): Promise<void> =>
  page
    .getByRole("radiogroup", { name: "The statement mattered for the case" })
    .getByText("Yes", { exact: true })
    .click();

/** With few keys: the beginning of what happened, Enter. */
export async function beginEvent(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: /^Add an event to/ }).click();
  await expect(page.getByRole("combobox", { name: "What happened?" })).toBeFocused();
  await page.keyboard.type(what);
  await takeBest(page, what);
}

/** An event of today in the existing case, with its choices. */
export async function addEvent(
  page: Page,
  what: string,
  ...chosen: readonly string[]
): Promise<void> {
  await beginEvent(page, what);
  for (const one of chosen) await page.getByText(one, { exact: true }).last().click();
  await save(page);
}

/** The same, from any screen. */
export async function addToCase(
  page: Page,
  file: string,
  what: string,
  ...chosen: readonly string[]
): Promise<void> {
  await goTo(page, `${file}/legal`);
  await addEvent(page, what, ...chosen);
}

/** Saves the open panel. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
