// The worst case: the computer is gone. What is left is a stick, two people with a sheet, and all users' own passphrases.
import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { willChoose } from "../../helpers/e2e/chosen-file.ts";
import { enter, expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { laterClock } from "../../helpers/e2e/kill-and-reopen.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import {
  founderPassphrase,
  goTo,
  lock,
  proveSheets,
  typeSheet,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import { trustsKey, updateFromStick } from "../../helpers/e2e/update-from-stick.ts";

// At its end there is no vault where the program looks for one.
test.use({ as: "administrator", isAlone: true, programEnv: trustsKey });

test("a vault is backed up to a stick, verified by a test restore, lost with the computer, and restored with two sheets", async ({
  hearth,
  folder,
  page,
}) => {
  test.slow();
  const stick = join(folder, "stick");
  await mkdir(stick);
  await goTo(page, "#/settings/backup");
  await expect(page.getByText("Without recovery sheets, nobody could open a backup")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByRole("link", { name: "Recovery sheets", exact: true }).last().click();
  await page.getByRole("button", { name: "Make the three sheets" }).click();
  const sheets = await proveSheets(page);

  await goTo(page, "#/settings/backup");
  await willChoose(hearth, join(folder, "home", "house"));
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  await expect(page.getByText("is the house’s own")).toBeVisible();
  await willChoose(hearth, stick);
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  await expect(page.getByRole("heading", { name: stick })).toBeVisible();
  await page.getByText("Every day, by itself").click();
  await updateFromStick(hearth, page, stick);
  await goTo(page, "#/settings/backup");

  await page.getByRole("button", { name: /^Drill…/ }).click();
  const dialog = page.getByRole("dialog", { name: "Restore drill" });
  await typeSheet(page, sheets[0]);
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("heading", { name: "Type the second sheet" })).toBeVisible();
  await typeSheet(page, sheets[1]);
  await dialog.getByRole("button", { name: "Begin the drill" }).click();
  await expect(page.getByText("The drill is over.")).toBeVisible();
  await expect(page.getByText("Proved")).toBeVisible();
  const slip = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Slip to sign…" }).click(),
  );
  await saveAs(hearth, slip, join(folder, "slip.pdf"));
  await slip.close();
  expect(readPdf(join(folder, "slip.pdf")).text).toContain("Name, and number of the sheet");

  await goTo(page, "#/settings/check");
  // In a worker thread, which only the real program has.
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("Everything is as the house wrote it")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await goTo(page, "#/settings/trace");
  await expect(page.getByText("held a restore drill")).toBeVisible();
  await page.getByRole("button", { name: "Follow the whole chain" }).click();
  await expect(page.getByText("The trace is whole")).toBeVisible();
  await page.getByLabel("What").click();
  await page.getByRole("option", { name: "Refused" }).click();
  await expect(page.getByText("Nothing of this kind in these days.")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // Another computer, with nothing on it.
  await lock(hearth);
  await rename(join(folder, "home", "house"), join(folder, "lost"));
  const fresh = await hearth.relaunch(laterClock());
  await fresh.getByRole("link", { name: "Restore a house from a backup" }).click();
  await expect(fresh.getByRole("heading", { name: "Restore a house from a backup" })).toBeFocused();
  await willChoose(hearth, stick);
  await fresh.getByRole("button", { name: "Choose the folder…" }).click();
  await expect(fresh.getByRole("radiogroup", { name: "Which backup?" })).toBeVisible();
  expect(await findings(fresh)).toEqual([]);
  await fresh.getByRole("button", { name: "Continue" }).click();
  await typeSheet(fresh, sheets[0]);
  await fresh.getByRole("button", { name: "Continue" }).click();
  await expect(fresh.getByRole("heading", { name: "Type the second sheet" })).toBeVisible();
  await fresh.getByText("Sheet 3", { exact: true }).click();
  await typeSheet(fresh, sheets[2]);
  await fresh.getByRole("button", { name: "Continue" }).click();
  expect(await findings(fresh, "every rule")).toEqual([]);
  await sayWhoHasLeft(fresh, staff.volunteer.name);
  await fresh.getByRole("button", { name: "Restore this backup" }).click();
  await expect(fresh.getByRole("heading", { name: "The house is restored" })).toBeVisible();
  expect(await findings(fresh)).toEqual([]);
  await expect(fresh.getByText(`Left out: ${staff.volunteer.name}.`)).toBeVisible();
  const toTheDoor = fresh.getByRole("button", { name: "To the lock screen" });
  await enter(await hearth.windowAfter(() => toTheDoor.click()), "care");
  expect(await readdir(join(folder, "home"))).not.toContain("house.restoring");
  await moveAway(hearth, join(folder, "home"));
});

/** The two who restore are asked about everyone who could sign in when the backup was made. */
async function sayWhoHasLeft(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Who has left the house since?" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Nobody has left" })).toBeVisible();
  await page.getByText(name).click();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByRole("button", { name: "Leave 1 colleague out" }).click();
  await expect(page.getByText(`Left out: ${name}.`)).toBeVisible();
}

/** The vault continues elsewhere: here nobody writes in it by mistake any more, and nothing of it is deleted. */
async function moveAway(hearth: Program, home: string): Promise<void> {
  const page = await handOver(hearth, "administrator");
  await goTo(page, "#/settings/backup");
  await page.getByRole("button", { name: "This house has moved…" }).click();
  const dialog = page.getByRole("dialog", { name: "This house has moved" });
  await expect(dialog.getByText("There is no backup of this house.")).toBeVisible();
  await dialog.getByLabel("Your own passphrase").fill("not hers at all");
  const aside = dialog.getByRole("button", { name: "Set it aside and lock" });
  await aside.click();
  await expect(dialog.getByText("This is not your passphrase.")).toBeVisible();
  await dialog.getByLabel("Your own passphrase").fill(founderPassphrase);
  await aside.click();
  await expect(dialog.getByRole("alert")).toContainText("backup");
  await dialog.getByText("I have looked there, and know what is missing").click();
  expect(await findings(page, "every rule")).toEqual([]);
  const left = await hearth.windowAfter(() => aside.click());
  await expect(left.getByText("A house moved away from this computer on")).toBeVisible();
  expect(await findings(left, "every rule")).toEqual([]);
  const standing = await readdir(home);
  expect(standing).not.toContain("house");
  expect(standing.filter((name) => name.startsWith("house"))).toHaveLength(1);
}
