import type { Page } from "@playwright/test";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { best, row } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.describe("at two in the morning", () => {
  test.use({ clock: "2027-03-11T01:00:00.000Z" });

  test("a volunteer admits someone from Today without a mouse, in eight fields", async ({
    page,
  }) => {
    await expect(page.getByText("tonight still counts as the night of Wednesday 10")).toBeVisible();
    const presses = await countPresses(page);
    const keys = handsOf(page);

    await keys.press("Control+n");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await expect(page.locator("form > :first-child > div:not([aria-hidden])")).toHaveCount(8);
    await expect(page.getByText("Arrives tonight, Wednesday 10 March.")).toBeVisible();
    await keys.type("Mariam K.");
    await keys.press("Tab", 3); // past “name not known” and the kind of age, to the birth date
    await keys.type("30042002");
    await keys.press("Tab"); // sex
    await keys.press("Space");
    await keys.press("Tab"); // nationality
    await keys.type("guinea");
    await expect(best(page)).toHaveText("Guinea");
    await keys.press("Enter");
    await keys.press("Tab", 2); // past “presumed only” to the languages
    await keys.type("fren");
    await expect(best(page)).toHaveText("French");
    await keys.press("Enter");
    await keys.press("Tab"); // referred by
    await keys.type("pol");
    await keys.press("Tab", 8); // the proposed bed, planned end and night stay as they are, and nobody comes along
    await expect(page.getByRole("button", { name: "Admit", exact: true })).toBeFocused();
    await keys.press("Enter");

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mariam K. no. 1");
    expect(await presses()).toEqual(promised("admit somebody at two in the morning"));
    const card = page.getByRole("region", { name: "At a glance" });
    await expect(card).toContainText("24 · born in April 2002");
    await expect(card).toContainText("Guinea");
    await expect(card).toContainText("French");
    await expect(page.getByRole("region", { name: "Where they sleep" })).toContainText(
      "Room 1since 10 March 2027",
    );
    await standsEverywhere(page);
  });
});

/** The keyboard. */
function handsOf({ keyboard }: Page) {
  return {
    type: (text: string) => keyboard.type(text),
    press: async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await keyboard.press(key);
    },
  };
}

async function standsEverywhere(page: Page): Promise<void> {
  await goTo(page, "#/house");
  await expect(row(page, "Mariam K.")).toContainText("since 10 Mar");
  await expect(row(page, "Mariam K.")).toContainText("10 Sept");
  await goTo(page, "#/people");
  await expect(row(page, "Mariam K.")).toContainText("Room 1");
  await goTo(page, "#/");
  const tonight = page.getByRole("region", { name: "In the house tonight" });
  await expect(tonight.getByRole("link", { name: "Mariam K." })).toBeVisible();
  await expect(page.getByRole("region", { name: "Last seven nights" })).toContainText("arrived");
}
