// A person who is assisted without living in the house: nine of ten people.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs, takeLanguage } from "../../helpers/e2e/printout-steps.ts";
import {
  admit,
  choose,
  messages,
  row,
  typeDay,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { note, sign } from "../../helpers/e2e/counselling-session-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

/** In every page of the application. */
declare const hearthTestHook: EndToEndTestHook;

test.use({ as: "care" });

test(
  "a person who lives elsewhere gets an appointment, a letter, a session, and is in the week",
  { tag: "@long" },
  async ({ folder, hearth, page }) => {
    test.slow();
    await admit(page, { name: "Linh Invented" });
    const file = await assistOutside(page, "Mariam Keita");

    // From the calendar of another person: what was planned is shown all the same.
    await goTo(page, `#/house/calendar`);
    await page.getByRole("combobox", { name: "Of one person" }).fill("Linh");
    await page.getByRole("option", { name: "Linh Invented" }).click();
    await page.getByRole("button", { name: "Plan an appointment" }).click();
    const panel = page.getByRole("dialog");
    await panel.getByRole("combobox", { name: "Who" }).fill("Mari");
    await page.getByRole("option", { name: "Mariam Keita" }).click();
    await choose(page, "What kind of place", "lawyer");
    await panel.getByRole("textbox", { name: "Time", exact: true }).fill("21:30");
    await panel.getByRole("textbox", { name: "With whom" }).fill("Counsel Invented");
    expect(await findings(page)).toEqual([]);
    await panel.getByRole("button", { name: "Plan it" }).click();
    await expect(messages(page)).toContainText(
      "Planned for Mariam Keita: Wednesday 10 March, 21:30",
    );
    await expect(row(page, "Mariam Keita")).toContainText("21:30");
    await expect(row(page, "Mariam Keita")).toContainText("Lawyer");
    expect(await findings(page)).toEqual([]);
    await messages(page).getByRole("link", { name: "Open" }).click();
    await expect(page.getByRole("dialog", { name: "Change the appointment" })).toBeVisible();
    await page.keyboard.press("Escape");

    await goTo(page, "#/");
    await expect(page.getByRole("region", { name: "Appointments" })).toContainText(
      /21:30Mariam Keita · lawyer/,
    );

    await goTo(page, `${file}/documents`);
    await page.getByRole("button", { name: /What to write/ }).click();
    await page.getByRole("option", { name: /Appointment letter/ }).click();
    await page.getByRole("button", { name: "Write it", exact: true }).click();
    await expect(page.getByLabel("Text", { exact: true })).toHaveValue(
      /Mariam Keita[^]*21\D{1,3}30/,
    );
    const letter = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Preview as PDF", exact: true }).click(),
    );
    const saved = join(folder, "letter.pdf");
    await saveAs(hearth, letter, saved);
    expect(readPdf(saved).text).toMatch(/Mariam Keita[^]*21\D{1,3}30/);
    await letter.keyboard.press("Escape").catch(() => undefined);

    await goTo(page, `${file}/session`);
    await note(page).fill("The lawyer asks for one more paper.");
    await typeDay(page, "Next session", "12032027");
    await page.getByRole("textbox", { name: "At", exact: true }).fill("14");
    await sign(page);

    await goTo(page, `#/house/calendar?person=${file.split("/").at(-1) ?? ""}`);
    await expect(row(page, "Lawyer")).toContainText("21:30");
    await expect(row(page, "Session")).toContainText("14:00");
    const sheet = await previewAfter(hearth, async () => {
      await page.getByRole("button", { name: "Print for the person…" }).click();
      await takeLanguage(page, "French");
      await page.getByRole("button", { name: "Open the sheet" }).click();
    });
    const days = join(folder, "days.pdf");
    await saveAs(hearth, sheet, days);
    expect(readPdf(days).text).toMatch(/Vos jours[^]*21:30[^]*14:00/);
    await sheet.keyboard.press("Escape").catch(() => undefined);

    // Printouts for the house are about residents.
    await goTo(page, "#/house/calendar");
    const week = await previewAfter(hearth, () =>
      page.getByRole("button", { name: "Print the week" }).click(),
    );
    const wall = join(folder, "week.pdf");
    await saveAs(hearth, week, wall);
    expect(readPdf(wall).text).not.toMatch(/Mariam/);
    await week.keyboard.press("Escape").catch(() => undefined);
  },
);

/** Opens a file for a person who does not sleep here and accepts the assistance; returns its address. */
async function assistOutside(page: Page, name: string): Promise<string> {
  const id = await page.evaluate(async (typed) => {
    const opened = await hearthTestHook.command("intake.open", {
      name: typed,
      sex: "female",
      age: { basis: "unknown" },
      languages: ["fr"],
      waiting: null,
    });
    const [newest] = await hearthTestHook.ask("assistance.ofPerson", { id: opened.id });
    const { date } = await hearthTestHook.ask("today.view", {});
    await hearthTestHook.command("assistance.begin", { id: newest?.track.id ?? "", on: date });
    return opened.id;
  }, name);
  return `#/people/${id}`;
}
