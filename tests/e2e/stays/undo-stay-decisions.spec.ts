import type { Page } from "@playwright/test";
import { expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  admitOnScreen,
  choose,
  depart,
  messages,
  said,
  typeDay,
} from "../../helpers/e2e/admission-and-departure-steps.ts";

test(
  "a move, another planned end and a departure are undone from the toast",
  { tag: "@long" },
  async ({ page }) => {
    await admitOnScreen(page, { name: "Mariam Keita" });
    await moveTo(page, "Room 7");
    await expect(said(page, "Mariam Keita now sleeps in Room 7.")).toBeVisible();
    // An earlier offer would undo something else than it says.
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await expect(where(page)).toContainText("Room 7");
    await undoFromMessage(page);
    await expect(where(page)).toContainText("Room 1");

    await planUntil(page, "24122027");
    await expect(said(page, "Planned end for Mariam Keita: 24 December 2027.")).toBeVisible();
    await expect(where(page)).toContainText("24 Dec");
    await undoFromMessage(page);
    await expect(where(page)).toContainText("10 Sept");

    await depart(page);
    await expect(said(page, "Mariam Keita has left. Room 1 is free.")).toBeVisible();
    await expect(where(page)).toContainText("Left on 10 March 2027.");
    await undoFromMessage(page);
    await expect(where(page)).toContainText("Room 1");

    await page.getByRole("link", { name: "History" }).click();
    const history = page.getByRole("region", { name: "Who did what, and who looked" });
    for (const [done, times] of [
      ["opened the file", 1],
      ["recorded an admission", 1],
      ["recorded a move", 1],
      ["changed the planned end", 1],
      ["recorded a departure", 1],
      ["took something back", 3],
    ] as const) {
      const lines = history.getByRole("listitem").filter({ hasText: done });
      await expect(lines).toHaveCount(times);
      await expect(lines.first()).toContainText(staff.volunteer.name);
      await expect(lines.first()).toContainText("10 March 2027");
    }
    await expect(history).toContainText("looked at the overview");
  },
);

const where = (page: Page) => page.getByRole("region", { name: "Where they sleep" });

async function undoFromMessage(page: Page): Promise<void> {
  await messages(page).getByRole("button", { name: "Undo" }).click();
  const undone = messages(page).getByRole("alertdialog", { name: "Undone." });
  await undone.getByRole("button", { name: "Close" }).click();
  await expect(undone).toHaveCount(0);
}

async function moveTo(page: Page, bed: string): Promise<void> {
  await page.getByRole("button", { name: "Move…" }).click();
  await choose(page, "New bed", bed);
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function planUntil(page: Page, digits: string): Promise<void> {
  await page.getByRole("button", { name: "Change the planned end…" }).click();
  await typeDay(page, "Planned end", digits);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
