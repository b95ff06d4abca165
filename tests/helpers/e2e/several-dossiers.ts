// Several final dossiers together: each checked by itself, all saved into one folder, all printed at once.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "./accessibility-findings.ts";
import { expect } from "./fixtures.ts";
import { previewAfter, printedPages, readPdf, takePrinting } from "./printout-steps.ts";
import { choose, said } from "./admission-and-departure-steps.ts";
import { goTo } from "./lock-screen-and-setup-steps.ts";

const sheet = (page: Page) => page.getByRole("dialog");

/** Mehdi's dossier was sent; it is corrected, signed and finalised once more. */
export async function freezeAnother(
  page: Page,
  signed: (page: Page) => Promise<void>,
): Promise<void> {
  await goTo(page, "#/documents/dossiers");
  await page.getByRole("link", { name: "Open the dossier: Mehdi Khurafa" }).click();
  await page.getByRole("button", { name: "Make another version…" }).click();
  await sheet(page).getByLabel("Why").fill("A day was wrong");
  await sheet(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(sheet(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Change: Social report" }).click();
  await sheet(page).getByLabel("Social report").fill("Il connaît la Chapelle de Nulle-Part.");
  await sheet(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(sheet(page)).toHaveCount(0);
  await signed(page);
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Freeze" }).click();
  await expect(said(page, "The dossier is frozen.").last()).toBeVisible({ timeout: 120_000 });
}

/** From now on these words reveal the house. */
export async function addLandmark(page: Page, words: string): Promise<void> {
  await goTo(page, "#/settings/guard");
  await page.getByRole("button", { name: "Add words" }).click();
  await choose(page, "What it is", "Landmark");
  await sheet(page).getByLabel("Words").fill(words);
  await page.keyboard.press("Control+Enter");
  await expect(sheet(page)).toHaveCount(0);
  await expect(said(page, "Looked for from now on:")).toBeVisible();
}

/** A word that is in his dossier alone blocks it; hers leaves twice. */
export async function sendTogether(hearth: Program, page: Page, folder: string): Promise<void> {
  await goTo(page, "#/documents/dossiers");
  await page.getByRole("button", { name: "Send several…" }).click();
  const ready = sheet(page).getByRole("region", { name: "Ready" });
  await expect(ready.getByRole("checkbox", { name: /Blessing/ })).toBeChecked();
  const his = ready.getByRole("checkbox", { name: /Mehdi/ });
  if (!(await his.isChecked())) await ready.getByText("Mehdi Khurafa").click();
  expect(await findings(page)).toEqual([]);
  const preview = await previewAfter(hearth, () =>
    sheet(page).getByRole("button", { name: "Open 2 together" }).click(),
  );

  await expect(preview.getByText("1 may leave. 1 stays here for now.")).toBeVisible();
  const papers = preview.getByRole("listbox", { name: "The papers" });
  await expect(papers.getByRole("option", { name: /Blessing/ })).toContainText("may leave");
  await papers.getByRole("option", { name: /Blessing/ }).focus();
  expect(await findings(preview, "every rule")).toEqual([]);
  await preview.keyboard.press("ArrowDown");
  const hisOption = papers.getByRole("option", { name: /Mehdi/ });
  await expect(hisOption).toHaveAttribute("aria-selected", "true");
  await expect(preview.getByText("This paper gives the house away. It stays here.")).toBeVisible();
  expect(await findings(preview)).toEqual([]);

  const stick = join(folder, "stick");
  mkdirSync(stick);
  await hearth.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, stick);
  await preview.keyboard.press("Control+s");
  const outcome = preview.getByText("1 saved: it is now a file outside Hearth. 1 stayed here");
  await expect(outcome).toBeVisible({ timeout: 120_000 });
  const saved = "paper-2027-03-10-1.pdf";
  expect(readdirSync(stick)).toEqual([saved]);
  expect(readPdf(join(stick, saved)).about["Pages"]).toBe("40");
  await expect(papers.getByText(`Saved as ${saved}`)).toBeVisible();

  await takePrinting(hearth);
  await preview.getByRole("button", { name: "Print all…" }).click();
  await expect(preview.getByText("1 sent to the printer. 1 stayed here")).toBeVisible({
    timeout: 120_000,
  });
  expect(await printedPages(hearth)).toBe(40);
  await preview.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => preview.isClosed()).toBe(true);
}
