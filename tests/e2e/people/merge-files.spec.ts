import type { Page } from "@playwright/test";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, depart, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

const strip = (page: Page, phase: string) =>
  page
    .getByRole("list", { name: "Where the assistance stands" })
    .getByRole("listitem")
    .filter({ hasText: phase });

test.describe("two files of one person", () => {
  test.use({ as: "care" });

  test(
    "become one: compared, chosen, merged, and the old address leads to the new",
    { tag: ["@own-house", "@long"] },
    async ({ page }) => {
      await admit(page, { name: "Mariam Keita" });
      const older = new URL(page.url()).hash;
      await depart(page);
      await admit(page, { name: "Mariama Keïta-Bah" });
      const newer = new URL(page.url()).hash;
      await goTo(page, `${older}/history`);
      await page.getByRole("link", { name: "This person has another file…" }).click();
      await page.getByRole("textbox", { name: "Name or number" }).fill("mariama");
      await page.getByRole("button", { name: "Compare with file 2" }).click();

      await page.getByRole("radiogroup", { name: "Name" }).getByText("Mariama Keïta-Bah").click();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      const asked = page.getByRole("alertdialog", { name: "Merge file 2 into file 1?" });
      await expect(asked).toContainText("This cannot be undone.");
      await asked.getByRole("button", { name: "Merge" }).click();
      await expect(said(page, "File 2 is now part of file 1.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        "Mariama Keïta-Bah no. 1",
      );
      await expect(strip(page, "Assisted")).toContainText("in the house");
      await expect(page.getByRole("region", { name: "Identity" })).toContainText("Mariam Keita");

      await goTo(page, newer);
      await expect(page.getByText("This file is now part of no. 1")).toBeVisible();
      await page.getByRole("link", { name: "Mariama Keïta-Bah" }).click();
      await page.getByRole("link", { name: "History" }).click();
      await expect(row(page, "took another file in")).toBeVisible();
      await expect(row(page, "merged this file into another")).toBeVisible();
    },
  );
});
