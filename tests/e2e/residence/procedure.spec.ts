import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, choose } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

test("a residence procedure is opened, a document recorded, the next steps shown, and mistakes undone", async ({
  page,
}) => {
  await admit(page, { name: "Ilse Invented" });
  await page.getByRole("link", { name: "Procedure" }).click();
  await expect(page.getByText("No residence procedure yet")).toBeVisible();
  await openWay(page);
  await expect(page.getByText("No document yet")).toBeVisible();
  await test.step("what was recorded by mistake is taken back, and stays to be seen", () =>
    takeBackMistake(page));

  await page.getByRole("button", { name: "A document was issued" }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("It is called: order to leave the territory.")).toBeVisible();
  await expect(panel.getByText("The rules give 24 April 2027.")).toBeVisible();
  await expect(panel.getByText("evidence that the person has left the exploitation")).toBeVisible();
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(panel.getByText("Say why.")).toBeVisible();
  await panel.getByLabel("Number").fill("XX 000001");
  await panel.getByLabel("Why it is let through").fill("The agreement is signed tomorrow");
  expect(await findings(page, "every rule")).toEqual([]);
  await panel.getByRole("button", { name: "Record" }).click();

  await expect(page.getByText("Valid until 24 April 2027")).toBeVisible();
  await expect(
    page.getByText("Let through by Tom Invented", { exact: false }).first(),
  ).toBeVisible();
  const strip = page.getByRole("list", { name: "The way to a permit" });
  await expect(strip.locator("[aria-current=step]")).toContainText("Time to reflect");
  // A condition without a record is not one that is no longer met.
  await expect(page.getByText("not known yet").first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await test.step("the way can be looked at as it was on another day", () =>
    lookAtAnotherDay(page));

  const statement = page.getByRole("button", { name: "A statement was made…" });
  await statement.click();
  await panel.getByLabel("Authority").fill("The invented police");
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(statement).toHaveCount(0);

  await goTo(page, "#/");
  await expect(page.getByText("ask for the three-month document")).toBeVisible();
});

async function takeBackMistake(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Something else happened" }).click();
  await choose(page, "What", "The questions were put to the magistrate");
  await page.getByLabel("Note").fill("By letter, Invented auditor");
  await page.getByRole("dialog").getByRole("button", { name: "Record" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("By letter, Invented auditor", { exact: false })).toBeVisible();

  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Of another person");
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("taken back", { exact: true })).toBeVisible();
  await expect(page.getByText("Of another person")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take back" })).toHaveCount(0);
}

async function lookAtAnotherDay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "On another day" }).click();
  await page.getByRole("spinbutton", { name: /month/i }).click();
  await page.keyboard.type("05");
  await expect(page.getByText("Expired on 24 April 2027")).toBeVisible();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(page.getByText("Valid until 24 April 2027")).toBeVisible();
}

async function openWay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the procedure" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the procedure" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
