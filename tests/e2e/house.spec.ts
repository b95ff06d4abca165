import type { Page } from "@playwright/test";
import { expect, test } from "./founded.ts";
import { admit, choose, row, said, typeDay } from "./residents.ts";
import { goTo } from "./steps.ts";

test("the board shows sixteen places, who sleeps there, since when and until when", async ({
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await admit(page, { name: "Rosa Mbeki", bed: "Room 12", plannedEnd: "24122027" });
  await page.getByRole("navigation").getByRole("link", { name: "House" }).click();

  await expect(page.getByText("Night of Wednesday 10 March · 2 people · 14 of 16")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(16);
  await expect(row(page, "Mariam Keita")).toContainText(/Room 1.*since 10\sMar.*10\sSept/);
  await expect(row(page, "Rosa Mbeki")).toContainText(/Room 12.*since 10\sMar.*24\sDec/);
  await expect(row(page, "Room 2")).toContainText("Free");

  await fromMenu(page, "Room 12", "Move to another bed…");
  await choose(page, "New bed", "Room 9");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(row(page, "Rosa Mbeki")).toContainText("Room 9");
  await expect(row(page, "Room 12")).toContainText("Free");
  await row(page, "Rosa Mbeki").getByRole("link", { name: "Rosa Mbeki" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rosa Mbeki");
});

test(
  "a bed out of service says why, is proposed to nobody, and comes back",
  { tag: "@own-house" },
  async ({ page }) => {
    await admit(page, { name: "Mariam Keita" });
    await goTo(page, "#/house");
    await page.getByRole("button", { name: "Actions for Room 1", exact: true }).click();
    await expect(page.getByRole("menuitem")).toHaveText([
      /^Move/,
      /^Plan a move/,
      /^Change/,
      /^Record/,
      /^Admit/,
    ]);
    await page.keyboard.press("Escape");

    await fromMenu(page, "Room 2", "Take out of service…");
    const panel = page.getByRole("dialog");
    const close = panel.getByRole("button", { name: "Take out of service" });
    await close.click();
    await expect(panel.getByRole("textbox", { name: "Why" })).toBeFocused();
    await typeDay(page, "Back in service on", "15032027");
    await panel.getByRole("textbox", { name: "Why" }).fill("Painting");
    await page.keyboard.press("Enter");
    await expect(said(page, "Room 2 is out of service.")).toBeVisible();
    await expect(row(page, "Painting")).toContainText(/Room 2.*Closed.*Painting.*until 15\sMar/);
    await expect(page.getByText("14 of 16 places free · 1 closed")).toBeVisible();

    await goTo(page, "#/admit");
    const bed = page.getByRole("button", { name: /Bed$/ });
    await expect(bed).toHaveText("Room 3");
    await bed.click();
    await expect(page.getByRole("option")).toHaveCount(14);
    await expect(page.getByRole("option", { name: "Room 2", exact: true })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await goTo(page, "#/");
    await expect(page.getByText("out of service", { exact: true })).toBeVisible();

    await goTo(page, "#/house");
    await fromMenu(page, "Room 2", "Put back in service");
    await expect(said(page, "Room 2 is back in service.")).toBeVisible();
    await expect(page.getByText("15 of 16 places free")).toBeVisible();
    await page.getByRole("link", { name: "Free – admit someone to Room 2" }).click();
    await expect(page.getByRole("button", { name: /Bed$/ })).toHaveText("Room 2");
  },
);

async function fromMenu(page: Page, bed: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${bed}`, exact: true }).click();
  await page.getByRole("menuitem", { name: action }).click();
}
