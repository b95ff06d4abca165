import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  foundHouseWithRooms,
  lock,
  proveSheets,
  signIn,
  typeSheet,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "two sheets open the vault for a user who forgot their passphrase",
  { tag: "@long" },
  async ({ hearth }) => {
    let page = await hearth.window();
    await foundHouseWithRooms(page);
    await page.getByRole("button", { name: "Make the three sheets" }).click();
    const [first, , third] = await proveSheets(page);
    await page.getByRole("link", { name: /^Go to Today/ }).click();

    page = await lock(hearth);
    await page.getByRole("button", { name: "I have forgotten it" }).click();
    await expect(
      page.getByRole("heading", { name: "When a passphrase is forgotten" }),
    ).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "What to do tonight" }).click();
    const handbook = page.getByRole("dialog");
    await expect(handbook.getByRole("heading", { name: "A night on paper" })).toBeVisible();
    await expect(handbook.getByText("First name, or what the person wants")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Use two sheets" }).click();

    await page.getByText("Sheet 3", { exact: true }).click();
    const line = page.getByLabel("Line 1");
    await line.pressSequentially("zzzz ");
    await expect(page.getByText("“zzzz” is on no sheet.")).toBeVisible();
    await line.fill((first?.[0] ?? []).join(" "));
    await expect(page.getByText("All seven are words of a sheet, but not this line")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("First make all four lines right.")).toBeVisible();
    await typeSheet(page, third);
    await page.getByRole("button", { name: "Continue" }).click();

    await expect(page.getByRole("heading", { name: "Type the second sheet" })).toBeVisible();
    await typeSheet(page, first);
    await page.getByRole("button", { name: "Continue" }).click();

    await page.getByLabel("Your sign-in name").fill("wren");
    await page.getByText("My own").click();
    await page.getByLabel("Your passphrase", { exact: true }).fill("quite another ember meadow");
    await page.getByLabel("Type it once more").fill("quite another ember meadow");
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Open the house" }).click();
    await expect(page.getByText("Nobody in this house has this sign-in name.")).toBeVisible();
    await page.getByLabel("Your sign-in name").fill("kestrel");
    await page.getByRole("button", { name: "Open the house" }).click();
    await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();

    page = await lock(hearth);
    await signIn(page, "kestrel", "quite another ember meadow");
    await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
  },
);
