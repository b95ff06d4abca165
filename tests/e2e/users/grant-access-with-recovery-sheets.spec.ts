import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import {
  addColleague,
  chooseOwnPassphrase,
  expect,
  handOver,
  spokenWords,
  test,
} from "../../helpers/e2e/prepared-vault.ts";
import {
  goTo,
  lock,
  proveSheets,
  signIn,
  typeSheet,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

const newcomer = {
  name: "Leila Invented",
  signInName: "plover",
  passphrase: "velvet harbour pencil autumn",
} as const;

test(
  "when the only care worker is gone, the four words and two sheets grant access to the next one",
  { tag: "@long" },
  async ({ hearth, page: first }) => {
    test.slow();
    await goTo(first, "#/settings/kit");
    await first.getByRole("button", { name: "Make the three sheets" }).click();
    const sheets = await proveSheets(first);
    await expect(first.getByText("All three sheets are proved")).toBeVisible();
    // The care compartment is sealed to the new sheets when the care worker signs in, once more before leaving.
    await handOver(hearth, "care");
    let page = await handOver(hearth, "administrator");
    await goTo(page, "#/settings/users");
    const slip = await addColleague(page, newcomer, "Care worker");
    const words = await spokenWords(await chooseOwnPassphrase(await lock(hearth), newcomer, slip));

    page = await handOver(hearth, "administrator");
    await goTo(page, "#/settings/users");
    await page.getByRole("button", { name: `Edit ${newcomer.name}` }).click();
    await page.getByRole("button", { name: "Use two recovery sheets" }).click();
    const dialog = page.getByRole("dialog", { name: `Let ${newcomer.name} into the care part` });
    await expect(dialog.getByLabel("Word 1")).toBeFocused();
    await typeWords(page, ["zebra", ...words.slice(1)]);
    expect(await findings(page, "every rule")).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("heading", { name: "Type the first sheet" })).toBeFocused();
    await typeSheet(page, sheets[0]);
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Continue" }).click();
    await expect(dialog.getByRole("heading", { name: "Type the second sheet" })).toBeFocused();
    await typeSheet(page, sheets[1]);
    await dialog.getByRole("button", { name: "Let in" }).click();

    await expect(dialog.getByRole("alert")).toContainText("not the four words");
    await expect(dialog.getByLabel("Word 1")).toBeFocused();
    await typeWords(page, words);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${newcomer.name} now opens the care part.`)).toBeVisible();

    page = await lock(hearth);
    await signIn(page, newcomer.signInName, newcomer.passphrase);
    await goTo(page, "#/settings/me");
    await expect(page.getByText("Your key does not open the office part yet.")).toBeVisible();
  },
);

async function typeWords(page: Page, words: readonly string[]): Promise<void> {
  for (const [index, word] of words.entries())
    await page.getByLabel(`Word ${index + 1}`).fill(word);
}
