// How a person gets an open-ended stay without waiting for the trial, or straight from the declaration of arrival.
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { addToCase, beginEvent, openCase, save } from "../../helpers/e2e/criminal-case-steps.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  acceptCall,
  admit,
  choose,
  comeIn,
  endIntake,
  row,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import {
  isDue,
  issue,
  laterOn,
  meetCondition,
  openProcedure,
  record,
  strip,
} from "../../helpers/e2e/residence-procedure-steps.ts";

test.use({ as: "care" });

const provisional = "Provisional (3 months)";

test(
  "a stay is obtained on a referral for trial whose perpetrator died",
  { tag: "@long" },
  async ({ hearth, page }) => {
    const name = "Ilse Invented";
    await acceptCall(page, name);
    await meetConditions(page);
    await endIntake(page);
    const file = await comeIn(page);
    await openProcedure(page, file);
    await issue(page, "Valid until 10 June 2027", provisional);
    await openCase(page, file, "XX 00.L0.000002/27");

    const april = await laterOn(hearth, "2027-04-07");
    await addToCase(april, file, "Order of the council chamber", "Referral to the court");
    await isDue(april, file, name, "ask for the open-ended stay");
    await record(april, "The open-ended stay was asked for");
    await lacksForPermit(april, "a conviction");

    const may = await laterOn(hearth, "2027-05-04");
    await goTo(may, `${file}/legal`);
    await beginEvent(may, "No trial can follow");
    await choose(may, "Why", "the perpetrator died");
    await save(may);
    await openProcedure(may, file);
    await expect(row(may, "Open-ended stay where no trial can follow")).toContainText(
      "Nothing is missing",
    );
    await issue(may, "Open-ended since 4 May 2027", "Open-ended");
    await hasItForGood(may, name);
  },
);

test(
  "a conviction during the declaration of arrival opens the stay",
  { tag: "@long" },
  async ({ hearth, page }) => {
    const name = "Mina Invented";
    await admit(page, { name });
    const file = new URL(page.url()).hash;
    await meetConditions(page, file);
    await openProcedure(page, file);
    await issue(page, "Valid until 10 June 2027", provisional);
    await openCase(page, file, "XX 00.L0.000003/27");

    const april = await laterOn(hearth, "2027-04-07");
    await addToCase(april, file, "Judgment", "Conviction", "Trafficking");
    await isDue(april, file, name, "ask for the open-ended stay");
    await record(april, "The open-ended stay was asked for");
    const granted = row(april, "Open-ended stay after a conviction for trafficking");
    await expect(granted).toContainText("Nothing is missing");

    const may = await laterOn(hearth, "2027-05-04");
    await openProcedure(may, file);
    await issue(may, "Open-ended since 4 May 2027", "Open-ended");
    await hasItForGood(may, name);
  },
);

/** All three: in the open intake, or in that of a file. */
async function meetConditions(page: Page, file?: string): Promise<void> {
  await meetCondition(page, "Left the exploitative environment", "How it is known", file);
  await meetCondition(page, "Accepts assistance", "In a few words", file);
  await meetCondition(page, "Complaint or statement", "Authority", file);
}

/** What the panel of a new document says about the open-ended permit; nothing is recorded. */
async function lacksForPermit(page: Page, what: string): Promise<void> {
  await page.getByRole("button", { name: "A document was issued" }).click();
  await choose(page, "Which step", "Open-ended");
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(`The rules ask for: ${what}.`)).toBeVisible();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel).toHaveCount(0);
}

/** Nothing was overridden, and no more tasks about the documents are open. */
async function hasItForGood(page: Page, name: string): Promise<void> {
  await expect(strip(page).locator("[aria-current=step]")).toContainText("Open-ended");
  await expect(page.getByText("Nothing is to be done now.")).toBeVisible();
  await expect(page.getByText("Let through by")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await goTo(page, "#/documents");
  await expect(page.getByText("Nothing ends or has to be seen to within 90 days")).toBeVisible();
  await goTo(page, "#/");
  const needs = page.getByRole("region", { name: "Needs you" });
  const about = needs.getByRole("link", { name: `${name} · ` });
  await expect(about).toHaveText([`${name} · file to complete`]);
}
