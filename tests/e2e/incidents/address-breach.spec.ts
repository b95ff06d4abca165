import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "the address may be known: an alarm until everything is done and it is assessed",
  { tag: "@long" },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita" });
    await goTo(page, "#/house/incidents");
    await page.getByRole("link", { name: "The address" }).click();
    await page.getByRole("link", { name: "The address may be known" }).click();
    await page.getByLabel("Who may know it").fill("A follower online");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("checkbox", { name: /^Look at the phones/ })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await expect(page.getByRole("button", { name: "Assess and close…" })).toHaveCount(0);

    const care = await handOver(hearth, "care");
    await row(care, "The address may be known").getByRole("link", { name: "Look" }).click();
    await expect(care.getByRole("button", { name: "Evacuation list" })).toBeVisible();
    await care.getByLabel("Somebody was told").fill("The coordinator");
    await care.getByRole("button", { name: "Add" }).last().click();
    await expect(row(care, "The coordinator").last()).toContainText(staff.care.name);
    await assess(care);
    await expect(care.getByRole("dialog").getByRole("alert")).toContainText(
      "Tick what is done first",
    );
    await care.getByRole("button", { name: "Cancel" }).click();
    await expect(care.getByRole("dialog")).toHaveCount(0);
    const boxes = care.getByRole("checkbox");
    for (let index = 0; index < (await boxes.count()); index += 1) {
      await boxes.nth(index).click({ force: true });
      await expect(care.getByText(`, ${staff.care.name}`)).toHaveCount(index + 2);
    }
    await assess(care);
    await expect(said(care, "Closed. The alarm has ended.")).toBeVisible();
    await goTo(care, "#/");
    await expect(care.getByRole("heading", { level: 1 })).toContainText("Tom");
    await expect(row(care, "The address may be known")).toHaveCount(0);
  },
);

async function assess(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Assess and close…" }).click();
  await page.getByText("Known, and stopped there").click();
  await page.getByLabel("Why").fill("The picture was deleted.");
  await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
}
