// An administrator opens the year: what a number means, who is behind it, and the pack on paper without anybody in it.
import { findings } from "./axe.ts";
import { expect, test } from "./founded.ts";
import { previewAfter } from "./papers.ts";
import { admit } from "./residents.ts";
import { goTo } from "./steps.ts";

test.use({ as: "administrator" });

test("an administrator reads the year and puts it on paper", async ({ hearth, page }) => {
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

  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Year pack…" }).click(),
  );
  await expect(preview.getByText("Figures of a period").first()).toBeAttached();
  expect(await findings(preview)).toEqual([]);
});
