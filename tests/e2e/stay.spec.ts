import type { Page } from "@playwright/test";
import { expect, staff, test } from "./founded.ts";
import { admit, admitOnScreen, choose, depart, messages, row, said, typeDay } from "./residents.ts";
import { goTo, lockUntil } from "./steps.ts";

test("a move, another planned end and a departure are taken back from the message", async ({
  page,
}) => {
  await admitOnScreen(page, { name: "Mariam Keita" });
  await moveTo(page, "Room 7");
  await expect(said(page, "Mariam Keita now sleeps in Room 7.")).toBeVisible();
  // An earlier offer would take back something else than it says.
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
});

test(
  "each decision is taken back on the Stay tab, the last one first, unless someone else has the bed",
  { tag: "@own-house" },
  async ({ page }) => {
    await admit(page, { name: "Mariam Keita" });
    await moveTo(page, "Room 7");
    await planUntil(page, "24122027");
    await depart(page);
    await page.getByRole("link", { name: "Stay", exact: true }).click();
    const stay = page.getByRole("region").filter({ hasText: "Admitted to" });
    await expect(stay.getByRole("listitem")).toHaveCount(4);
    const left = stay.getByRole("listitem").filter({ hasText: "Left: A rented home of their own" });
    await expect(left).toContainText("Ended by the person");

    for (const meaning of [
      "lives in the house again",
      "The former planned end counts again",
      "sleeps in the former bed again",
      "The admission is taken back",
    ]) {
      await expect(stay.getByRole("button", { name: "Undo" })).toHaveCount(1);
      await stay.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByRole("alertdialog", { name: "Undo this?" })).toContainText(meaning);
      await page.getByRole("button", { name: "Undo it" }).click();
      await expect(page.getByRole("alertdialog", { name: "Undo this?" })).toHaveCount(0);
    }

    await expect(stay.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await expect(stay.getByRole("listitem").filter({ hasText: "undone" })).toHaveCount(4);
    await goTo(page, "#/house");
    await expect(page.getByText("16 of 16 places free")).toBeVisible();
    await test.step("a departure cannot be taken back once someone else has the bed", () =>
      expectBedKept(page));
  },
);

test("a family moves in one go, and comes back in one go", async ({ page }) => {
  await admit(page, { name: "Mariam Keita", bed: "Room 1" });
  await page.getByRole("link", { name: "Admit someone with Mariam Keita" }).click();
  await expect(page.getByText("Comes with Mariam Keita")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Sira Keita");
  for (const group of ["Age", "Sex"])
    await page
      .getByRole("radiogroup", { name: group })
      .getByText(/not known/i)
      .click();
  await choose(page, "Referred by", "Police");
  await choose(page, "Bed", "Room 2");
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(where(page)).toContainText("Room 2");

  await page.getByRole("button", { name: "Move…" }).click();
  await page.getByRole("checkbox", { name: "Together with Mariam Keita" }).check({ force: true });
  await choose(page, "New bed for Sira Keita", "Room 7");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText("Choose one.")).toBeVisible();
  await choose(page, "New bed for Mariam Keita", "Room 8");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(said(page, "Sira Keita, Mariam Keita have moved.")).toBeVisible();
  await expect(where(page)).toContainText("Room 7");
  await goTo(page, "#/house");
  const beds = page.getByRole("main").getByRole("listitem");
  await expect(beds.filter({ hasText: /^Room 8Mariam Keita/ })).toBeVisible();
  await undoFromMessage(page);
  await expect(beds.filter({ hasText: /^Room 1Mariam Keita/ })).toBeVisible();
  await expect(beds.filter({ hasText: /^Room 2Sira Keita/ })).toBeVisible();
});

test(
  "a planned end that has passed is said in words on the board, on Today and in the file",
  { tag: "@own-house" },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita", plannedEnd: "12032027" });
    const later = await lockUntil(hearth, "2027-03-16T19:00:00.000Z");
    await later.locator("#name").fill(staff.volunteer.signInName);
    await later.locator("#passphrase").fill(staff.volunteer.passphrase);
    await later.keyboard.press("Enter");

    const need = later.getByRole("listitem").filter({ hasText: "planned end of stay passed" });
    await expect(need).toContainText("4 days over");
    await goTo(later, "#/house");
    await expect(later.getByText("1 past the planned end")).toBeVisible();
    const bed = row(later, "Mariam Keita");
    await expect(bed).toContainText("4 days over");
    await bed.getByRole("link", { name: "Mariam Keita" }).click();
    await expect(where(later)).toContainText("4 days over");
    await planUntil(later, "01062027");
    await goTo(later, "#/house");
    await expect(later.getByText("past the planned end")).toHaveCount(0);
  },
);

async function expectBedKept(page: Page): Promise<void> {
  await admit(page, { name: "Rosa Keita", bed: "Room 7" });
  const file = new URL(page.url()).hash;
  await depart(page);
  await admit(page, { name: "Rosa Mbeki", bed: "Room 7" });

  await goTo(page, `${file}/stay`);
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo it" }).click();

  await expect(said(page, "This can no longer be undone")).toBeVisible();
  await goTo(page, "#/house");
  await expect(row(page, "Room 7")).toContainText("Rosa Mbeki");
}

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
