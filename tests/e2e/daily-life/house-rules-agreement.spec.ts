import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { admit, said } from "../../helpers/e2e/admission-and-departure-steps.ts";

test(
  "the house rules are read section by section, signed by both, and printed without a name",
  { tag: "@long" },
  async ({ page, hearth, folder }) => {
    await admit(page, { name: "Mariam Keita" });
    await page.getByRole("link", { name: "Stay", exact: true }).click();
    const part = page.getByRole("region", { name: "House agreement" });
    await expect(part).toContainText("Has not signed yet");
    await part.getByRole("link", { name: "Read and sign" }).click();

    await page.getByText("interpreter by phone").click();
    await page.getByLabel("Who interprets").fill("Mai, by telephone");
    await page.getByRole("button", { name: "Signed together" }).click();
    await expect(page.getByText("Tick every part that was read and understood.")).toBeVisible();
    await tickAll(page);
    await expect(page.getByText("Both signatures are needed.", { exact: false })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await draw(page, "Signature of the resident");
    await draw(page, "Signature of the colleague");
    await page.getByRole("button", { name: "Signed together" }).click();
    await expect(said(page, "The agreement is signed.")).toBeVisible();

    await expect(part).toContainText("Signed on 10 March 2027");
    await expect(part).toContainText("Mai, by telephone");
    await expect(part.getByRole("img", { name: "Signature of the resident" })).toBeVisible();

    await part.getByRole("button", { name: "What now, what later…" }).click();
    await page.getByLabel("What", { exact: true }).fill("Go out alone");
    await page.getByText("from a day", { exact: true }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(part).toContainText("from 17 Mar");

    await mkdir(join(folder, "stick"));
    const file = join(folder, "stick", "copy.pdf");
    const preview = await previewAfter(hearth, () =>
      part.getByRole("button", { name: "Print the copy" }).click(),
    );
    await saveAs(hearth, preview, file);
    const { text, about, fonts } = readPdf(file);
    expect(about).toMatchObject({ Title: "Our house agreement", Tagged: "yes" });
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(text).toContain("The address stays between us");
    expect(text).toMatch(/What not yet\s+.*Go out alone · 17 March 2027/s);
    expect(text).toContain("Signed on 10 March 2027");
    expect(text).not.toMatch(/Mariam|Keita|Mai,|Exemple|BP 100|Bruxelles|Hearth|traffick/i);
  },
);

async function tickAll(page: Page): Promise<void> {
  for (const label of await page.getByText(/^Read and understood/).all()) await label.click();
}

async function draw(page: Page, who: string): Promise<void> {
  const field = page.getByRole("img", { name: new RegExp(`^${who}`) });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error("The field is not there");
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 6 });
  await page.mouse.move(box.x + 200, box.y + 80, { steps: 6 });
  await page.mouse.up();
}
