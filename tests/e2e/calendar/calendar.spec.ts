import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs, takeLanguage } from "../../helpers/e2e/printout-steps.ts";
import { countPresses, promised } from "../../helpers/e2e/count-presses.ts";
import {
  admit,
  choose,
  row,
  said,
  typeDay,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { note, sessions, sign } from "../../helpers/e2e/counselling-session-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test(
  "an appointment is planned, its conflict shown, and a person goes there and is back",
  { tag: "@long" },
  async ({ folder, hearth, page }) => {
    await admit(page, { name: "Mariam Keita" });
    await goTo(page, "#/house");
    await page.getByRole("link", { name: "Day by day" }).click();
    await page.getByRole("link", { name: "Calendar" }).click();
    await page.getByRole("button", { name: "Plan an appointment" }).click();
    await page.getByRole("button", { name: "Plan it" }).click();
    await expect(page.getByRole("dialog")).toContainText("Choose a person.");
    await fillIn(page, "20:30");
    await expect(page.getByRole("dialog")).not.toContainText("For care workers only");
    await page.getByRole("button", { name: "Plan it" }).click();
    await expect(said(page, "Planned for ")).toBeVisible();
    await expect(row(page, "Mariam Keita")).toContainText("nobody goes along yet");
    expect(await findings(page)).toEqual([]);

    await page.getByRole("button", { name: "Plan an appointment" }).click();
    await fillIn(page, "21");
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText(
      "Mariam Keita has an appointment, 20:30–21:30: town hall or authority.",
    );
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Actions for Mariam Keita at 20:30" }).click();
    await page.getByRole("menuitem", { name: "Has gone", exact: true }).click();
    await expect(row(page, "Mariam Keita")).toContainText(/out since 20:\d\d/);
    await goTo(page, "#/");
    await expect(page.getByRole("region", { name: "Appointments" })).toContainText(
      /out since 20:\d\d/,
    );
    await isOutEverywhere(page);
    await goTo(page, "#/");
    await row(page, "Hand-over of the evening shift").getByRole("link", { name: "Read" }).click();
    await expect(page.getByRole("region", { name: "Out", exact: true })).toContainText(
      "Mariam Keita",
    );
    expect(await findings(page)).toEqual([]);
    const preview = await previewAfter(hearth, () =>
      page.getByRole("main").getByRole("button", { name: "Print" }).click(),
    );
    expect(await findings(preview)).toEqual([]);
    const file = join(folder, "hand-over.pdf");
    await saveAs(hearth, preview, file);
    const { text, about } = readPdf(file);
    expect(about).toMatchObject({ Title: "Hand-over", Tagged: "yes" });
    expect(text).toMatch(/vening shift of Wednesday 10 March/);
    expect(text).toMatch(/Mariam Keita · town hall or authority, since 20:\d\d/);
    await preview.keyboard.press("Escape").catch(() => undefined);
    const reading = await countPresses(page);
    await page.getByRole("button", { name: "I have read it" }).click();
    await expect(page.getByRole("main")).toContainText(/read by Noor Invented at 20:\d\d/);
    expect(await reading()).toEqual(promised("confirm the hand-over that one has read"));
    await goTo(page, "#/");
    await expect(page.getByRole("region", { name: "Appointments" })).toBeVisible();
    await expect(row(page, "Hand-over of the evening shift")).toHaveCount(0);

    const care = await handOver(hearth, "care");
    await goTo(care, "#/house/calendar");
    await care.getByRole("button", { name: "Actions for Mariam Keita at 20:30" }).click();
    await care.getByRole("menuitem", { name: "Is back", exact: true }).click();
    await expect(row(care, "Mariam Keita")).toContainText(/back at 20:\d\d/);
    await care.getByText("Day", { exact: true }).click();
    await expect(row(care, "Mariam Keita")).toContainText("Town hall");
    await care.getByRole("button", { name: "Appointments", exact: true }).click();
    await expect(care.getByRole("main")).toContainText("Nothing of what is chosen");
    expect(await findings(care)).toEqual([]);
    await goTo(care, "#/");
    await goTo(care, "#/house/calendar");
    await expect(care.getByRole("main")).toContainText("Nothing of what is chosen");
    await care.getByRole("button", { name: "Show everything" }).click();
    await care.getByRole("combobox", { name: "Of one person" }).fill("Mari");
    await care.getByRole("option", { name: "Mariam Keita" }).click();
    // The name is above the days once, and on none of their lines.
    await expect(row(care, "Town hall")).toContainText("20:30");
    const nameLinks = care.getByRole("main").getByRole("link", { name: "Mariam Keita" });
    await expect(nameLinks).toHaveCount(1);

    const sheet = await previewAfter(hearth, async () => {
      await care.getByRole("button", { name: "Print for the person…" }).click();
      await takeLanguage(care, "French");
      await care.getByRole("button", { name: "Open the sheet" }).click();
    });
    const days = join(folder, "days.pdf");
    await saveAs(hearth, sheet, days);
    expect(readPdf(days).text).toMatch(/Vos jours[^]*20:30[^]*Commune ou administration/);
    expect(readPdf(days).text).not.toMatch(/Mariam|Keita/);
    await sheet.keyboard.press("Escape").catch(() => undefined);

    // The next session is in the calendar. Moved there, it is moved in the session.
    await nameLinks.click();
    await care.getByRole("link", { name: "Record a session" }).click();
    await note(care).fill("The town hall asks for one more paper.");
    await typeDay(care, "Next session", "12032027");
    await care.getByRole("textbox", { name: "At", exact: true }).fill("14");
    await sign(care);
    await goTo(care, "#/house/calendar?day=2027-03-12");
    await expect(row(care, "Mariam Keita")).toContainText("14:00–14:50");
    await care.getByRole("button", { name: "Next session with Mariam Keita" }).click();
    await care.getByRole("menuitem", { name: "Move it…" }).click();
    await care.getByRole("dialog").getByRole("textbox", { name: "At", exact: true }).fill("15:30");
    expect(await findings(care)).toEqual([]);

    // The draft of moving it waits on Today.
    await care.getByRole("button", { name: "Cancel" }).click();
    await goTo(care, "#/");
    await row(care, "A next session with Mariam Keita, half moved").getByRole("link").click();
    const moving = care.getByRole("dialog");
    await expect(moving).toContainText("You left this half written");
    await expect(moving.getByRole("textbox", { name: "At", exact: true })).toHaveValue("15:30");
    await care.getByRole("button", { name: "Move it", exact: true }).click();
    await goTo(care, "#/house/calendar?day=2027-03-12");
    await expect(row(care, "Mariam Keita")).toContainText("15:30–16:20");
    await row(care, "Mariam Keita").getByRole("link", { name: "Session" }).click();
    await expect(sessions(care)).toContainText("15:30when signed: 12 Mar, 14:00");

    // Its facts can be corrected; what was signed stays.
    await care.getByRole("button", { name: /^Actions for the session/ }).click();
    await care.getByRole("menuitem", { name: "Correct day, length, place…" }).click();
    const fix = care.getByRole("dialog");
    await expect(care.getByRole("menu")).toHaveCount(0);
    await fix.getByRole("textbox", { name: "Length" }).fill("30");
    await fix.getByRole("button", { name: "Correct it" }).click();
    await expect(fix).toContainText("Say why.");
    await fix.getByRole("textbox", { name: "Why" }).fill("The clock was wrong");
    expect(await findings(care)).toEqual([]);
    await fix.getByRole("button", { name: "Correct it" }).click();
    await expect(said(care, "Corrected.")).toBeVisible();
    await expect(sessions(care)).toContainText(
      /30 min[^]*Before: [^]*50 min[^]*The clock was wrong/,
    );
    expect(await findings(care)).toEqual([]);
  },
);

