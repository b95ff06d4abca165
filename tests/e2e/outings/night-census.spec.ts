import type { Locator, Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

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
  // Past the link and the other answers.
  for (let tabs = 0; tabs < 3; tabs += 1) await nextEvening.keyboard.press("Tab");
  await expect(see(nextEvening, "Rosa Mbeki")).toBeFocused();
  await nextEvening.keyboard.press("Enter");
  await nextEvening.getByRole("button", { name: "All as shown" }).focus();
  await nextEvening.keyboard.press("Enter");
  await expect(said(nextEvening, "Counted: 2 here, 0 away.")).toBeVisible();
  expect(await keyed()).toEqual(promised("count the night with the keyboard"));
});

test(
  "at half past nine the previous night is counted by who slept there, and the coming night is another",
  { tag: ["@long", "@own-house"] },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita", bed: "Room 1" });
    await admit(page, { name: "Rosa Mbeki", bed: "Room 2" });
    const morning = await lockUntil(hearth, "2027-03-11T08:30:00.000Z");
    await enter(morning, "volunteer");
    await expect(morning.getByText("In the house last night")).toBeVisible();
    const card = morning.getByRole("region", { name: "Census of last night" });
    await expect(card).toContainText("0 of 2 seen");

    // The resident slept in the house: going out this morning changes nothing of it.
    await goTo(morning, "#/house/out");
    await morning.getByRole("button", { name: "Rosa Mbeki goes out…" }).click();
    await morning
      .getByRole("dialog")
      .getByRole("button", { name: "Goes out", exact: true })
      .click();
    await expect(said(morning, "Rosa Mbeki is out")).toBeVisible();
    await goTo(morning, "#/house/nights");
    await expect(morning.getByText("Last night, Wednesday 10 March")).toBeVisible();
    const night = morning.getByRole("region", { name: "Census of last night" });
    await expect(row(morning, "Rosa Mbeki")).not.toContainText("out, agreed");
    expect(await findings(morning)).toEqual([]);
    await see(morning, "Mariam Keita").click();
    await see(morning, "Rosa Mbeki").click();
    await expect(night).toContainText("2 of 2 seen");
    await morning.getByRole("button", { name: "All as shown" }).click();
    await expect(said(morning, "Counted: 2 here, 0 away.")).toBeVisible();
    await expect(night).toContainText(/Counted at 09:3\d by Noor Invented/);

    const evening = await lockUntil(hearth, "2027-03-11T19:00:00.000Z");
    await enter(evening, "volunteer");
    await expect(evening.getByRole("region", { name: "Tonight’s census" })).toContainText(
      "of 2 seen",
    );
    await expect(evening.getByText("A night has not been counted")).toHaveCount(0);
  },
);

/** The button that marks a person as seen. */
const see = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^Seen: ${name}`) });
