import { findings } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { foundHouseWithRooms, founderPassphrase, goTo, lock, signIn } from "./steps.ts";

test("a colleague comes in with a slip, chooses a passphrase, and is let into the office by three words", async ({
  hearth,
}) => {
  let page = await hearth.window();
  await foundHouseWithRooms(page);
  await goTo(page, "#/settings/users");
  await expect(page.getByText("You are alone here")).toBeVisible();
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
  expect(await findings(page)).toEqual([]);
  await page.getByText("My own").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill("quiet meadow ladder thimble");
  await page.getByLabel("Type it once more").fill("quiet meadow ladder thimble");
  await page.getByRole("button", { name: "Use this passphrase" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for a colleague" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const fingerprint = page
    .getByRole("region", { name: "Read these three words aloud" })
    .getByRole("listitem");
  await expect(fingerprint).toHaveCount(3);
  const spoken = await fingerprint.allInnerTexts();
  await page.getByRole("button", { name: "Go to Today" }).click();

  page = await lock(hearth);
  await signIn(page, "kestrel", founderPassphrase);
  await goTo(page, "#/settings/users");
  await page.getByRole("button", { name: "Let in: Noor Invented, the office part" }).click();
  for (const [index, word] of ["zebra", spoken[1] ?? "", spoken[2] ?? ""].entries())
    await page.getByLabel(`Word ${index + 1}`).fill(word);
  await page.getByRole("dialog").getByRole("button", { name: "Let in" }).click();
  await expect(page.getByRole("alert")).toContainText("not the three words");
  await page.getByLabel("Word 1").fill(spoken[0] ?? "");
  await page.getByRole("dialog").getByRole("button", { name: "Let in" }).click();
  await expect(page.getByText("Noor Invented now opens the office part.")).toBeVisible();

  page = await lock(hearth);
  await signIn(page, "wren", "quiet meadow ladder thimble");
  await goTo(page, "#/settings/users");
  await expect(page.getByText("Opens the office part.")).toHaveCount(2);
});

test("someone is removed, the house gets another key, and everyone else goes on", async ({
  hearth,
}) => {
  let page = await hearth.window();
  await foundHouseWithRooms(page);
  await goTo(page, "#/settings/users");
  await page.getByRole("button", { name: "Add a colleague" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Tom Invented");
  await page.getByLabel("Sign-in name").fill("robin");
  await page.getByRole("checkbox", { name: "Shelter staff" }).check({ force: true });
  await page.getByRole("button", { name: "Add and show the slip" }).click();
  await page.getByRole("button", { name: "I have copied it" }).click();

  await page.getByRole("button", { name: "Edit Tom Invented" }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByRole("alertdialog")).toContainText("Make a fresh backup afterwards");
  await page.getByRole("button", { name: "Remove for good" }).click();
  await expect(
    page.getByText("Tom Invented is removed and the house has a new key."),
  ).toBeVisible();
  await expect(page.getByText("No longer here")).toBeVisible();

  page = await lock(hearth);
  await signIn(page, "kestrel", founderPassphrase);
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
});

test("the last administrator stays one, and is told why", async ({ hearth }) => {
  const page = await hearth.window();
  await foundHouseWithRooms(page, ["Care worker"]);
  await goTo(page, "#/settings/users");
  await page.getByRole("button", { name: "Edit Ada Invented" }).click();
  await page.getByRole("checkbox", { name: "Administrator" }).uncheck({ force: true });
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("alert")).toContainText("This is the last administrator");
});

test("every section of the settings is clean under axe, in the dark and in French", async ({
  hearth,
}) => {
  const page = await hearth.window();
  await foundHouseWithRooms(page);
  await goTo(page, "#/settings/look");
  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("Français").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const section of ["me", "look", "centre", "rooms", "users", "kit", "about"]) {
    await goTo(page, `#/settings/${section}`);
    await expect(page.locator(`#section-${section}`)).toBeFocused();
    expect(await findings(page), section).toEqual([]);
  }
});
