import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { withClipboard } from "../../helpers/e2e/clipboard.ts";
import { expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readText, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { founderPassphrase, goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "administrator" });

test("words that reveal the house block a printout, and a town needs a review first", async ({
  hearth,
  page,
  folder,
}) => {
  await goTo(page, "#/settings/guard");
  await expect(page.getByText("Nothing is looked for yet")).toBeVisible();
  // As a hurried user types it: the street with its number and its town, in one line and in one language.
  await page.getByRole("button", { name: "Add words" }).click();
  const panel = page.getByRole("dialog");
  const words = panel.getByLabel("Words");
  await words.pressSequentially("Verzonnenstraat 47 bus 3, 9995 Nergenshuizen");
  await expect(panel.getByRole("listitem").filter({ hasText: /:/ })).toHaveText([
    /^Street: Verzonnenstraat/,
    /^House number: 47 bus 3/,
    /^Postcode: 9995/,
    /^Municipality: Nergenshuizen/,
  ]);
  await expect(panel.getByText("Also caught, for example: “VERZONNENSTRAAT”")).toBeVisible();
  await expect(panel.getByText("Nothing that is kept has these words")).toBeVisible();
  await panel
    .getByLabel("The same in the other language (optional)")
    .fill("Rue de l'Exemple Fictif 47");
  await expect(panel.getByText("Nothing that is kept has these words")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(panel).toHaveCount(0);
  await expect(said(page, "Looked for from now on: Verzonnenstraat · 47 bus 3")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Take out / })).toHaveCount(6);
  await page.getByLabel("A sentence or an address").fill("Ver-\nzonnenstr. 47");
  await expect(page.getByText("It would be stopped:")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await withClipboard(() => copiesWhatMayLeave(hearth, page));

  const write = async (words: string) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("log book");
    await page.getByRole("menuitem", { name: "Write in the log book" }).click();
    const panel = page.getByRole("dialog", { name: "Write in the log book" });
    await panel.getByRole("textbox", { name: "What the next shift should know" }).fill(words);
    await panel.getByRole("button", { name: "Write it down" }).click();
    await expect(panel).toHaveCount(0);
    await expect(said(page, "Written down.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Log book", exact: true })).toBeVisible();
  };
  await write("A parcel came from Nergenshuizen, seen at https://maps.app.goo.gl/AbCdEf");
  const print = async () => {
    await page.getByRole("link", { name: "Hand-over" }).click();
    return previewAfter(hearth, () => page.getByRole("button", { name: /Print/ }).click());
  };
  const looked = await print();
  await expect(looked.getByText("Look first: this may say where the house is.")).toBeVisible();
  await expect(looked.getByText("(a link to a map)")).toBeVisible();
  await looked.getByRole("button", { name: "Save…" }).click();
  await expect(looked.getByText("It was not let go: see below.")).toBeVisible();
  expect(await findings(looked, "every rule")).toEqual([]);
  await looked.getByRole("button", { name: "I have looked: it may leave" }).click();
  await saveAs(hearth, looked, join(folder, "looked.pdf"));
  await looked.keyboard.press("Escape").catch(() => undefined);

  // The other name of the street, in capitals, without the number it was typed with.
  await write("A parcel for RUE DE L’EXEMPLE FICTIF");
  const shouted = await print();
  await expect(shouted.getByText("This paper gives the house away. It stays here.")).toBeVisible();
  await expect(shouted.getByText("RUE DE L’EXEMPLE FICTIF").first()).toBeVisible();
  await shouted.keyboard.press("Escape").catch(() => undefined);

  await write("They asked for the V e r z o n n e n straat.");
  const stopped = await print();
  await expect(stopped.getByText("This paper gives the house away. It stays here.")).toBeVisible();
  await expect(stopped.getByText("V e r z o n n e n straat").first()).toBeVisible();
  await withClipboard(() => copiesNothing(hearth, stopped));
  await stopped.getByRole("button", { name: "Print…" }).click();
  await expect(stopped.getByText("It was not let go: see below.")).toBeVisible();
  expect(await findings(stopped, "every rule")).toEqual([]);

  // With a colleague it is released: this once, and recorded.
  await stopped.getByRole("button", { name: "Let it leave, by two people…" }).click();
  const sheet = stopped.getByRole("dialog", { name: "Let it leave all the same" });
  await sheet.getByRole("button", { name: "Let it leave once" }).click();
  await expect(sheet.getByText("Say why.")).toBeVisible();
  await sheet.getByLabel("Why it has to leave as it is").fill("The fire brigade asked for it");
  await sheet.getByLabel(`Passphrase of ${staff.administrator.name}`).fill(founderPassphrase);
  await sheet.getByLabel("Sign-in name").fill(staff.volunteer.signInName);
  // The keys of the preview are letters here: none of these zooms, prints or closes.
  await sheet.getByLabel("Passphrase", { exact: true }).pressSequentially("not-hers +0");
  expect(await findings(stopped)).toEqual([]);
  await stopped.keyboard.press("Enter");
  await expect(
    sheet.getByText("The sign-in name and passphrase do not go together."),
  ).toBeVisible();
  await sheet.getByLabel("Passphrase", { exact: true }).fill(staff.volunteer.passphrase);
  await stopped.keyboard.press("Enter");
  await expect(stopped.getByText("Two people have agreed: it may leave once.")).toBeVisible();
  await saveAs(hearth, stopped, join(folder, "agreed.pdf"));
  expect(readText(join(folder, "agreed.pdf"))).toContain("n n e n");
  await stopped.getByRole("button", { name: "Save…" }).click();
  await expect(stopped.getByText("It was not let go: see below.")).toBeVisible();
  await stopped.keyboard.press("Escape").catch(() => undefined);

  await goTo(page, "#/settings/guard");
  const left = page.getByRole("region", { name: "What left although it was stopped" });
  await expect(left.getByText("The fire brigade asked for it")).toBeVisible();
  await expect(
    left.getByText(`${staff.administrator.name} and ${staff.volunteer.name}`),
  ).toBeVisible();
  await expect(left.getByText("Saved")).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

