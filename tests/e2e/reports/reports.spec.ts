// An administrator opens the year: what a number means, who is behind it, and the printed reports without personal data.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, savedTable } from "../../helpers/e2e/printout-steps.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

test(
  "an administrator reads the year and prints it",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    await admit(page, { name: "Quillonde Invented" });
    await page.getByRole("link", { name: "Reports", exact: true }).click();
    await expect(page.getByRole("table", { name: "The period in figures" })).toContainText(
      "Arrivals in the house",
    );
    expect(await findings(page, "every rule")).toEqual([]);

    await goTo(page, "#/reports?part=files");
    const bySex = page.getByRole("region", { name: "New files by sex" });
    await expect(bySex).toContainText("first file with the centre was opened in the period");
    await bySex.getByRole("button", { name: /^1: / }).click();
    const behind = page.getByRole("dialog", { name: "Who is behind this number" });
    await expect(behind.getByRole("link", { name: /Quillonde/ })).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
    await page.keyboard.press("Escape");

    const path = join(folder, "table.csv");
    const bySpreadsheet = bySex.getByRole("button", { name: /^For a spreadsheet: / });
    expect(await savedTable(hearth, path, () => bySpreadsheet.click())).toBe("report-8-2027.csv");
    await expect(page.getByText("Saved. It is now a file outside Hearth")).toBeVisible();
    const table = await readFile(path, "utf8");
    // One person is too few to be shown.
    expect(table).toContain("New files by sex\r\n");
    expect(table).toContain("Too few to be told.\r\n");
    expect(table).not.toMatch(/Quillonde|,1\b/);

    const research = page.getByRole("region", { name: "Person by person, for research" });
    await research.getByRole("button", { name: "Check…" }).click();
    const checked = page.getByRole("dialog", { name: "Person by person, for research" });
    await expect(checked).toContainText("Too few people to hide among: 1.");
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await goTo(page, "#/reports?part=house");
    await expect(page.getByRole("table", { name: /^Every night/ })).toContainText("March 2027");
    expect(await findings(page, "every rule")).toEqual([]);

    await goTo(page, "#/reports?part=questions");
    await expect(page.getByRole("table", { name: "New files by sex and age" })).toContainText(
      "Total",
    );
    await page.getByRole("button", { name: "Keep this question…" }).press("Enter");
    await page.getByRole("textbox", { name: "Name" }).fill("By sex and age");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "By sex and age", exact: true })).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await goTo(page, "#/reports");
    const preview = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Year pack" }).click(),
    );
    await expect(preview.getByText("Figures of a period").first()).toBeAttached();
    expect(await findings(preview)).toEqual([]);
  },
);
