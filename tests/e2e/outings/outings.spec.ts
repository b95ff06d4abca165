import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import { admit, choose, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test("a person goes out with two clicks and is back with one; the board, Today and the count show it", async ({
  page,
}) => {
  await admit(page, { name: "Mariam Keita", bed: "Room 1" });
  await admit(page, { name: "Rosa Mbeki", bed: "Room 2" });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "Who is here" }).click();
  await page.getByRole("link", { name: "Out", exact: true }).click();
  await expect(page.getByText("Nobody is out", { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  const going = await countPresses(page);
  await page.getByRole("button", { name: "Mariam Keita goes out…" }).click();
  await expect(page.getByLabel("Back by")).toHaveValue("22:00");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Goes out", exact: true }).click();
  await expect(said(page, "Mariam Keita is out until 22:00.")).toBeVisible();
  expect(await going()).toEqual(promised("let somebody go out"));
  await expect(row(page, "noted by Noor")).toContainText(/in (2 h|1 h 59 min)/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  await goTo(page, "#/house");
  await expect(row(page, "Mariam Keita")).toContainText("out until 22:00");
  await goTo(page, "#/house/nights");
  await expect(row(page, "Mariam Keita")).toContainText("out, agreed");
  await goTo(page, "#/");
  await expect(page.getByText("out, next back by 22:00")).toBeVisible();

  await goTo(page, "#/house/out");
  const returning = await countPresses(page);
  await page.getByRole("button", { name: "Mariam Keita: back" }).click();
  await expect(said(page, "Mariam Keita is back.")).toBeVisible();
  expect(await returning()).toEqual(promised("note that somebody is back"));
  await expect(page.getByText("Nobody is out", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "noted by Noor")).toContainText("Mariam Keita");
});

test(
  "a person who does not come back turns amber, then an alarm, and the steps are taken with name and time",
  { tag: "@own-house" },
  async ({ hearth, page, folder }) => {
    await admit(page, { name: "Mariam Keita", bed: "Room 1" });
    await goTo(page, "#/house/out");
    await page.getByRole("button", { name: "Mariam Keita goes out…" }).click();
    await page.getByLabel("Where, roughly").fill("a friend from the lessons");
    await goesOut(page);
    await expect(row(page, "a friend from")).toBeVisible();

    // Ten past ten in the evening.
    const late = await lockUntil(hearth, "2027-03-10T21:10:00.000Z");
    await enter(late, "volunteer");
    await expect(row(late, "later than agreed")).toContainText("10 min late");
    const alarm = await lockUntil(hearth, "2027-03-10T22:30:00.000Z");
    await enter(alarm, "volunteer");
    await expect(row(alarm, "not back")).toContainText("1 h 30 min late");
    await row(alarm, "not back")
      .getByRole("button", { name: /^Take the steps for/ })
      .click();
    await beginSteps(alarm);

    await expect(alarm.getByRole("heading", { level: 1 })).toHaveText(
      "Mariam Keita has not come back",
    );
    await expect(alarm.getByText("a friend from the lessons")).toBeVisible();
    await alarm.getByRole("checkbox", { name: /^Call the person/ }).click({ force: true });
    await expect(row(alarm, "Call the person")).toContainText("Noor Invented");
    await alarm.getByRole("button", { name: "Write…" }).click();
    await alarm.getByLabel("Last seen").fill("At the tram stop, seven in the evening");
    await alarm.getByLabel("Looks and clothes").fill("Red coat, grey bag");
    await alarm.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(alarm.getByRole("dialog")).toHaveCount(0);
    await expect(alarm.getByText("Red coat, grey bag")).toBeVisible();
    expect(await findings(alarm)).toEqual([]);

    await alarm.getByRole("button", { name: "Print a sheet…" }).click();
    await alarm.getByRole("dialog").getByText("French").click();
    const preview = await previewAfter(hearth, () =>
      alarm.getByRole("button", { name: "Open the sheet" }).click(),
    );
    await mkdir(join(folder, "stick"));
    const file = join(folder, "stick", "sheet.pdf");
    await saveAs(hearth, preview, file);
    const { text, about, fonts } = readPdf(file);
    expect(about).toMatchObject({ Title: "Qui nous cherchons", Tagged: "yes", Pages: "1" });
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(text).toMatch(/Mariam Keita[\s\S]*Red coat, grey bag/);
    expect(text).toMatch(/BP 100/);
    expect(text).not.toMatch(/Room 1|Hearth|a friend from/);
    await preview.keyboard.press("Escape").catch(() => undefined);
    await expect.poll(() => preview.isClosed()).toBe(true);

    await expect(alarm.getByRole("dialog")).toHaveCount(0);
    await alarm.getByRole("button", { name: "Left without notice…" }).click();
    await expect(alarm.getByRole("dialog")).toContainText("Left without notice");
    await choose(alarm, "Where to", "Not known");
    await alarm.getByRole("button", { name: "Record departure", exact: true }).click();
    await expect(alarm.getByText(/^Left the house: noted on/)).toBeVisible();
    await goTo(alarm, "#/house/out");
    await expect(alarm.getByText("Nobody is out", { exact: true })).toBeVisible();
  },
);

async function goesOut(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "Goes out", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const beginSteps = (page: Page): Promise<void> =>
  page.getByRole("alertdialog").getByRole("button", { name: "Begin the steps" }).click();
