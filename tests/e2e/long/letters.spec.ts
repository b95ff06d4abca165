// The whole life of a letter: its template is changed by an administrator, it is written, blocked, fixed, finalised and saved.
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { willChoose } from "../../helpers/e2e/chosen-file.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { expectLocked } from "../../helpers/e2e/pdf-internals.ts";
import { previewAfter, readPdf, saveAs, saveSealed } from "../../helpers/e2e/printout-steps.ts";
import { said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ clock: "2027-03-10T17:00:00.000Z" });

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a template is changed, a letter for an outsider blocked, fixed, finalised and saved", async ({
  hearth,
  folder,
}) => {
  test.slow();
  const page = await intoInventedHouse(await hearth.window(), () => hearth.window());

  await goTo(page, "#/settings/letters");
  await page.getByRole("button", { name: "Change: Appointment letter" }).click();
  expect(await findings(page, "every rule")).toEqual([]);
  const text = page.getByLabel("Text", { exact: true });
  await text.fill("Bonjour,\n\n{{person.name}} vient le {{person.phone}}.");
  await expect(page.getByText("Line 3: there is no field {{person.phone}}.")).toBeVisible();
  await button(page, "Save as a new version").click();
  await text.fill("Bonjour,\n\n{{person.name}} viendra.[[ Rendez-vous : {{appointment.day}}.]]");
  const paper = page.getByRole("region", { name: "The letter" });
  await expect(paper).toContainText("Aya Lindqvist-Okoro viendra.");
  await button(page, "Save as a new version").click();
  await expect(said(page, "Saved as version 1.")).toBeVisible();
  await expect(page.getByText("The text as shipped")).toBeVisible();

  await chooseLogo(hearth, page, join(folder, "mark.jpg"));

  await goTo(page, "#/people");
  await page.getByRole("link", { name: "Blessing Alọ́" }).first().click();
  await expect(page.getByRole("heading", { name: "Blessing Alọ́" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Documents" }).click();
  await page.getByRole("button", { name: /What to write/ }).click();
  await page.getByRole("option", { name: /Appointment letter/ }).click();
  await button(page, "Write it").click();
  await expect(text).toHaveValue(/Blessing Alọ́ viendra\./);
  expect(await findings(page)).toEqual([]);

  await page.getByLabel("To whom").fill("École inventée\n0000 Nulle-Part");
  await page.getByLabel("Subject").fill("Rendez-vous");
  await text.fill("Madame, Monsieur,\n\nElle est victime de la traite.");
  await button(page, "Save").click();
  const check = page.getByRole("region", { name: "Before it leaves" });
  await expect(check).toContainText("More than this reader may know: victime");
  await expect(check.getByRole("button", { name: "Keep and print…" })).toBeDisabled();
  const stopped = await previewAfter(hearth, () => button(page, "Preview as PDF").click());
  await expect(stopped.getByText(/Will be seen by: School, employer/)).toBeVisible();
  await expect(stopped.getByText("This paper says more than its reader may know.")).toBeVisible();
  await stopped.getByRole("button", { name: "Save…" }).click();
  await expect(stopped.getByText("It was not let go: see below.")).toBeVisible();
  expect(await findings(stopped, "every rule")).toEqual([]);
  await stopped.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => stopped.isClosed()).toBe(true);

  await text.fill("Madame, Monsieur,\n\nElle viendra au rendez-vous.");
  await button(page, "Save").click();
  await expect(check).toContainText("Nothing is in the way.");
  await expect(button(page, "Save")).toBeDisabled();
  const draft = await previewAfter(hearth, () => button(page, "Preview as PDF").click());
  await saveAs(hearth, draft, join(folder, "draft.pdf"));
  expect(picturesIn(join(folder, "draft.pdf")), "the logo is not neutral").toEqual([]);
  await draft.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => draft.isClosed()).toBe(true);
  const letter = await page.evaluate(() => location.hash);
  await goTo(page, "#/settings/centre");
  await page.getByText("The logo is neutral").click();
  await expect(page.getByRole("switch", { name: /The logo is neutral/ })).toBeChecked();
  await goTo(page, letter);

  await button(page, "Keep and print…").click();
  const preview = await previewAfter(hearth, () => button(page, "Keep and open").click());
  const file = join(folder, "letter.pdf");
  expect(await saveAs(hearth, preview, file)).toBe("paper-2027-03-10.pdf");
  expectNeutral(file);
  // The content of the drawing, and not the paper around it.
  expect(picturesIn(file)).toEqual([expect.stringMatching(/^64\d 64\d$/)]);
  const locked = join(folder, "locked.pdf");
  expectLocked(locked, await saveSealed(hearth, preview, locked), "1", "Service social");
  await preview.keyboard.press("Escape").catch(() => undefined);
  await expect(page.getByText(/Left the program on 10\sMarch\s2027/)).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
});

/** Chooses the logo, and previews it. */
async function chooseLogo(hearth: Program, page: Page, path: string): Promise<void> {
  await writeFile(path, await aMark(page));
  await willChoose(hearth, path);
  await goTo(page, "#/settings/centre");
  await button(page, "Choose a picture…").click();
  await expect(said(page, "The logo is kept. It stands on papers from now on.")).toBeVisible();
  await expect(page.getByRole("img", { name: "The logo without colours" })).toBeVisible();
  await expect(page.getByRole("switch", { name: /The logo is neutral/ })).not.toBeChecked();
  expect(await findings(page)).toEqual([]);
}

/** A disc with a wide empty margin. */
async function aMark(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("Nothing to draw on");
    pen.fillStyle = "#3f6b4e";
    pen.arc(800, 560, 320, 0, 7);
    pen.fill();
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** Width and height of each picture in a file. */
const picturesIn = (path: string): readonly string[] =>
  execFileSync("pdfimages", ["-list", path], { encoding: "utf8" })
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.trim().split(/\s+/).slice(3, 5).join(" "));

/** What an outsider gets: the sender and where to answer, and nothing about the centre. */
function expectNeutral(file: string): void {
  const { text, about } = readPdf(file);
  expect(text).toContain("Service social");
  expect(text).toContain("École inventée");
  expect(text).toContain("Elle viendra au rendez-vous.");
  expect(text).not.toMatch(/victime|centre|Hearth/i);
  expect(about["Title"]).toBe("Lettre");
  expect(about["Pages"]).toBe("1");
}

/** Every user in it has every role. */
async function intoInventedHouse(page: Page, window: () => Promise<Page>): Promise<Page> {
  await page.getByRole("button", { name: /invented house/i }).click();
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible({
    timeout: 60_000,
  });
  return window();
}
