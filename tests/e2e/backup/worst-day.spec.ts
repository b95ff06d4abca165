// The computer is lost after a colleague was removed and a person erased. The stick knows it: neither comes back unasked.
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Language } from "../../../domain/core/display-settings.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { admit, choose, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { willChoose } from "../../helpers/e2e/chosen-file.ts";
import {
  goTo,
  type Lines,
  lock,
  lockUntil,
  proveSheets,
  typeSheet,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import { enter, expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { textsOf, withValues } from "../../helpers/e2e/texts-of-language.ts";

test.use({ as: "administrator", isAlone: true });

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();
const inPanel = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

test(
  "what was decided after a backup holds in the house that two sheets restore, in each language",
  { tag: "@long" },
  async ({ hearth, folder, page }) => {
    test.slow();
    const stick = join(folder, "stick");
    await mkdir(stick);
    await goTo(page, "#/settings/backup");
    await page.getByRole("link", { name: "Recovery sheets", exact: true }).last().click();
    await press(page, "Make the three sheets");
    const sheets = await proveSheets(page);

    const tom = await handOver(hearth, "care");
    const file = await goesForGood(tom, "Quillonde Invented");
    await goTo(tom, `${file}/history`);
    await press(tom, "Propose that it goes…");
    for (const part of [/^Whatever was written/, /^Identity/])
      await tom.getByRole("dialog").getByText(part).first().click();
    await tom.getByRole("dialog").getByText("The person asked for it", { exact: true }).click();
    await inPanel(tom, "Propose");
    const second = await handOver(hearth, "administrator");
    await goTo(second, "#/settings/forgetting");
    await press(second, "Agree: Quillonde Invented");
    await expect(said(second, "It can be carried out from")).toBeVisible();

    // There is nobody else yet: it waits for 30 days on which someone worked.
    await enter(await lockUntil(hearth, "2027-04-08T08:10:00.000Z"), "care");
    const ada = await enter(await lockUntil(hearth, "2027-04-09T20:10:00.000Z"), "administrator");
    await goTo(ada, "#/settings/backup");
    await willChoose(hearth, stick);
    await press(ada, "Choose a folder…");
    await press(ada, "Back up now");
    await expect(ada.getByText("The backup is made, on this computer only")).toBeVisible();

    // After it: what the stick has to know.
    await goTo(ada, "#/settings/forgetting");
    await press(ada, "Erase… Quillonde Invented");
    await ada.getByRole("alertdialog").getByRole("button", { name: "Erase for good" }).click();
    await expect(said(ada, "It is gone.")).toBeVisible();
    await goTo(ada, "#/settings/users");
    await press(ada, `Edit ${staff.volunteer.name}`);
    await press(ada, "Remove");
    await ada.getByRole("alertdialog").getByRole("button", { name: "Remove for good" }).click();
    await expect(ada.getByRole("button", { name: `Edit ${staff.volunteer.name}` })).toHaveCount(0);

    await lock(hearth);
    await rename(join(folder, "home", "house"), join(folder, "lost"));
    for (const language of ["en", "fr", "nl"] as const) {
      const fresh = await hearth.relaunch("2027-04-10T09:00:00.000Z");
      await willChoose(hearth, stick);
      await restore(fresh, language, sheets);
      const texts = textsOf("backup", language, "backup/backup").restore;
      const toTheDoor = fresh.getByRole("button", { name: texts.toLock });
      const restored = await enter(await hearth.windowAfter(() => toTheDoor.click()), "care");
      await goTo(restored, file);
      await expect(restored.getByRole("heading", { level: 1 })).toHaveText("Name unknown no. 1");
      await expect(restored.getByRole("main")).not.toContainText("Quillonde");
      await lock(hearth);
      await rename(join(folder, "home", "house"), join(folder, `restored-${language}`));
    }
  },
);

/** A person comes, and her assistance is closed; returns the address of her file. */
async function goesForGood(page: Page, name: string): Promise<string> {
  await admit(page, { name });
  const file = new URL(page.url()).hash.replace(/\/$/, "");
  await press(page, "Close the assistance…");
  await choose(page, "Where to", "Social housing");
  await choose(page, "Why the assistance ends", "Ended by the person");
  await inPanel(page, "Close the assistance");
  return file;
}

/** On a computer with nothing on it: the two who hold a sheet decide, and are told what came of it. */
async function restore(page: Page, language: Language, sheets: readonly Lines[]): Promise<void> {
  const { offer, restore: texts } = textsOf("backup", language, "backup/backup");
  const common = textsOf("common", language, "app/common");
  const sheet = textsOf("recover", language, "sign-in/recover");
  await page.getByRole("button", { name: programNames[language] }).click();
  await page.getByRole("button", { name: common.back, exact: true }).click();
  await page.getByRole("link", { name: offer }).click();
  await page.getByRole("button", { name: texts.choose }).click();
  await expect(page.getByRole("radiogroup", { name: texts.found })).toBeVisible();
  await page.getByRole("button", { name: common.next }).click();
  await typeSheet(page, sheets[0], sheet);
  await page.getByRole("button", { name: common.next }).click();
  await expect(page.getByRole("heading", { name: sheet.sheetTitle.second })).toBeVisible();
  await typeSheet(page, sheets[1], sheet);
  await page.getByRole("button", { name: common.next }).click();

  await expect(page.getByRole("heading", { name: texts.leftTitle })).toBeVisible();
  // A house that was restored goes on telling the stick: there it was Tom who signed in.
  const signer = language === "en" ? staff.administrator : staff.care;
  const signed = withValues(texts.since.goodText, { name: signer.name });
  await expect(page.getByText(signed)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: new RegExp(texts.wasRemoved) })).toBeChecked();
  const goOn = page.getByRole("button", { name: withValues(texts.leave_one, { count: 1 }) });
  await goOn.click();
  await expect(page.getByText(texts.erasureMissing)).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
  await page.getByText(texts.eraseAgain, { exact: true }).click();
  await goOn.click();
  await expect(page.getByText(withValues(texts.erases, { numbers: "№ 1" }))).toBeVisible();
  await page.getByRole("button", { name: texts.go }).click();
  await expect(page.getByRole("heading", { name: texts.done })).toBeVisible();
  await expect(
    page.getByText(withValues(texts.leftOut, { names: staff.volunteer.name })),
  ).toBeVisible();
  await expect(page.getByText(withValues(texts.erased, { numbers: "№ 1" }))).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);
}

const programNames = { en: "English", fr: "Français", nl: "Nederlands" } as const;
