// A house of two people, an administrator and a care worker, in the two languages that have longer words.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { EndToEndTestHook } from "../../../renderer/lib/end-to-end-test-hook.ts";
import { keysFromFile, tamper } from "../../integration/attack/raw-vault-access.ts";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  foundHouseWithRooms,
  founderPassphrase,
  goTo,
  lock,
  signIn,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import { textsOf, withValues } from "../../helpers/e2e/texts-of-language.ts";

/** In every page of the application. */
declare const hearthTestHook: EndToEndTestHook;

const tom = {
  name: "Tom Invented",
  signInName: "heron",
  passphrase: "marble kettle winter sparrow",
} as const;

for (const language of ["fr", "nl"] as const) {
  const settings = textsOf("settings", language, "settings/settings");
  const register = textsOf("register", language, "integrity/access-register");
  const today = textsOf("today", language, "today/today");
  const errors = textsOf("errors", language, "app/errors");
  const frame = textsOf("frame", language, "app/frame");
  const vocab = textsOf("vocab", language, "vocabulary/vocab");

  test(
    `two people let each other in, read who has access and are told what someone else changed: ${language}`,
    { tag: "@long" },
    async ({ hearth }) => {
      test.slow();
      let page = await hearth.window();
      await foundHouseWithRooms(page);
      await speak(page);
      const slip = await addTom(page);
      const words = await chooseAndRead(await lock(hearth), slip);

      page = await lock(hearth);
      await signIn(page, "kestrel", founderPassphrase);
      await expect(page.getByRole("navigation", { name: frame.mainMenu })).toBeVisible();
      await goTo(page, "#/settings/users");
      await page
        .getByRole("button", { name: new RegExp(`^${settings.users.letIn}.*${tom.name}`, "u") })
        .click();
      const dialog = page.getByRole("dialog");
      const wordFields = dialog.getByRole("textbox");
      await expect(wordFields).toHaveCount(4);
      for (const [index, word] of words.entries()) await wordFields.nth(index).fill(word);
      expect(await findings(page)).toEqual([]);
      await dialog.getByRole("button", { name: settings.users.letIn }).click();
      const part = settings.users.part.office;
      await expect(
        page.getByText(withValues(settings.users.letInDone, { name: tom.name, part })),
      ).toBeVisible();

      page = await lock(hearth);
      await signIn(page, tom.signInName, tom.passphrase);
      await goTo(page, "#/settings/register");
      await expect(page.getByRole("heading", { name: settings.section.register })).toBeVisible();
      await expect(page.getByText(register.historyTitle, { exact: true })).toBeVisible();

      const door = await lock(hearth);
      const keys = await keysFromFile(join(hearth.home, "house"), tom.signInName, tom.passphrase);
      tamper(keys, (file) => {
        file.prepare("UPDATE users SET is_admin = 1 WHERE sign_in_name = ?").run(tom.signInName);
      });
      await signIn(door, "kestrel", founderPassphrase);
      page = await hearth.window();
      await expect(page.getByText(today.filesChanged)).toBeVisible();
      await onlyCareWorkerStays(page);
      await readRegister(page);
    },
  );

  async function speak(page: Page): Promise<void> {
    await page.evaluate(
      (chosen) =>
        hearthTestHook.command("session.setLook", {
          language: chosen,
          theme: "light",
          textSize: "normal",
        }),
      language,
    );
    await goTo(page, "#/settings/users");
    await expect(page.getByText(settings.users.aloneTitle)).toBeVisible();
  }

  async function addTom(page: Page): Promise<string> {
    await page.getByRole("button", { name: settings.users.add }).click();
    await page.getByLabel(settings.users.name, { exact: true }).fill(tom.name);
    await page.getByLabel(settings.users.signInName).fill(tom.signInName);
    await page
      .getByRole("checkbox", { name: new RegExp(`^${vocab.role.care}`, "u") })
      .check({ force: true });
    await page.getByRole("button", { name: settings.users.create }).click();
    const slip = page
      .getByRole("region", { name: settings.passphrase.slipPaper })
      .getByRole("listitem");
    await expect(slip).toHaveCount(5);
    const words = await slip.allInnerTexts();
    await page.getByRole("button", { name: settings.passphrase.slipDone }).click();
    return words.join(" ");
  }

  async function chooseAndRead(page: Page, slip: string): Promise<readonly string[]> {
    await signIn(page, tom.signInName, slip);
    await page.getByText(settings.passphrase.own, { exact: true }).click();
    await page.getByLabel(settings.passphrase.field, { exact: true }).fill(tom.passphrase);
    await page.getByLabel(settings.passphrase.again).fill(tom.passphrase);
    await page.getByRole("button", { name: settings.passphrase.choose }).click();
    const spoken = page
      .getByRole("region", { name: settings.waiting.readAloud })
      .getByRole("listitem");
    await expect(spoken).toHaveCount(4);
    expect(await findings(page)).toEqual([]);
    return spoken.allInnerTexts();
  }

  /** Nobody else opens the care part, so nobody may lose the last key to it. */
  async function onlyCareWorkerStays(page: Page): Promise<void> {
    await goTo(page, "#/settings/users");
    await page
      .getByRole("button", { name: withValues(settings.users.open, { name: tom.name }) })
      .click();
    await page.getByRole("button", { name: settings.users.remove, exact: true }).click();
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: settings.users.removeConfirm }).click();
    await expect(page.getByText(errors.LastMemberCare)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  }

  async function readRegister(page: Page): Promise<void> {
    await goTo(page, "#/settings/register");
    const main = page.getByRole("main");
    await expect(
      main.getByText(
        withValues(register.history.accessGranted, {
          by: "Ada Invented",
          name: tom.name,
          part: settings.users.part.office,
        }),
      ),
    ).toBeVisible();
    await expect(
      main.getByText(
        withValues(register.history.firstKey, { by: tom.name, part: settings.users.part.care }),
      ),
    ).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);
  }
}
