// Actions on the lock screen and in the settings.
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect } from "./fixtures.ts";

/** In every page. */
declare const hearth: HearthBridge;
import { withValues } from "./texts-of-language.ts";

export const founderPassphrase = "lantern orchard pebble harbour";

/** From the language to the passphrase; the vault is open afterwards and asks for the centre. */
export async function foundHouse(page: Page, roles: readonly "Care worker"[] = []): Promise<void> {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("Your name").fill("Ada Invented");
  await page.getByLabel("Sign-in name").fill("kestrel");
  for (const role of roles) await page.getByRole("checkbox", { name: role }).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("My own").click();
  await page.getByLabel("Your passphrase", { exact: true }).fill(founderPassphrase);
  await page.getByLabel("Type it once more").fill(founderPassphrase);
  await page.getByRole("button", { name: "Create the house" }).click();
  await expect(page.getByRole("heading", { name: "The centre on paper" })).toBeVisible();
}

/** The whole first run without the recovery sheets. */
export async function foundHouseWithRooms(
  page: Page,
  roles: readonly "Care worker"[] = [],
): Promise<void> {
  await foundHouse(page, roles);
  await page.getByLabel("Name of the centre, as printed").fill("Centre Exemple asbl");
  await page.getByLabel("Correspondence address").fill("BP 100\n1000 Bruxelles");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Residence rules" })).toBeVisible();
  await page.getByText("No, or not known: a work permit (C) is asked for").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Rooms and beds" })).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Three recovery sheets" })).toBeVisible();
}

export type Lines = readonly (readonly string[])[];

/** The words of the sheet that is shown to be copied, line by line, the check word last. */
export async function sheetShown(page: Page): Promise<Lines> {
  await expect(page.getByRole("heading", { name: /^Copy sheet \d by hand$/ })).toBeVisible();
  return page
    .getByRole("region", { name: /^Recovery sheet \d$/ })
    .getByRole("list", { name: /^Line \d$/ })
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll("li")].map((word) => word.lastChild?.textContent ?? ""),
      ),
    );
}

/** Copies and verifies all three sheets; returns them. The first of a vault are in force then, and a question comes. */
export async function proveSheets(page: Page, areFirst = true): Promise<readonly Lines[]> {
  const sheets: Lines[] = [];
  for (const number of [1, 2, 3]) {
    await expect(page.getByRole("heading", { name: `Copy sheet ${number} by hand` })).toBeVisible();
    const lines = await sheetShown(page);
    sheets.push(lines);
    await page.getByRole("button", { name: "I have copied it" }).click();
    await typeAskedWords(page, number, lines);
    await page.getByRole("button", { name: "Compare" }).click();
  }
  if (areFirst) await page.getByRole("button", { name: "Ask later" }).click();
  return sheets;
}

export async function typeAskedWords(page: Page, number: number, lines: Lines): Promise<void> {
  for (const field of await page.getByLabel(new RegExp(`^Sheet ${number}, line`)).all()) {
    const label = (await field.getAttribute("aria-label")) ?? "";
    const [, line, word] = (label.match(/\d+/g) ?? []).map(Number);
    await field.fill(lines[(line ?? 0) - 1]?.[(word ?? 0) - 1] ?? "");
  }
}

/** Four letters of each word, as a user in a hurry types them. */
export async function typeSheet(
  page: Page,
  lines: Lines | undefined,
  says: Readonly<Record<"line" | "lineRight", string>> = {
    line: "Line {{line}}",
    lineRight: "right",
  },
): Promise<void> {
  for (const [index, words] of (lines ?? []).entries()) {
    const field = page.getByLabel(withValues(says.line, { line: index + 1 }));
    await field.fill("");
    await field.pressSequentially(`${words.map((word) => word.slice(0, 4)).join(" ")} `);
    await expect(field).toHaveValue(`${words.join(" ")} `);
    await expect(page.getByText(says.lineRight, { exact: true })).toHaveCount(index + 1);
  }
}

export async function lock(program: Program): Promise<Page> {
  const page = await program.window();
  // The window may be gone before its request is answered.
  return program.windowAfter(() =>
    page.evaluate(() => void hearth.ask({ ask: "lock" })).catch(() => undefined),
  );
}

/** Locks until another moment (ISO, UTC): the next sign-in happens then, in the same running program. */
export async function lockUntil(program: Program, moment: string): Promise<Page> {
  await setClock(program, moment);
  return lock(program);
}

/** Of the next vault process. */
export async function setClock({ app }: Program, moment: string): Promise<void> {
  moments.set(app, moment);
  await app.evaluate((_electron, clock) => {
    process.env["HEARTH_TEST_CLOCK"] = clock;
  }, moment);
}

const moments = new WeakMap<ElectronApplication, string>();

/** The moment at which the clock was set last, if it was. */
export const momentOf = (app: ElectronApplication): string | undefined => moments.get(app);

/** Types on the lock screen and waits for the application. */
export async function signIn(page: Page, signInName: string, passphrase: string): Promise<void> {
  await page.locator("#name").fill(signInName);
  await page.locator("#passphrase").fill(passphrase);
  await page.keyboard.press("Enter");
  // The next step waits for what it needs; on a busy machine a page may take long to load.
  await page.waitForURL(/index\.html/, { waitUntil: "commit", timeout: 0 });
}

/** Goes to an address, and waits until its content is shown: an area of the program is loaded on its first use. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForFunction(() => {
    const place = document.getElementById("content")?.dataset["place"];
    const asked = location.hash.slice(1).replace(/\?.*/u, "");
    // Outside the frame there is nothing to wait for: those screens come before a vault is open.
    return place === undefined || place === (asked === "" ? "/" : asked);
  });
}

/** What a page shows, in any language, while a query is pending. */
export const loading = (page: Page): Locator =>
  page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: /Loading…|Chargement…|Wordt geladen…/ });
