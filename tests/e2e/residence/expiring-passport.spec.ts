import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { admit, said, takeBest, typeDay } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

/** Today is 10 March 2027: the passport expires in five months. */
async function addPassport(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Documents", exact: true }).last().click();
  await expect(page.getByText("No documents yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a document" }).click();
  await page.getByRole("combobox", { name: "Kind" }).fill("passport");
  await takeBest(page, "passport");
  await typeDay(page, "Last valid day", "10082027");
  await page.getByLabel("Number").fill("EX000001");
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(said(page, "It is saved.")).toBeVisible();
}

test(
  "an expiring passport is shown in time, is snoozed with a reason, and Today agrees",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    test.slow();
    await admit(page, { name: "Mina Invented" });
    await addPassport(page);
    await expect(page.getByText("EX000001")).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await goTo(page, "#/");
    const need = page.getByRole("listitem").filter({ hasText: "to be renewed" });
    await expect(need).toContainText("Mina Invented");

    await goTo(page, "#/documents");
    const line = page.getByRole("row").filter({ hasText: "Mina Invented" });
    await expect(line).toContainText("passport");
    await expect(line).toContainText("now");
    await expect(line).toContainText("10 Aug");
    await expect(page.getByText("Aug 2027: 1 document ends")).toBeAttached();
    const rule = line.getByText("A passport is renewed from six months before it ends.");
    await expect(rule).toBeHidden();
    await line.getByText("Why", { exact: true }).press("Enter");
    await expect(rule).toBeVisible();
    expect(await findings(page)).toEqual([]);

    const preview = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Print the list" }).press("Enter"),
    );
    await mkdir(join(folder, "stick"));
    const file = join(folder, "stick", "list.pdf");
    await saveAs(hearth, preview, file);
    expect(readPdf(file).text).toMatch(
      /Mina Invented +Passport +To be renewed[\s\S]*10 August 2027/,
    );
    await preview.keyboard.press("Escape").catch(() => undefined);

    await line.getByRole("button", { name: /^Put off/ }).press("Enter");
    const panel = page.getByRole("dialog", { name: "Put off what is due" });
    await panel.getByRole("button", { name: "Put off" }).click();
    await expect(panel.getByText("Say why it can wait.")).toBeVisible();
    await panel.getByLabel("Why it can wait").fill("The consulate is closed");
    expect(await findings(page)).toEqual([]);
    await panel.getByRole("button", { name: "Put off" }).press("Enter");
    await expect(said(page, "It is put off until 17 Mar.")).toBeVisible();
    await expect(line).toContainText("put off until 17 Mar");
    await expect(line).toContainText("Tom Invented: The consulate is closed");
    await goTo(page, "#/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(need).toHaveCount(0);

    await goTo(page, "#/people");
    await page.getByRole("link", { name: "Mina Invented" }).click();
    await page.getByRole("link", { name: "Documents", exact: true }).last().click();
    await page.getByRole("button", { name: "Add a document" }).click();
    await page.getByRole("combobox", { name: "Kind" }).fill("health");
    await takeBest(page, "health insurance");
    await typeDay(page, "Last valid day", "20042027");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    // The field contains the whole day as well, until its panel is gone.
    await expect(page.getByText("20 Apr", { exact: true })).toBeVisible();

    const noor = await handOver(hearth, "volunteer");
    await goTo(noor, "#/documents");
    const day = noor.getByRole("row").filter({ hasText: "Mina Invented" });
    await expect(day).toHaveCount(1);
    await expect(day).toContainText("health insurance");
    await expect(day).toContainText("20 Apr");
    await expect(day).not.toContainText("renew");
    await expect(noor.getByRole("button", { name: /^Put off/ })).toHaveCount(0);
    await day.getByRole("link", { name: "Mina Invented" }).click();
    await expect(noor.getByText("You see what each document is and until when.")).toBeVisible();
    await expect(noor.getByText("EX000001")).toHaveCount(0);
    expect(await findings(noor, "every rule")).toEqual([]);
  },
);
