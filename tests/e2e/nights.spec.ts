import type { Locator, Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, staff, test } from "./founded.ts";
import { admit, said } from "./residents.ts";
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

/** The press that says that somebody was seen. */
const see = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^Seen: ${name}`) });
