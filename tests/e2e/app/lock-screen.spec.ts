import type { Page } from "@playwright/test";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test as base } from "../../helpers/e2e/fixtures.ts";

/** A vault whose key file is a single letter: enough for a lock screen, and damaged at sign-in. */
const test = base.extend<{ readonly lockScreen: Page }>({
  programEnv: async ({ folder }, use) => {
    const home = join(folder, "home");
    for (const vault of ["house", "demo"]) {
      await mkdir(join(home, vault), { recursive: true });
      await writeFile(join(home, vault, "house.keys"), "x");
    }
    await use({});
  },
  lockScreen: async ({ hearth }, use) => await use(await hearth.window()),
});

test("the lock screen is keyboard accessible, fully visible, clean under axe, and shows a fault in a sentence", async ({
  hearth,
  lockScreen,
}) => {
  await test.step("nothing lies over a word", async () => {
    expect(await lockScreen.evaluate(wordsCovered)).toEqual([]);
  });
  await test.step("everything is reached by the keyboard, in order", () =>
    expectReached(lockScreen));
  await test.step("clean under axe in every state, light and dark", async () => {
    for (const theme of ["light", "dark"] as const) await expectClean(hearth, lockScreen, theme);
  });
  await test.step("another Electron, and a machine that keeps crashes, are told in every language", () =>
    expectWarned(lockScreen));
  await test.step("nothing is cut off at twice the size in the smallest window", () =>
    expectWhole(hearth, lockScreen));
  await test.step("a fault is told in a sentence, with a way to more", async () => {
    await lockScreen.reload();
    await lockScreen.keyboard.type("kestrel");
    await lockScreen.keyboard.press("Tab");
    await lockScreen.keyboard.type("anything at all");
    await lockScreen.keyboard.press("Enter");

    await expect(lockScreen.getByRole("alert")).toContainText("key file is damaged");
    expect(await findings(lockScreen, "every rule")).toEqual([]);
    await lockScreen.getByRole("button", { name: "What to do now" }).click();
    await lockScreen.waitForURL("app://hearth/index.html#/fault/KeysDamaged");
  });
});

test("the language of the lock screen is stored for the next start", async ({
  hearth,
  lockScreen,
}) => {
  await lockScreen.getByRole("button", { name: "Français" }).click();
  await expect(lockScreen.getByLabel("Phrase de passe")).toBeVisible();

  const next = await hearth.relaunch();

  await expect(next.getByRole("button", { name: "Ouvrir", exact: true })).toBeVisible();
  await expect(next.locator("html")).toHaveAttribute("lang", "fr");
});

async function expectReached(lockScreen: Page): Promise<void> {
  const reached: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    reached.push(
      await lockScreen.evaluate(() => {
        const { id, lang } = document.activeElement as HTMLElement;
        return id || lang;
      }),
    );
    await lockScreen.keyboard.press("Tab");
  }
  expect(reached).toEqual([
    "name",
    "passphrase",
    "reveal",
    "open",
    "forgotten",
    "swap",
    "en",
    "fr",
    "nl",
  ]);
}

async function expectClean(hearth: Program, lockScreen: Page, theme: "light" | "dark") {
  await hearth.app.evaluate(({ nativeTheme }, name) => {
    nativeTheme.themeSource = name;
  }, theme);
  await lockScreen.reload();
  expect(await findings(lockScreen, "every rule")).toEqual([]);

  await lockScreen.getByRole("button", { name: "Open", exact: true }).click();
  await expect(lockScreen.getByRole("alert")).toContainText("Type your sign-in name");
  await lockScreen.getByRole("button", { name: "Open the invented house instead" }).click();
  await lockScreen.getByLabel("Passphrase").fill("x");
  await lockScreen.getByRole("button", { name: "Show" }).click();
  expect(await findings(lockScreen)).toEqual([]);
  await showUpdate(lockScreen);
  expect(await findings(lockScreen)).toEqual([]);
}

/** As while the vault migrates a large database. */
async function showUpdate(lockScreen: Page): Promise<void> {
  await lockScreen.evaluate(() => (document.documentElement.dataset["update"] = "checking"));
  await expect(lockScreen.locator("#update")).toContainText("3 of 4");
  await expect(lockScreen.getByRole("button", { name: "I have forgotten it" })).toHaveCount(0);
}

async function expectWhole(hearth: Program, lockScreen: Page): Promise<void> {
  await hearth.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ width: 1024, height: 640 });
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => lockScreen.evaluate(() => innerWidth)).toBeLessThan(520);
  await showUpdate(lockScreen);
  const overflow = await lockScreen.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** Texts that are covered at their beginning or end. Runs in the page. */
function wordsCovered(): readonly string[] {
  const covered: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const [shown, within] = [document.createRange(), text.parentElement];
    shown.selectNodeContents(text);
    for (const { left, right, top, height } of shown.getClientRects())
      for (const x of [left + 2, right - 2]) {
        const onTop = document.elementFromPoint(x, top + height / 2);
        if (within?.contains(onTop) !== true) covered.push(text.textContent?.trim() ?? "");
      }
  }
  return covered.filter((word) => word !== "");
}

const warnings = {
  en: ["runs on another Electron than it was made for", "If Hearth crashes"],
  fr: ["fonctionne avec un autre Electron", "Si Hearth plante"],
  nl: ["draait op een andere Electron", "Als Hearth crasht"],
} as const;

/** What the main process marks the page with is missing here: it is set by hand. */
async function expectWarned(page: Page): Promise<void> {
  await page.reload();
  for (const [language, sentences] of Object.entries(warnings)) {
    await page.evaluate((lang) => {
      const root = document.documentElement;
      root.lang = lang;
      root.dataset["trial"] = "electron";
      root.dataset["spills"] = "";
    }, language);
    for (const sentence of sentences) await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator(".made-so")).toBeHidden();
    expect(await page.evaluate(wordsCovered)).toEqual([]);
    expect(await findings(page, "every rule")).toEqual([]);
    const pictures = process.env["HEARTH_PICTURES"];
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, `lock-warned-${language}.png`) });
  }
}
