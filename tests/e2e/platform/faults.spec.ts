import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/axe.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  foundHouseWithRooms,
  founderPassphrase,
  goTo,
  lock,
  signIn,
} from "../../helpers/e2e/steps.ts";

test("a damaged database shows what is safe and what to do", async ({ hearth }) => {
  await foundHouseWithRooms(await hearth.window());
  await lock(hearth);
  const file = join(hearth.home, "house", "hearth.db");
  const bytes = await readFile(file);
  bytes.fill(0xff, 4096, 12_288);
  await writeFile(file, bytes);

  const page = await faultAtTheDoor(hearth, "HouseDamaged");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The file of the house is damaged",
  );
  await expect(page.getByText("Nothing was written to the damaged file.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const again = await hearth.windowAfter(() =>
    page.getByRole("button", { name: "Try again from the lock screen" }).click(),
  );
  await expect(again.getByLabel("Sign-in name")).toBeVisible();
});

test("a rolled back database is doubted, and accepted by an administrator only", async ({
  hearth,
}) => {
  const page = await hearth.window();
  await foundHouseWithRooms(page);
  const house = join(hearth.home, "house");
  const locked = await lock(hearth);
  const old = await readFile(join(house, "hearth.db"));
  await signIn(locked, "kestrel", founderPassphrase);
  await goTo(locked, "#/settings/centre");
  await locked.getByLabel("Name of the centre, as printed").fill("Centre Nouveau asbl");
  await locked.getByRole("button", { name: "Save" }).click();
  await expect(locked.getByText("Saved.")).toBeVisible();
  await lock(hearth);
  await writeFile(join(house, "hearth.db"), old);

  const fault = await faultAtTheDoor(hearth, "HouseOlder");
  expect(await findings(fault, "every rule")).toEqual([]);
  await fault.getByRole("button", { name: "Continue" }).click();
  await expect(fault.getByRole("alert")).toContainText("Type your sign-in name");
  await fault.getByLabel("Sign-in name").fill("kestrel");
  await fault.getByLabel("Passphrase", { exact: true }).fill(founderPassphrase);
  await fault.getByRole("button", { name: "Continue" }).click();
  await expect(fault.getByRole("navigation", { name: "Main menu" })).toBeVisible();
});

test("every fault has its page, in three languages, and none is cut off at 200 % zoom", async ({
  hearth,
}) => {
  const page = await hearth.window();
  await page.getByRole("button", { name: "English" }).waitFor();
  for (const type of [
    "HouseDamaged",
    "HouseNewer",
    "HouseInUse",
    "HouseReadOnly",
    "HouseElsewhere",
    "HouseOlder",
    "KeysDamaged",
    "RosterDamaged",
    "PurposeRefused",
    "DiskFull",
    "OtherElectron",
    "ClockLooksWrong",
    "HouseMissing",
    "UpdateNotBegun",
    "DiskFailing",
  ]) {
    await goTo(page, `#/fault/${type}`);
    await expect(page.getByText(`read out this word: ${type}.`)).toBeVisible();
    expect(await findings(page, "every rule"), type).toEqual([]);
  }
  await hearth.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ width: 1280, height: 720 });
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(700);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** Signs in, gets the fault on the lock screen and opens its page. */
async function faultAtTheDoor(hearth: Program, type: string): Promise<Page> {
  const page = await hearth.window();
  await page.locator("#name").fill("kestrel");
  await page.locator("#passphrase").fill(founderPassphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "What to do now" }).click();
  await expect(page.getByText(`read out this word: ${type}.`)).toBeVisible();
  return page;
}
