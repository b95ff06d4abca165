import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  goTo,
  lockUntil,
  proveSheets,
  typeSheet,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

test(
  "new recovery sheets wait for two of the old ones while a colleague is new, and later for a colleague",
  { tag: ["@long", "@own-house"] },
  async ({ hearth, page: first }) => {
    test.slow();
    await goTo(first, "#/settings/kit");
    await first.getByRole("button", { name: "Make the three sheets" }).click();
    const old = await proveSheets(first);
    await expect(first.getByText("All three sheets are proved")).toBeVisible();

    await first.getByRole("button", { name: "Make new sheets" }).click();
    await first.getByRole("button", { name: "Make new sheets" }).click();
    const second = first.getByRole("heading", { name: "A second person agrees" });
    const newer = await proveSheets(first, false);
    await expect(second).toBeFocused();
    expect(await findings(first, "every rule")).toEqual([]);
    await first.getByRole("button", { name: "Agree to the new sheets" }).click();
    await expect(first.getByText("The colleague types a sign-in name.")).toBeVisible();
    await first.getByLabel("Sign-in name").fill(staff.care.signInName);
    await first.getByLabel("Passphrase", { exact: true }).fill(staff.care.passphrase);
    await first.getByRole("button", { name: "Agree to the new sheets" }).click();
    await expect(first.getByText(/Agree with two of the old sheets/)).toBeVisible();
    expect(await findings(first)).toEqual([]);
    await first.getByText("Two of the old sheets", { exact: true }).click();
    await typeSheet(first, old[0]);
    await first.getByRole("button", { name: "Continue" }).click();
    await typeSheet(first, old[1]);
    expect(await findings(first)).toEqual([]);
    await first.getByRole("button", { name: "Agree to the new sheets" }).click();
    await expect(
      first.getByRole("heading", { name: "Is one sheet held outside the team?" }),
    ).toBeFocused();
    expect(await findings(first)).toEqual([]);
    await first.getByRole("button", { name: "Not yet" }).click();
    await expect(first.getByText("Now make a backup")).toBeVisible();
    await goTo(first, "#/settings/me");
    await goTo(first, "#/settings/kit");
    await expect(first.getByText("No recovery sheet is held outside the team")).toBeVisible();
    expect(await findings(first, "every rule")).toEqual([]);
    await goTo(first, "#/");
    await expect(
      first.getByText(/^Ada Invented made new recovery sheets on .* with two of the old ones$/),
    ).toBeVisible();

    // The colleague has worked here for 30 days, and others have signed in meanwhile.
    for (const moment of ["2027-03-30T09:00:00.000Z", "2027-04-11T09:00:00.000Z"])
      await enter(await lockUntil(hearth, moment), "volunteer");
    let page = await enter(await lockUntil(hearth, "2027-04-12T10:00:00.000Z"), "administrator");
    await goTo(page, "#/settings/kit");
    await page.getByRole("button", { name: "Make new sheets" }).click();
    await page.getByRole("button", { name: "Make new sheets" }).click();
    expect(await proveSheets(page, false)).not.toEqual(newer);
    await page.getByLabel("Sign-in name").fill(staff.care.signInName);
    await page.getByLabel("Passphrase", { exact: true }).fill(staff.care.passphrase);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Yes, one is" }).click();
    await expect(page.getByText("Now make a backup")).toBeVisible();

    page = await handOver(hearth, "care");
    await expect(
      page.getByText(/^Ada Invented and Tom Invented made new recovery sheets on /),
    ).toBeVisible();
  },
);
