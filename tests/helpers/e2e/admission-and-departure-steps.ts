// How people arrive and leave.
import type { Locator, Page } from "@playwright/test";
import type { Input } from "../../../domain/api/index.ts";
import { addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import { expect } from "./prepared-vault.ts";
import { goTo } from "./lock-screen-and-setup-steps.ts";

export interface Arrival {
  readonly name: string;
  /** As the form names it; by default the first free one. */
  readonly bed?: string;
  /** Day, month and year, as typed. */
  readonly plannedEnd?: string;
}

/** In every page of the application. */
declare const hearthTestHook: EndToEndTestHook;

/**
 * Admits a person with only these data, and opens their file: without the form, which is tested by admit.spec.ts and takes as
 * long as a short test.
 */
export async function admit(page: Page, { name, bed, plannedEnd }: Arrival): Promise<void> {
  const { night, stayMonths, free } = await page.evaluate(placesTonight);
  const place = free.find(
    (each) => bed === undefined || (each.room === bed && each.bed.name === ""),
  );
  if (place === undefined) throw new Error(`${bed ?? "No bed"} is not free`);
  const arrival: Input<"stays.admit"> = {
    personId: null,
    name,
    sex: "unknown",
    age: { basis: "unknown" },
    nationality: null,
    languages: [],
    referredBy: "police",
    bedId: place.bedId,
    from: night,
    plannedUntil: plannedEnd === undefined ? addMonths(night, stayMonths) : dayFrom(plannedEnd),
  };
  const id = await page.evaluate(
    async (input) => (await hearthTestHook.command("stays.admit", input)).personId,
    arrival,
  );
  await goTo(page, `#/people/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Runs in the page. */
async function placesTonight() {
  const { night } = await hearthTestHook.ask("today.view", {});
  const { stayMonths } = await hearthTestHook.ask("house.settings", {});
  return { night, stayMonths, free: await hearthTestHook.ask("beds.free", { from: night }) };
}

/** A day from eight typed digits. */
const dayFrom = (digits: string): CalendarDate =>
  CalendarDate.parse(digits.replace(/^(..)(..)(....)$/u, "$3-$2-$1"));

/** The same on the screen, with its toast. */
export async function admitOnScreen(page: Page, arrival: Arrival): Promise<void> {
  await fillIn(page, arrival);
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(arrival.name);
}

/** The form with all required fields, not sent yet. */
export async function fillIn(page: Page, { name, bed, plannedEnd }: Arrival): Promise<void> {
  await goTo(page, "#/admit");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  for (const group of ["Age", "Sex"])
    await page
      .getByRole("radiogroup", { name: group })
      .getByText(/not known/i)
      .click();
  await choose(page, "Referred by", "Police");
  if (bed !== undefined) await choose(page, "Bed", bed);
  if (plannedEnd !== undefined) await typeDay(page, "Planned end", plannedEnd);
}

/** Records a referral of a person with only a name, and accepts it at once: the intake is open afterwards. */
export async function acceptCall(page: Page, name: string): Promise<void> {
  await goTo(page, "#/people/referrals/new");
  await page.getByRole("combobox", { name: "Referred by" }).fill("pol");
  await takeBest(page, "Police");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await choose(page, "Decision", "Accepted");
  await page.getByRole("button", { name: "Save the call" }).click();
  await expect(page.getByRole("navigation", { name: "Parts of the intake" })).toBeVisible();
}

/** Ends the open intake. */
export async function endIntake(page: Page): Promise<void> {
  await page.getByRole("button", { name: "End the intake…" }).click();
  await page.getByRole("radio", { name: /^Accepted/ }).check({ force: true });
  await page.getByRole("button", { name: "End the intake", exact: true }).click();
  await expect(page.getByText(/Intake ended on .*: Accepted/)).toBeVisible();
}

/** From the file to a bed; returns the file's address. */
export async function comeIn(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Admit", exact: true }).click();
  for (const group of ["Age", "Sex"])
    await page
      .getByRole("radiogroup", { name: group })
      .getByText(/not known/i)
      .click();
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(page.getByRole("button", { name: "Record departure…" })).toBeVisible();
  return new URL(page.url()).hash;
}

/** Records a departure from the person's file, to a rented home. */
export async function depart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Record departure…" }).click();
  await choose(page, "Where to", "A rented home of their own");
  await choose(page, "Why the stay ends", "Ended by the person");
  await page.getByRole("button", { name: "Record departure", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Opens a list and chooses an option. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${field}$`) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
  // It is a dialog of its own until it has closed.
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

/** The option of an open list that Enter chooses. */
export const best = (page: Page): Locator => page.locator("[role=option][data-focused]");

/** Chooses the best match. */
export async function takeBest(page: Page, option: string): Promise<void> {
  await expect(best(page)).toHaveText(option);
  await page.keyboard.press("Enter");
}

/** Types a day as eight digits into the first of the three parts of a date. */
export async function typeDay(page: Page, field: string, digits: string): Promise<void> {
  await page.getByRole("group", { name: field }).getByRole("spinbutton").first().focus();
  await page.keyboard.type(digits);
}

/** A card of the board or a row of a list, by a text in it. */
export const row = (page: Page, text: string): Locator =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: text });

/** A toast at the bottom, as it is read out. */
export const said = (page: Page, text: string): Locator =>
  messages(page).getByRole("alert").filter({ hasText: text });

export const messages = (page: Page): Locator => page.getByRole("region", { name: /notification/ });
