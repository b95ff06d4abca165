// What needs a disk of its own: a full stick, a stick that is pulled out, a disk without space for an update. Run as root by
// `npm run prove`.
import { cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { tell } from "../../helpers/report-proof-figure.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { willChoose } from "../../helpers/e2e/chosen-file.ts";
import { enter, expect, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { makeVersion } from "../../helpers/e2e/changes-by-other-programs.ts";
import { goTo, proveSheets } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import { backupBegun, plugIn } from "./small-stick.ts";

test.use({ as: "administrator", isAlone: true });

const pictures = process.env["HEARTH_PICTURES"];
async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

test("a backup to a full stick, and one to a stick that is pulled out, report it and leave nothing partial", async ({
  hearth,
  folder,
  page,
}) => {
  test.slow();
  const path = join(folder, "stick");
  let stick = plugIn(path, "1m");
  try {
    await goTo(page, "#/settings/backup");
    await page.getByRole("link", { name: "Recovery sheets", exact: true }).last().click();
    await page.getByRole("button", { name: "Make the three sheets" }).click();
    await proveSheets(page);
    await goTo(page, "#/settings/backup");
    await willChoose(hearth, path);
    await page.getByRole("button", { name: "Choose a folder…" }).click();
    await expect(page.getByRole("heading", { name: path })).toBeVisible();

    await page.getByRole("button", { name: "Back up now" }).click();
    await expect(page.getByText("There is no room left.")).toBeVisible();
    await picture(page, "stick-full");
    expect(await findings(page)).toEqual([]);
    expect(await halfBackups(path)).toEqual([]);

    stick.pull();
    stick = plugIn(path, "64m");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Back up now" }).click();
    await expect(page.getByText("This is not the disk that Hearth backed up to")).toBeVisible();
    await useWhatIsThere(hearth, page, path, 2);
    const begun = backupBegun(path);
    await page.getByRole("button", { name: "Back up now" }).click();
    await begun;
    stick.pull();
    await expect(page.getByText("The place was gone in the middle of it.")).toBeVisible();
    await expect(page.getByText("Backup disk 2 was not found")).toBeVisible();
    await picture(page, "stick-pulled");
    expect(await findings(page)).toEqual([]);

    // Another stick is mounted there now: it is no place before a user chooses it.
    stick = plugIn(path, "64m");
    await page.getByRole("button", { name: "Check again" }).first().click();
    await expect(page.getByText("is not backup disk 2")).toBeVisible();
    await picture(page, "stick-other");
    expect(await findings(page)).toEqual([]);
    await useWhatIsThere(hearth, page, path, 3);
    await page.getByRole("button", { name: "Back up now" }).click();
    await expect(page.getByText(`It is on backup disk 3: ${path}.`)).toBeVisible();
    await picture(page, "stick-made");
    expect(await findings(page)).toEqual([]);
    tell("stories told on disks of their own", 2);
  } finally {
    stick.pull();
  }
});

async function useWhatIsThere(
  hearth: Program,
  page: Page,
  path: string,
  number: number,
): Promise<void> {
  await willChoose(hearth, path);
  await page.getByRole("button", { name: "Another place…" }).click();
  const disk = `Backup disk ${String(number)}: ${path}`;
  await expect(page.getByRole("heading", { name: disk })).toBeVisible();
}

const halfBackups = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { recursive: true })).filter((name) => name.includes(".part"));

test("an update without enough space is not begun, and says how to begin it", async ({
  hearth,
}) => {
  const door = await hearth.window();
  const house = join(hearth.home, "house");
  const aside = join(hearth.home, "aside");
  await makeVersion(house, staff.administrator, "earlier");
  await cp(house, aside, { recursive: true });
  await rm(house, { recursive: true });
  await mkdir(house);
  const used = await bytesIn(aside);
  const disk = plugIn(house, `${String(Math.ceil(used / 1024) + 400)}k`);
  try {
    await cp(aside, house, { recursive: true });
    const told = await stepsTold(door);
    await door.locator("#name").fill(staff.administrator.signInName);
    await door.locator("#passphrase").fill(staff.administrator.passphrase);
    await door.keyboard.press("Enter");
    await picture(door, "update-door");
    await expect.poll(() => told.jsonValue()).toEqual(["reading", "copying", null]);
    await door.getByRole("button", { name: "What to do now" }).click();
    await expect(door.getByRole("heading", { level: 1 })).toHaveText("The update has not begun");
    await picture(door, "update-not-begun");
    expect(await findings(door)).toEqual([]);
  } finally {
    disk.pull();
  }
});

/** The steps of an update on the lock screen, from now on; null where it is over. */
const stepsTold = (door: Page) =>
  door.evaluateHandle(() => {
    const { dataset } = document.documentElement;
    const told: (string | null)[] = [];
    const keep = new MutationObserver(() => told.push(dataset["update"] ?? null));
    keep.observe(document.documentElement, { attributeFilter: ["data-update"] });
    return told;
  });

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => Math.ceil((await stat(join(entry.parentPath, entry.name))).size / 4096));
  return (await Promise.all(sizes)).reduce((sum, pages) => sum + pages * 4096, 0);
}

test("findings of the weekly check are on Today, with what to do", async ({ hearth }) => {
  const door = await hearth.window();
  await makeVersion(join(hearth.home, "house"), staff.administrator, "edited");
  const page = await enter(door, "administrator");
  await goTo(page, "#/settings/check");
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("One thing is not as the house wrote it")).toBeVisible();
  await picture(page, "check-found");
  expect(await findings(page)).toEqual([]);
  await goTo(page, "#/");
  await expect(page.getByText(/weekly check found/)).toBeVisible();
  await picture(page, "check-found-today");
  expect(await findings(page)).toEqual([]);
});