/** A person at an appointment is out on every screen, can be recorded as back on each, and is out again after undo. */
async function isOutEverywhere(page: Page): Promise<void> {
  await expect(page.getByText("out, at an appointment")).toBeVisible();
  await goTo(page, "#/house");
  await expect(row(page, "Mariam Keita")).toContainText("at an appointment");
  await goTo(page, "#/house/nights");
  await expect(row(page, "Mariam Keita")).toContainText("at an appointment");
  await goTo(page, "#/house/out");
  await expect(page.getByText("1 out · 0 in the house")).toBeVisible();
  await expect(row(page, "Mariam Keita")).toContainText("by the calendar");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Mariam Keita: back" }).click();
  await expect(said(page, "Mariam Keita is back.")).toBeVisible();
  await expect(page.getByText("0 out · 1 in the house")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Mariam Keita")).toContainText("at an appointment");
}

async function fillIn(page: Page, time: string): Promise<void> {
  const panel = page.getByRole("dialog");
  await panel.getByRole("combobox", { name: "Who" }).fill("Mari");
  await page.getByRole("option", { name: "Mariam Keita" }).click();
  await choose(page, "What kind of place", "town hall or authority");
  await choose(page, "Who goes along", "Somebody, not known yet");
  // Last: conflicts are shown above these lists, which make room for it.
  await panel.getByRole("textbox", { name: "Time", exact: true }).fill(time);
}
