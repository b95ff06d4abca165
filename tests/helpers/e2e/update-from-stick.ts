// An update from a stick, as an administrator and IT support do it.
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { aKey, anUpdate, lineOf } from "../invented-update.ts";
import { findings } from "./accessibility-findings.ts";
import { willChoose } from "./chosen-file.ts";
import { expect } from "./fixtures.ts";
import { goTo } from "./lock-screen-and-setup-steps.ts";

const key = aKey();

/** The key of this run, which only a program with test hooks accepts. */
export const trustsKey = { HEARTH_UPDATE_KEY: lineOf(key) };

/** In a vault that backs up to that stick, and has never done so. The verified update is prepared afterwards, and discarded. */
export async function updateFromStick(hearth: Program, page: Page, stick: string): Promise<void> {
  const [update, foreign] = ["hearth-0.2.0.update", "other.update"].map((name) =>
    join(stick, name),
  );
  if (update === undefined || foreign === undefined) throw new Error("Two names were given");
  const payload = Buffer.alloc(3_000_000, "an invented package ");
  const arch = process.arch === "arm64" ? "arm64" : "x64";
  await writeFile(update, anUpdate(key, payload, { arch }));
  await writeFile(foreign, anUpdate(aKey(), payload, { arch }));

  await goTo(page, "#/settings/about");
  await willChoose(hearth, foreign);
  await page.getByRole("button", { name: "Choose the update…" }).click();
  await expect(page.getByText("not signed with a key that this program knows")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await willChoose(hearth, update);
  await page.getByRole("button", { name: "Choose the update…" }).click();
  await expect(page.getByText("An invented change.")).toBeVisible();
  const ready = page.getByRole("button", { name: "Lay it ready for the helper" });
  await expect(ready).toBeDisabled();
  await page.getByRole("button", { name: `Back up to ${stick}` }).click();
  await expect(page.getByText("The backup is made, on this computer only")).toBeVisible();
  await expect(page.getByText("The house was backed up after the update")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await ready.click();
  await expect(page.getByText("sudo dpkg --install /root/hearth-0.2.0-linux")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  const folder = join(hearth.home, "update");
  expect(await readdir(folder)).toEqual([`hearth-0.2.0-linux-${arch}.deb`]);
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(page.getByRole("button", { name: "Choose the update…" })).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
}
