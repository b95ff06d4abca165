import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  admit,
  choose,
  depart,
  messages,
  row,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "the departure checklist is completed before the departure, and survives undoing it",
  { tag: "@long" },
  async ({ page, hearth }) => {
    await admit(page, { name: "Mariam Keita" });
    await page.getByRole("link", { name: "Stay", exact: true }).click();
    await page.getByRole("link", { name: "Prepare the departure" }).click();
    await page.getByRole("button", { name: "Done: Keys and badges" }).click();
    await expect(answered(page, "Keys and badges")).toContainText("Noor Invented");
    await page.getByRole("button", { name: "Take back: Keys and badges" }).click();
    await page.getByRole("button", { name: "Not needed: Keys and badges" }).click();
    await expect(answered(page, "Keys and badges")).toContainText("Not needed");

    await page.getByRole("button", { name: "Record departure…" }).click();
    await choose(page, "Where to", "A rented home of their own");
    await choose(page, "Why the stay ends", "Ended by the person");
    await page.getByRole("checkbox", { name: /Go through the list now/ }).check({ force: true });
    await page.getByRole("button", { name: "Record departure", exact: true }).click();
    await expect(page.getByText(/before the planned end$/)).toBeVisible();
    await expect(page.getByText("5 answers are missing.")).toBeVisible();

    await messages(page).getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("They still live here")).toBeVisible();
    await expect(answered(page, "Keys and badges")).toContainText("Not needed");

    await test.step("the address for post is the office's, and an agreed call stands on its day", () =>
      sayWherePostGoes(page, hearth));
  },
);

async function sayWherePostGoes(page: Page, hearth: Program): Promise<void> {
  await admit(page, { name: "Rosa Mbeki" });
  await depart(page);
  await goTo(page, "#/");
  await row(page, "departure to be completed").getByRole("link").click();
  const list = new URL(page.url()).hash;
  await page.getByRole("button", { name: "Write down: Where post may go" }).click();
  await page.getByLabel("Address for post").fill("c/o Mr Nobody, Box 3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Only the office can read it.")).toBeVisible();
  await expect(page.getByText("Mr Nobody")).toHaveCount(0);

  await page.getByRole("button", { name: "Agree on a call…" }).click();
  await page.getByRole("button", { name: "in 7 days" }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(row(page, "the house calls")).toContainText("Wednesday 17 March");

  const care = await handOver(hearth, "care");
  await goTo(care, list);
  await expect(care.getByText("c/o Mr Nobody, Box 3")).toBeVisible();
}

const answered = (page: Page, item: string) => row(page, item);
