import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { admit, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test("an entry is written with the keyboard, names a person, and is read by the next shift", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await admit(page, { name: "Rosa Mbeki" });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("log book");
  await page.getByRole("menuitem", { name: "Write in the log book" }).click();
  const panel = page.getByRole("dialog", { name: "Write in the log book" });
  const text = panel.getByRole("textbox", { name: "What the next shift should know" });
  await expect(text).toBeFocused();

  await page.keyboard.type("@ros");
  await expect(panel.getByRole("option", { name: "Rosa Mbeki" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("rang her sister. Mariam cooked.");
  await expect(text).toHaveValue("@Rosa Mbeki rang her sister. Mariam cooked.");
  await expect(panel).toContainText("references: Rosa Mbeki, Mariam Keita");
  await panel.getByText("To do", { exact: true }).click();
  await panel.getByRole("button", { name: "Write it down" }).click();

  await expect(said(page, "Written down.")).toBeVisible();
  await expect(panel).toHaveCount(0);
  const pinned = page.getByRole("region", { name: "Pinned" });
  await expect(pinned).toContainText("Rosa Mbeki rang her sister. Mariam Keita cooked.");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("F8");
  await expect(pinned).toContainText("R. M. hidden, as names are M. K. hidden, as names are");
  await expect(pinned).not.toContainText("rang her sister");

  const care = await handOver(hearth, "care");
  await goTo(care, "#/house/log");
  const shift = care.getByRole("region", { name: "Evening" });
  await expect(shift).toContainText(staff.volunteer.name);
  await care.getByRole("region", { name: "Pinned" }).getByRole("button", { name: "Done" }).click();
  await expect(said(care, "no longer pinned")).toBeVisible();
  await expect(care.getByRole("region", { name: "Pinned" })).toContainText("Nothing is pinned.");
  await expect(shift).toContainText(`Done: ${staff.care.name}`);
  await care.getByRole("button", { name: "Undo" }).click();
  await expect(care.getByRole("region", { name: "Pinned" })).toContainText("rang her sister");
});

test(
  "an entry is written with two clicks, and from anywhere without the mouse",
  { tag: "@long" },
  async ({ page }) => {
    await goTo(page, "#/house/log");
    const clicking = await countPresses(page);
    await page.getByRole("button", { name: "Write an entry" }).click();
    await expect(textBox(page)).toBeFocused();
    await page.keyboard.type("Boiler repaired.");
    await page.getByRole("button", { name: "Write it down" }).click();
    await expect(said(page, "Written down.")).toBeVisible();
    expect(await clicking()).toEqual(promised("write in the log book, with the mouse"));

    await goTo(page, "#/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Noor");
    const typing = await countPresses(page);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("write");
    // As few as match all five letters: what matches the first ones goes again, and the selection with it.
    await expect(page.getByRole("menuitem")).toHaveCount(2);
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("[role=menuitem][data-focused]")).toHaveText("Write in the log book");
    await page.keyboard.press("Enter");
    await expect(textBox(page)).toBeFocused();
    await page.keyboard.type("Boiler repaired.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(row(page, "Boiler repaired.")).toHaveCount(2);
    const name = "write in the log book, from anywhere with the keyboard";
    expect(await typing()).toEqual(promised(name));
  },
);

const textBox = (page: Page) =>
  page.getByRole("textbox", { name: "What the next shift should know" });
