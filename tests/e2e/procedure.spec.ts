import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, test } from "./founded.ts";
import { previewAfter, readPdf, saveAs, takeLanguage } from "./papers.ts";
import { admit, choose } from "./residents.ts";
import { goTo } from "./steps.ts";

test.use({ as: "care" });

test("a way to a permit is opened, a document written down, what follows is said, and mistakes are taken back", async ({
  page,
}) => {
  await admit(page, { name: "Ilse Invented" });
  await page.getByRole("link", { name: "Procedure" }).click();
  await expect(page.getByText("No residence procedure yet")).toBeVisible();
  await openWay(page);
  await expect(page.getByText("No document yet")).toBeVisible();
  await test.step("what was recorded by mistake is taken back, and stays to be seen", () =>
    takeBackMistake(page));

  await page.getByRole("button", { name: "A document was issued" }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("It is called: order to leave the territory.")).toBeVisible();
  await expect(panel.getByText("The rules give 24 April 2027.")).toBeVisible();
  await expect(panel.getByText("evidence that the person has left the exploitation")).toBeVisible();
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(panel.getByText("Say why.")).toBeVisible();
  await panel.getByLabel("Number").fill("XX 000001");
  await panel.getByLabel("Why it is let through").fill("The agreement is signed tomorrow");
  expect(await findings(page, "every rule")).toEqual([]);
  await panel.getByRole("button", { name: "Record" }).click();

  await expect(page.getByText("Valid until 24 April 2027")).toBeVisible();
  await expect(
    page.getByText("Let through by Tom Invented", { exact: false }).first(),
  ).toBeVisible();
  const strip = page.getByRole("list", { name: "The way to a permit" });
  await expect(strip.locator("[aria-current=step]")).toContainText("Time to reflect");
  // What nobody has recorded yet is no condition that is broken.
  await expect(page.getByText("not known yet").first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await test.step("the way can be looked at as it was on another day", () =>
    lookAtAnotherDay(page));

  const statement = page.getByRole("button", { name: "A statement was made…" });
  await statement.click();
  await panel.getByLabel("Authority").fill("The invented police");
  await panel.getByRole("button", { name: "Record" }).click();
  await expect(statement).toHaveCount(0);

  await goTo(page, "#/");
  await expect(page.getByText("ask for the three-month document")).toBeVisible();
});

test("the person takes her way along on paper, in her language, and nothing of why", async ({
  hearth,
  page,
  folder,
}) => {
  await admit(page, { name: "Ilse Invented" });
  await page.getByRole("link", { name: "Procedure" }).click();
  await openWay(page);
  await expect(page.getByRole("button", { name: "Print for the person…" })).toHaveCount(0);
  await page.getByRole("button", { name: "A document was issued" }).click();
  await page.getByLabel("Why it is let through").fill("The agreement is signed tomorrow");
  await page.getByRole("dialog").getByRole("button", { name: "Record" }).click();

  await page.getByRole("button", { name: "Print for the person…" }).click();
  await takeLanguage(page, "French");
  expect(await findings(page, "every rule")).toEqual([]);
  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Open the sheet" }).click(),
  );
  await mkdir(join(folder, "stick"));
  const file = join(folder, "stick", "sheet.pdf");
  await saveAs(hearth, preview, file);
  const { text, about, fonts } = readPdf(file);
  expect(about).toMatchObject({ Title: "Votre parcours vers un titre de séjour", Tagged: "yes" });
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(text).toMatch(/Ilse Invented · au 10 mars 2027/);
  expect(text).toMatch(/Ordre de quitter le territoire · du 10 mars 2027 au 24 avril 2027/);
  expect(text).not.toMatch(/traite|trafic|exploitation|victime|Centre Exemple|signed tomorrow/i);
});

async function takeBackMistake(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Something else happened" }).click();
  await choose(page, "What", "The questions were put to the magistrate");
  await page.getByLabel("Note").fill("By letter, Invented auditor");
  await page.getByRole("dialog").getByRole("button", { name: "Record" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("By letter, Invented auditor", { exact: false })).toBeVisible();

  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Of another person");
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("taken back", { exact: true })).toBeVisible();
  await expect(page.getByText("Of another person")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take back" })).toHaveCount(0);
}

async function lookAtAnotherDay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "On another day" }).click();
  await page.getByRole("spinbutton", { name: /month/i }).click();
  await page.keyboard.type("05");
  await expect(page.getByText("Expired on 24 April 2027")).toBeVisible();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(page.getByText("Valid until 24 April 2027")).toBeVisible();
}

test.describe("whoever works in the house", () => {
  test.use({ as: "volunteer" });
  test("does not see the page of the procedure", async ({ page }) => {
    await admit(page, { name: "Ilse Invented" });
    await expect(page.getByRole("link", { name: "Stay" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Procedure" })).toHaveCount(0);
  });
});

async function openWay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the procedure" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Open the procedure" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
