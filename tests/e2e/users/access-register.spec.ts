import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { goTo, proveSheets } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

test(
  "the access register says who holds what, and who verified the recovery sheets, on the screen and on paper",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    test.slow();
    await goTo(page, "#/settings/kit");
    await page.getByRole("button", { name: "Make the three sheets" }).click();
    await proveSheets(page);
    await expect(page.getByText("All three sheets are proved")).toBeVisible();

    await goTo(page, "#/settings/register");
    const main = page.getByRole("main");
    await expect(main.getByText("Ada Invented verified the recovery sheets")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);

    await page.getByRole("button", { name: "Print the register" }).focus();
    const preview = await previewAfter(hearth, () => page.keyboard.press("Enter"));
    await mkdir(join(folder, "stick"));
    const file = join(folder, "stick", "register.pdf");
    await saveAs(hearth, preview, file);
    const { text, about } = readPdf(file);
    // A name may go on in a second line of its cell.
    for (const name of ["Ada", "Tom", "Noor"]) expect(text).toContain(name);
    expect(text).not.toContain("1000 Bruxelles");
    expect(about).toMatchObject({ Title: "Access register", Pages: "1" });
  },
);