/** The clipboard is another way out, checked like a printout. */
async function copiesWhatMayLeave(hearth: Program, page: Page): Promise<void> {
  const copied = () => hearth.app.evaluate(({ clipboard }) => clipboard.readText());
  await hearth.app.evaluate(({ clipboard }) => clipboard.clear());
  const field = page.getByLabel("A sentence or an address");
  await field.press("Control+a");
  await field.press("Control+x");
  await expect(said(page, "Not copied: it gives the house away (“Ver- zonnenstr”).")).toBeVisible();
  await expect(field).toHaveValue("Ver-\nzonnenstr. 47");
  expect(await copied()).toBe("");
  // Another program on this display that is locked meanwhile clears what was copied: then it is copied again.
  await expect(async () => {
    await field.fill("A quiet street");
    await field.press("Control+a");
    await field.press("Control+x");
    await expect(field).toHaveValue("");
    await expect.poll(copied, { timeout: 1000 }).toBe("A quiet street");
  }).toPass();
  const title = page.getByRole("heading", { level: 1 });
  await expect(async () => {
    await title.click({ clickCount: 3 });
    await page.keyboard.press("Control+c");
    await expect.poll(copied, { timeout: 1000 }).toContain("Address protection");
  }).toPass();
}

/** The text of a printout is there for screen readers; it cannot be copied. */
async function copiesNothing(hearth: Program, preview: Page): Promise<void> {
  const copied = () => hearth.app.evaluate(({ clipboard }) => clipboard.readText());
  await hearth.app.evaluate(({ clipboard }) => clipboard.writeText("before"));
  await preview.keyboard.press("Control+a");
  await preview.keyboard.press("Control+c");
  const chosen = await preview.evaluate(() => document.getSelection()?.toString() ?? "");
  expect(chosen).toBe("");
  // Another program on this display that is locked meanwhile clears what was there.
  expect(["before", ""]).toContain(await copied());
}
