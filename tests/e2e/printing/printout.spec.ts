import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  isPreview,
  previewAfter,
  readPdf,
  saveAs,
  takePrinting,
} from "../../helpers/e2e/printout-steps.ts";
import {
  foundHouseWithRooms,
  sheetShown,
  typeAskedWords,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ clock: "2027-03-10T19:00:00.000Z" });

async function firstSheet(hearth: Program): Promise<{ page: Page; preview: Page }> {
  const page = await hearth.window();
  await foundHouseWithRooms(page);
  await page.getByRole("button", { name: "Make the three sheets" }).click();
  const instead = page.getByRole("button", { name: "Print it instead…" });
  const preview = await previewAfter(hearth, () => instead.click());
  return { page, preview };
}

test(
  "a recovery sheet can be printed instead of being copied, and reaches no disk before",
  { tag: "@long" },
  async ({ hearth, folder }) => {
    const { page, preview } = await firstSheet(hearth);
    const lines = await sheetShown(page);
    await expect(preview.getByRole("region", { name: "Page 1" })).toContainText(
      lines[0]?.[0] ?? "?",
    );
    await expectOnNoDisk(hearth, folder);
    await mkdir(join(folder, "stick"));
    const file = join(folder, "stick", "sheet.pdf");

    await expect(preview.getByRole("heading", { name: "Recovery sheet 1" })).toBeVisible();
    expect(await preview.title()).toBe("Hearth");
    expect(await findings(preview, "every rule")).toEqual([]);
    expect(await saveAs(hearth, preview, file)).toBe("paper-2027-03-10.pdf");

    const { text, about, fonts } = readPdf(file);
    for (const line of lines) for (const word of line) expect(text).toContain(word);
    expect(text).not.toContain("Exemple");
    expect(about).toMatchObject({ Title: "Recovery sheet 1", Tagged: "yes", Pages: "1" });
    expect(about["Page size"]).toContain("A4");
    expect(Object.keys(about)).not.toEqual(expect.arrayContaining(["Producer"]));
    expect(Object.keys(about).filter((name) => /Creator|Producer|Date/.test(name))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter(({ name, isEmbedded }) => !isEmbedded || !/^Source/.test(name))).toEqual(
      [],
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, "stick"))).toEqual(["sheet.pdf"]);

    // The window may be gone before the key is up again.
    await preview.keyboard.press("Escape").catch(() => undefined);
    await expect.poll(() => hearth.app.windows().filter((each) => !each.isClosed()).length).toBe(1);
    await page.getByRole("button", { name: "I have copied it" }).click();
    await typeAskedWords(page, 1, lines);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("heading", { name: "Copy sheet 2 by hand" })).toBeVisible();

    const instead = page.getByRole("button", { name: "Print it instead…" });
    await previewAfter(hearth, () => instead.click());
    await expectLocks(hearth, "F12");
  },
);

/** Neither the printout nor anything else that is a PDF. */
async function expectOnNoDisk(hearth: Program, folder: string): Promise<void> {
  const profile = await hearth.app.evaluate(({ app }) => app.getPath("userData"));
  const files = [folder, profile].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(readFileSync(file).includes("%PDF-"), file).toBe(false);
}

test("printing gives the system dialog pictures of the pages, only on request, and shows the result", async ({
  hearth,
  folder,
}) => {
  const { preview } = await firstSheet(hearth);
  await expect(preview.getByRole("region", { name: "Page 1" })).toBeVisible();
  await expectOnNoDisk(hearth, folder);
  await takePrinting(hearth);

  await preview.getByRole("button", { name: "Print…" }).click();
  await expect(preview.getByText("Sent to the printer.")).toBeVisible({ timeout: 60_000 });

  const { options, images } = await printed(hearth);
  expect(options).toMatchObject({ silent: false, margins: { marginType: "none" } });
  expect(images).toEqual(["2479 × 3508"]);
  await expect(preview.locator("img")).toHaveCount(0);

  await test.step("a print system that is another machine is refused", async () => {
    await hearth.app.evaluate(() => {
      process.env["CUPS_SERVER"] = "printers.example.org";
      delete (globalThis as { printed?: unknown }).printed;
    });
    await preview.keyboard.press("Control+p");
    await expect(preview.getByText("prints through another computer")).toBeVisible({
      timeout: 60_000,
    });
    expect(await printed(hearth)).toBeUndefined();
  });
  await test.step("Ctrl L in the preview locks the house", () =>
    expectLocks(hearth, "L", "control"));
});

/** Keys pressed in the preview lock the vault and close every window of the printout. */
async function expectLocks(hearth: Program, keyCode: string, ...modifiers: "control"[]) {
  // The page that rendered the printout closes by itself.
  await expect.poll(async () => (await rendererProcesses(hearth)).length).toBe(2);
  const before = await rendererProcesses(hearth);

  const lockScreen = await hearth.windowAfter(() =>
    hearth.app.evaluate(
      ({ BrowserWindow }, event) => {
        const preview = BrowserWindow.getAllWindows().find((window) =>
          window.webContents.getURL().endsWith("/preview.html"),
        );
        preview?.webContents.sendInputEvent({ type: "keyDown", ...event });
      },
      { keyCode, modifiers },
    ),
  );

  await expect(lockScreen.getByLabel("Passphrase")).toBeVisible();
  await expect.poll(() => before.filter(isRunning)).toEqual([]);
  await expect.poll(() => hearth.app.windows().filter(isPreview)).toEqual([]);
}

interface Printed {
  readonly options: object;
  readonly images: readonly string[];
}

const printed = (hearth: Program): Promise<Printed> =>
  hearth.app.evaluate(() => (globalThis as unknown as { readonly printed: Printed }).printed);

const rendererProcesses = (hearth: Program): Promise<readonly number[]> =>
  hearth.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
  );

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
