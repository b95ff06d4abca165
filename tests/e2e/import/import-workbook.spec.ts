// The list of a new centre: read in a window of its own, previewed, imported and undone.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aWorkbook, inlineRow } from "../../helpers/spreadsheets.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { vaultHolds, willChoose } from "../../helpers/e2e/chosen-file.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

test(
  "a workbook is imported, and undone without a trace",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    const path = join(folder, "Quillonde.xlsx");
    const rows = [
      inlineRow(1, "Naam", "Geslacht", "Aankomst", "Kamer", "Vertrek", "Reden"),
      inlineRow(2, "Quillonde Invented", "V", "1/2/2027", "3", "", ""),
      inlineRow(3, "Olga Madeup", "V", "13/2/2026", "", "1/4/2026", "verdwenen"),
      inlineRow(4, "Rosa Nobody", "V", "30/2/2026", "", "1/4/2026", "verdwenen"),
    ];
    await writeFile(path, aWorkbook({ rows: rows.join("") }));
    await goTo(page, "#/settings/bringIn");
    await willChoose(hearth, path);
    await page.getByRole("button", { name: "Choose a file…" }).click();
    await expect(page.getByText("2 rows can be read. 1 place needs a look.")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
    await page.getByRole("textbox", { name: "Arrival, row 4" }).fill("28/2/2026");
    await page.getByRole("button", { name: "Try it out" }).click();
    await page.getByRole("button", { name: "Bring in: 3 files, 3 stays" }).click();
    await expect(said(page, "Brought in: 3 files, 3 stays")).toBeVisible();
    const openWindows = () => hearth.app.windows().filter((each) => !each.isClosed());
    await expect.poll(openWindows).toHaveLength(1);
    expect(await vaultHolds(folder, ["Quillonde", "Madeup"])).toEqual([]);

    await goTo(page, "#/people");
    await expect(row(page, "Quillonde Invented")).toBeVisible();
    await goTo(page, "#/settings/bringIn");
    await page.getByRole("button", { name: /^Take back what came in/ }).click();
    await expect(page.getByRole("alertdialog", { name: "Take back what came in" })).toContainText(
      "3 files, 3 stays",
    );
    await page
      .getByRole("alertdialog", { name: "Take back what came in" })
      .getByRole("button", { name: "Take back" })
      .click();
    await expect(page.getByRole("alertdialog", { name: "Take back what came in" })).toHaveCount(0);
    await expect(page.getByText(/still there: nothing/)).toBeVisible();
    await goTo(page, "#/people");
    await expect(page.getByRole("link", { name: "Bring in a spreadsheet" })).toBeVisible();
  },
);
