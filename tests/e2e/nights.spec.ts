import type { Locator, Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, staff, test } from "./founded.ts";
import { admit, choose, row, said } from "./residents.ts";
import { countPresses, promised } from "./presses.ts";
import { goTo, lockUntil } from "./steps.ts";

test("the night is counted with one press for each, by mouse and by keyboard", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await admit(page, { name: "Rosa Mbeki" });
  await goTo(page, "#/");
  const card = page.getByRole("region", { name: "Tonight’s census" });
  await expect(card).toContainText("0 of 2 seen");
  await expect(page.getByRole("button", { name: "All as shown" })).toHaveCount(0);
  expect(await findings(page, "every rule")).toEqual([]);
  const presses = await countPresses(page);

  await card.getByRole("link", { name: "Say who is where" }).click();
  await see(page, "Mariam Keita").click();
  await expect(card).toContainText("1 of 2 seen");
  await see(page, "Rosa Mbeki").click();
  await expect(card).toContainText("2 of 2 seen");
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByRole("button", { name: "All as shown" }).click();

  await expect(said(page, "Counted: 2 here, 0 away.")).toBeVisible();
  expect(await presses()).toEqual(promised("count the night with the mouse"));
  await goTo(page, "#/");
  await expect(card).toContainText(
    new RegExp(`Counted at 20:\\d\\d by ${staff.volunteer.name}: 2 here, 0 away\\.`),
  );

  const nextEvening = await lockUntil(hearth, "2027-03-11T19:00:00.000Z");
  await enter(nextEvening, "volunteer");
  await nextEvening.getByRole("link", { name: "Say who is where" }).focus();
  const keyed = await countPresses(nextEvening);
  await nextEvening.keyboard.press("Enter");
  await see(nextEvening, "Mariam Keita").focus();
  await nextEvening.keyboard.press("Enter");
  await expect(see(nextEvening, "Mariam Keita")).toHaveAttribute("aria-pressed", "true");
  // Past the file and what else can be said.
  for (let tabs = 0; tabs < 3; tabs += 1) await nextEvening.keyboard.press("Tab");
  await expect(see(nextEvening, "Rosa Mbeki")).toBeFocused();
  await nextEvening.keyboard.press("Enter");
  await nextEvening.getByRole("button", { name: "All as shown" }).focus();
  await nextEvening.keyboard.press("Enter");
  await expect(said(nextEvening, "Counted: 2 here, 0 away.")).toBeVisible();
  expect(await keyed()).toEqual(promised("count the night with the keyboard"));
});

test("what differs is said person by person, and nobody is left in between", async ({ page }) => {
  for (const name of ["Mariam Keita", "Rosa Mbeki", "Thu Nguyen", "Zofia Nowak"])
    await admit(page, { name });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "Who is here" }).click();
  await see(page, "Rosa Mbeki").click();
  await see(page, "Rosa Mbeki").click();
  await expect(page.getByText("0 of 4 seen")).toBeVisible();
  await page.getByRole("button", { name: "Close the census" }).click();
  const parked = page.getByRole("main").getByText(/^Not seen yet: Mariam Keita/);
  await expect(parked).toBeVisible();

  await answer(page, "Mariam Keita", "not here, no word");
  await answer(page, "Rosa Mbeki", "Sleeps in another bed…");
  await choose(page, "New bed", "Room 9");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(row(page, "Rosa Mbeki")).toContainText("Room 9");
  await answer(page, "Thu Nguyen", "Has left…");
  await choose(page, "Where to", "A rented home of their own");
  await choose(page, "Why the stay ends", "Ended by the person");
  await page.getByRole("button", { name: "Record departure", exact: true }).click();
  await expect(row(page, "Thu Nguyen")).toHaveCount(0);
  await see(page, "Rosa Mbeki").click();
  await see(page, "Zofia Nowak").click();
  await expect(page.getByText("2 of 3 seen · 1 away")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Close the census" }).click();

  await expect(said(page, "Counted: 2 here, 1 away.")).toBeVisible();
  const tonight = page.getByRole("region", { name: "Tonight’s census" });
  await expect(tonight).toContainText("It can be corrected until 12:00.");
  await goTo(page, "#/house/out");
  const out = page.getByRole("region", { name: "Out now" });
  await expect(row(page, "Mariam Keita")).toContainText(
    "Perhaps out: counted so in the night of Wed 10 Mar",
  );
  await expect(out).toContainText("not here, no word");
  expect(await findings(page)).toEqual([]);
  await admit(page, { name: "Late Arrival" });
  await goTo(page, "#/house/nights");
  await expect(row(page, "Late Arrival")).toContainText("stay recorded after the count");
  await answer(page, "Late Arrival", "Add to the count");
  await answer(page, "Mariam Keita", "in hospital");
  await expect(tonight).toContainText("3 here · 1 away");
  await expect(page.getByText("stay recorded after the count")).toHaveCount(0);

  await row(page, "Mariam Keita").getByRole("link").click();
  await page.getByRole("link", { name: "History" }).click();
  const history = page.getByRole("region", { name: "Who did what, and who looked" });
  await expect(history).toContainText("noted for the night: not here, no word");
  await expect(history).toContainText("noted for the night: in hospital");
});

test(
  "a night that nobody counted stays amber until it is counted late",
  { tag: "@own-house" },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita" });
    const later = await lockUntil(hearth, "2027-03-11T15:00:00.000Z");
    await enter(later, "volunteer");
    await expect(later.getByText("A night has not been counted")).toBeVisible();
    await later.getByRole("link", { name: "Nights" }).click();
    const nights = later.getByRole("region", { name: "Last fourteen nights" });
    await expect(nights.getByRole("listitem").filter({ hasText: "Wed 10 Mar" })).toContainText(
      "not counted",
    );
    await nights.getByRole("link", { name: "Wed 10 Mar" }).click();

    await expect(later.getByRole("heading", { level: 1 })).toHaveText(
      "Night of Wednesday 10 March",
    );
    await answer(later, "Mariam Keita", "out, agreed");
    await later.getByRole("button", { name: "Close the census" }).click();
    await expect(later.getByText("Counted late, on 11 March 2027 at 16:00")).toBeVisible();
    await later.getByRole("link", { name: "Nights", exact: true }).click();
    await expect(nights.getByRole("listitem").filter({ hasText: "Wed 10 Mar" })).toContainText(
      "0 here, 1 away · late",
    );
    await goTo(later, "#/");
    await expect(later.getByRole("heading", { level: 1 })).toContainText("Noor");
    await expect(later.getByText("A night has not been counted")).toHaveCount(0);
  },
);

/** The press that says that somebody was seen. */
const see = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^Seen: ${name}`) });

async function answer(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}
