import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  foundHouseWithRooms,
  founderPassphrase,
  goTo,
  lock,
  signIn,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test("a colleague signs in with a one-time passphrase, chooses a passphrase, and gets access to the office by four words", async ({
  hearth,
}) => {
  let page = await hearth.window();
  await foundHouseWithRooms(page);
  await goTo(page, "#/settings/users");
  await expect(page.getByText("No colleague yet")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Add a colleague" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Noor Invented");
  await page.getByLabel("Sign-in name").fill("wren");
  await page.getByRole("checkbox", { name: "Administrator" }).check({ force: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Add and show the slip" }).click();
  const slip = page.getByRole("region", { name: "Sign-in slip" });
  await expect(slip.getByRole("listitem")).toHaveCount(5);
  const words = await slip.getByRole("listitem").allInnerTexts();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText("has a slip")).toBeVisible();

  page = await lock(hearth);
  await signIn(page, "wren", words.join(" "));
  await expect(page.getByRole("heading", { name: "Choose your own passphrase" })).toBeVisible();
  await goTo(page, "#/settings/users");
  await expect(page.getByRole("heading", { name: "Choose your own passphrase" })).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByText("My own").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill("quiet meadow ladder thimble");
  await page.getByLabel("Type it once more").fill("quiet meadow ladder thimble");
  await page.getByRole("button", { name: "Use this passphrase" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for a colleague" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const fingerprint = page
    .getByRole("region", { name: "Read these four words aloud" })
    .getByRole("listitem");
  await expect(fingerprint).toHaveCount(4);
  const spoken = await fingerprint.allInnerTexts();
  await page.getByRole("button", { name: "Go to Today" }).click();

  page = await lock(hearth);
  await signIn(page, "kestrel", founderPassphrase);
  await goTo(page, "#/settings/users");
  await page.getByRole("button", { name: "Let in: Noor Invented, the office part" }).click();
  for (const [index, word] of ["zebra", ...spoken.slice(1)].entries())
    await page.getByLabel(`Word ${index + 1}`).fill(word);
  await page.getByRole("dialog").getByRole("button", { name: "Let in" }).click();
  await expect(page.getByRole("alert")).toContainText("not the four words");
  await page.getByLabel("Word 1").fill(spoken[0] ?? "");
  await page.getByRole("dialog").getByRole("button", { name: "Let in" }).click();
  await expect(page.getByText("Noor Invented now opens the office part.")).toBeVisible();

  page = await lock(hearth);
  await signIn(page, "wren", "quiet meadow ladder thimble");
  await goTo(page, "#/settings/users");
  await expect(page.getByText("Opens the office part.")).toHaveCount(2);
});

test(
  "a user is deactivated and reactivated, gets a new one-time passphrase and is removed; the vault gets another key, and all others continue",
  { tag: "@long" },
  async ({ hearth }) => {
    let page = await hearth.window();
    await foundHouseWithRooms(page);
    await goTo(page, "#/settings/users");
    await page.getByRole("button", { name: "Add a colleague" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Tom Invented");
    await page.getByLabel("Sign-in name").fill("robin");
    await page.getByRole("checkbox", { name: "Shelter staff" }).check({ force: true });
    await page.getByRole("button", { name: "Add and show the slip" }).click();
    await page.getByRole("button", { name: "I have copied it" }).click();

    const tom = page.getByRole("main").getByRole("listitem").filter({ hasText: "Tom Invented" });
    await page.getByRole("button", { name: "Edit Tom Invented" }).click();
    const panel = page.getByRole("dialog", { name: "Tom Invented" });
    await panel.getByRole("button", { name: "Switch off" }).click();
    await expect(panel.getByText("Cannot sign in until switched on again.")).toBeVisible();
    await expect(panel.getByRole("button", { name: "Give a new slip" })).toHaveCount(0);
    await panel.getByRole("button", { name: "Switch on again" }).click();
    await expect(panel.getByText("Has not signed in with the slip yet.")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await panel.getByRole("button", { name: "Give a new slip" }).press("Enter");
    await expect(page.getByRole("region", { name: "Sign-in slip" })).toContainText("robin");
    await page.getByRole("button", { name: "I have copied it" }).click();
    await expect(tom).toContainText("has a slip");

    await page.getByRole("button", { name: "Edit Tom Invented" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const question = page.getByRole("alertdialog", { name: "Remove Tom Invented?" });
    await expect(question).toContainText("Make a fresh backup afterwards");
    await question.getByRole("button", { name: "Remove for good" }).click();
    await expect(
      page.getByText("Tom Invented is removed and the house has a new key."),
    ).toBeVisible();
    await expect(page.getByText("No longer here")).toBeVisible();

    await changeOwnPassphrase(page, "quiet meadow ladder thimble");
    page = await leftAlone(hearth);
    await signIn(page, "kestrel", "quiet meadow ladder thimble");
    await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
  },
);

async function changeOwnPassphrase(page: Page, next: string): Promise<void> {
  await goTo(page, "#/settings/me");
  const current = page.getByLabel("The passphrase you use now");
  await current.fill("not the one in use");
  await page.getByText("My own").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill(next);
  await page.getByLabel("Type it once more").fill(next);
  await page.getByRole("button", { name: "Change my passphrase" }).click();
  await expect(page.getByText("This is not the passphrase you use now.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await current.fill(founderPassphrase);
  await page.getByRole("button", { name: "Change my passphrase" }).click();
  await expect(page.getByText("Your new passphrase is in force.")).toBeVisible();
}

/**
 * Nobody touches the program for five minutes, which pass at once: between any two readings of the clock, since an event of the
 * last action, or of a window that another program opens under the pointer, may still arrive afterwards.
 */
const leftAlone = (hearth: Program): Promise<Page> =>
  hearth.windowAfter(() =>
    hearth.app.evaluate(() => {
      const now = performance.now.bind(performance);
      let passed = 0;
      performance.now = () => now() + (passed += 5 * 60_000);
    }),
  );
