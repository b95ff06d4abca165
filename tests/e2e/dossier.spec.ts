// A dossier on its whole way: from what stands in the way, past a signature, to a frozen file that leaves and is answered.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { takePhoto, willChoose } from "./chosen-file.ts";
import { expect, test } from "./fixtures.ts";
import { outlineOf, previewAfter, readPdf, saveAs } from "./papers.ts";
import { said } from "./residents.ts";
import { goTo } from "./steps.ts";

test.use({ clock: "2027-03-10T17:00:00.000Z" });

const mine = (page: Page, name: string) => page.getByRole("button", { name });
const panel = (page: Page) => page.getByRole("dialog");
const save = (page: Page) => panel(page).getByRole("button", { name: "Save", exact: true }).click();

test("a dossier is mended, signed, frozen, saved twice the same, sent and corrected", async ({
  hearth,
  folder,
}) => {
  test.slow();
  const page = await intoInventedHouse(await hearth.window(), () => hearth.window());
  await scanPassport(hearth, page, join(folder, "IMG_0007.jpg"));

  await goTo(page, "#/documents/dossiers");
  await expect(page.getByRole("region", { name: "To be sent this week" })).toContainText(
    "by 15 Mar",
  );
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Open the dossier: Blessing Alọ́" }).click();
  const way = page.getByRole("region", { name: "What stands in the way" });
  await expect(way).toContainText("It is not noted that the person was told and agrees.");
  expect(await findings(page)).toEqual([]);

  // Each line leads to where it is mended.
  await mine(page, "Mend: Reasons for the request").click();
  await panel(page).getByLabel("Reasons for the request").fill("L’enquête suit son cours.");
  expect(await findings(page)).toEqual([]);
  await save(page);
  await expect(said(page, "It is changed for this dossier.")).toBeVisible();
  await mine(page, "Mend: Enclosure: a proof of identity").click();
  await mine(page, "Enclose: passport").click();
  await expect(page.getByText("2 documents, numbered")).toBeVisible();
  await mine(page, "Move up: Passport").click();
  await expect(mine(page, "Move down: Passport")).toBeVisible();
  await page.getByText("The person was told what is sent, and agrees").click();
  await expect(page.getByText(/noted by Robin Demo/)).toBeVisible();
  await mine(page, "I have read it").click();
  await mine(page, "Sign off").click();
  await expect(said(page, "The dossier is signed off.")).toBeVisible();
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Freeze" }).click();
  await expect(said(page, "The dossier is frozen.")).toBeVisible({ timeout: 20_000 });
  const frozen = page.getByRole("region", { name: "Version 1" });
  await expect(frozen).toContainText("It has not left yet.");
  expect(await findings(page)).toEqual([]);

  const files = [join(folder, "first.pdf"), join(folder, "again.pdf")] as const;
  for (const file of files) {
    const preview = await previewAfter(hearth, () =>
      mine(page, "Open, save, print: version 1").click(),
    );
    expect(await saveAs(hearth, preview, file)).toBe("paper-2027-03-10.pdf");
    await preview.keyboard.press("Escape").catch(() => undefined);
    await expect.poll(() => preview.isClosed()).toBe(true);
  }
  const [first, again] = [await readFile(files[0]), await readFile(files[1])];
  expect(first.equals(again)).toBe(true);
  expectFrench(files[0]);

  await mine(page, "Write down in the register: version 1").click();
  await panel(page).getByLabel("To whom").fill("Office des étrangers");
  expect(await findings(page)).toEqual([]);
  await save(page);
  await expect(frozen).toContainText(
    "Sent on 10 March 2027 by registered post to Office des étrangers",
  );
  await mine(page, "Make another version…").click();
  await panel(page).getByLabel("Why").fill("In Dutch after all");
  await save(page);
  await mine(page, "To whom, in which language").click();
  await panel(page).getByText("Nederlands").click();
  await save(page);
  const draft = join(folder, "draft.pdf");
  const preview = await previewAfter(hearth, () => mine(page, "Preview as PDF").click());
  await saveAs(hearth, preview, draft);
  expectDutch(draft);
  await goTo(page, "#/documents");
  await expect(page.getByRole("heading", { name: "What expires" })).toBeVisible();
});

/** Everybody in it has every role. */
async function intoInventedHouse(page: Page, window: () => Promise<Page>): Promise<Page> {
  await page.getByRole("button", { name: /invented house/i }).click();
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible({
    timeout: 60_000,
  });
  return window();
}

/** Her passport has come: a picture of it is put in the file. */
async function scanPassport(
  hearth: Parameters<typeof willChoose>[0],
  page: Page,
  photo: string,
): Promise<void> {
  await takePhoto(page, photo);
  await goTo(page, "#/people");
  await page.getByRole("link", { name: "Blessing Alọ́" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Documents", exact: true }).click();
  await mine(page, "Add a scan: passport").click();
  await willChoose(hearth, photo);
  await panel(page).getByRole("button", { name: "Add a scan…" }).click();
  await expect(said(page, "The scan is kept.")).toBeVisible();
  await page.keyboard.press("Escape");
}

function expectFrench(path: string): void {
  const { text, about, fonts } = readPdf(path);
  const words = text.replaceAll(/\s+/g, " ");
  for (const said of [
    "The Invented Centre",
    "10 mars 2027",
    "Réf. 2027-3/1",
    "Office des étrangers",
    "Demande de renouvellement du certificat d’inscription au registre des étrangers",
    "Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
    "1. Fiche d’identification",
    "Blessing Alọ́",
    "L’intéressée a rompu avec le milieu d’exploitation",
    "L’accompagnement est résidentiel ; l’adresse n’est pas communiquée.",
    "L’enquête suit son cours.",
    "Inventaire des annexes",
    "Annexe 1 – Passeport",
    "Annexe 2 – Certificat d’inscription au registre des étrangers",
    "page 2 sur 2",
  ])
    expect(words).toContain(said);
  expect(words).not.toContain("PROJET");
  expect(outlineOf(path)).toEqual(
    expect.arrayContaining(["1. Fiche d’identification", "Annexe 1 – Passeport"]),
  );
  expect(about).toMatchObject({
    ...{ Title: "The Invented Centre · 2027-3/1", Tagged: "yes", JavaScript: "no" },
    ...{ Form: "none", Encrypted: "no", "Page size": "594.96 x 841.92 pts (A4)" },
  });
  expect(about).not.toHaveProperty("Creator");
  expect(about).not.toHaveProperty("Producer");
  expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
}

function expectDutch(path: string): void {
  const words = readPdf(path).text.replaceAll(/\s+/g, " ");
  for (const said of [
    "ONTWERP",
    "10 maart 2027",
    "Aanvraag tot vernieuwing van het bewijs van inschrijving in het vreemdelingenregister",
    "Geachte mevrouw, geachte heer,",
    "Identificatiefiche",
    "Betrokkene heeft op",
    "De begeleiding is residentieel; het adres wordt niet meegedeeld.",
    "Bijlage 1 – Paspoort",
    "blz. 2 van 2",
  ])
    expect(words).toContain(said);
}
