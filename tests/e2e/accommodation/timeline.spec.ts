import type { Locator, Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  admit,
  best,
  row,
  said,
  typeDay,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "a move is planned by dragging a bar and by the keyboard alone, and carried out on its day",
  { tag: "@long" },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita", bed: "Room 1" });
    await admit(page, { name: "Rosa Mbeki", bed: "Room 2" });
    await goTo(page, "#/house");
    await page.getByRole("link", { name: "Timeline", exact: true }).click();
    await expect(cell(page, /^Mariam Keita, planned to 10\sSept,.* Room 1,/)).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await pull(page, cell(page, /^Mariam Keita/), cell(page, /^Free, Room 3,/));
    const panel = page.getByRole("dialog", { name: "Plan a move for Mariam Keita" });
    await expect(panel.getByRole("button", { name: /New bed$/ })).toHaveText("Room 3");
    await typeDay(page, "From the night of", "11032027");
    await panel.getByRole("button", { name: "Plan the move" }).click();
    await expect(said(page, "The move is planned for 11 March 2027.")).toBeVisible();
    await expect(
      cell(page, /^Mariam Keita, from Room 1, planned, Room 3, from 11\sMar/),
    ).toBeVisible();

    await cell(page, /^Mariam Keita, moves on 11\sMar/).focus();
    await page.keyboard.press("ArrowDown");
    await expect(cell(page, /^Rosa Mbeki/)).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, /^Free, Room 2, from 10\sSept/)).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Plan a move…" })).toBeFocused();
    await page.keyboard.press("Enter");
    const other = page.getByRole("dialog", { name: "Plan a move for Rosa Mbeki" });
    await other.getByRole("button", { name: /New bed$/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox")).toBeVisible();
    // The neighbour leaves the same night, and Room 3 is reserved.
    await page.keyboard.type("Room 1");
    await expect(best(page)).toHaveText(/^Room 1(?!\d)/);
    await page.keyboard.press("Enter");
    await expect(other.getByRole("button", { name: /New bed$/ })).toHaveText(/^Room 1(?!\d)/);
    expect(await findings(page)).toEqual([]);
    await other.getByRole("button", { name: "Plan the move" }).focus();
    await page.keyboard.press("Enter");
    await expect(other).toHaveCount(0);
    await expect(cell(page, /^Rosa Mbeki, from Room 2, planned, Room 1,/)).toBeVisible();

    const nextEvening = await lockUntil(hearth, "2027-03-11T19:00:00.000Z");
    await enter(nextEvening, "volunteer");
    await goTo(nextEvening, "#/house/ahead");
    const plans = nextEvening.getByRole("region", { name: "Planned moves" });
    await expect(plans).toContainText("Mariam Keita: Room 1 to Room 3");
    expect(await findings(nextEvening)).toEqual([]);
    for (const left of [1, 0]) {
      await plans.getByRole("button", { name: "Carry out…" }).first().click();
      await nextEvening.getByRole("button", { name: "They have moved" }).click();
      await expect(plans.getByRole("button", { name: "Carry out…" })).toHaveCount(left);
    }
    await nextEvening.getByRole("link", { name: "Now", exact: true }).click();
    await expect(row(nextEvening, "Mariam Keita")).toContainText("Room 3");
    await expect(row(nextEvening, "Rosa Mbeki")).toContainText("Room 1");
  },
);

test(
  "two people exchange beds: one is dragged to the bed of the other",
  { tag: ["@own-house", "@long"] },
  async ({ page }) => {
    await admit(page, { name: "Mariam Keita", bed: "Room 1" });
    await admit(page, { name: "Rosa Mbeki", bed: "Room 2" });
    await goTo(page, "#/house/timeline");
    await pull(page, cell(page, /^Mariam Keita/), cell(page, /^Rosa Mbeki/));
    const panel = page.getByRole("dialog", { name: "Plan a move for Mariam Keita" });
    await expect(panel.getByRole("button", { name: /New bed$/ })).toContainText("Room 2");
    await expect(panel.getByText("Rosa Mbeki gets Room 1 the same night.")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await typeDay(page, "From the night of", "10032027");
    await panel.getByRole("button", { name: "Move", exact: true }).click();
    await expect(said(page, "Mariam Keita, Rosa Mbeki have moved.")).toBeVisible();
    await goTo(page, "#/house");
    await expect(row(page, "Mariam Keita")).toContainText("Room 2");
    await expect(row(page, "Rosa Mbeki")).toContainText("Room 1");
  },
);

/** A bar, or free nights, on the line of a bed. */
const cell = (page: Page, name: RegExp): Locator => page.getByRole("gridcell", { name });

/** Drags a bar to the line of another bed and drops it there. */
async function pull(page: Page, bar: Locator, to: Locator): Promise<void> {
  const [from, target] = [await bar.boundingBox(), await to.boundingBox()];
  if (from === null || target === null) throw new Error("Both are on the screen");
  await page.mouse.move(from.x + 8, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + target.height / 2, { steps: 8 });
  await page.mouse.up();
}
