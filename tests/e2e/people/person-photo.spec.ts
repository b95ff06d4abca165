// A photo from outside: chosen by a user, redrawn, shown with the name and removed with it.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { exifWords } from "../../helpers/invented-pictures.ts";
import { takePhoto, vaultHolds, willChoose } from "../../helpers/e2e/chosen-file.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

const face = (page: Page) => page.locator("header img");
const panel = (page: Page) => page.getByRole("dialog", { name: /^Photo of/ });

async function choosePhoto(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await panel(page)
    .getByRole("button", { name: /^Choose/ })
    .click();
}

const openWindows = (hearth: Program): readonly Page[] =>
  hearth.app.windows().filter((each) => !each.isClosed());

/** As it is shown: its size, and how many bytes the page has. */
const shownSize = (page: Page) =>
  face(page).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height, src } = image;
    return { width, height, bytes: atob(src.slice(src.indexOf(",") + 1)) };
  });

test(
  "a person's photo is chosen, shown without its location data, hidden, replaced and removed",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    const path = join(folder, "IMG_0001.jpg");
    const taken = await takePhoto(page, path);
    expect(taken.includes(exifWords)).toBe(true);
    await admit(page, { name: "Mariam Keita" });
    await willChoose(hearth, null);
    await choosePhoto(page, "Add photo");
    await expect(panel(page).getByText("No photo yet.")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);

    await willChoose(hearth, path);
    await panel(page).getByRole("button", { name: "Choose a picture…" }).click();
    await expect(said(page, "The photo is kept.")).toBeVisible();
    await expect(panel(page)).toHaveCount(0);
    const { width, height, bytes } = await shownSize(page);
    expect([width, height]).toEqual([720, 540]);
    expect(bytes).not.toContain("Exif");
    expect(await findings(page)).toEqual([]);
    await expect.poll(() => openWindows(hearth)).toHaveLength(1);
    expect(await vaultHolds(folder, ["Exif", exifWords, "JFIF", "\xff\xd8\xff"])).toEqual([]);

    await page.keyboard.press("F8");
    await expect(face(page)).toBeHidden();
    await page.getByRole("button", { name: "Photo…" }).click();
    await expect(panel(page).getByText("Hidden: privacy mode is on.")).toBeVisible();
    await expect(panel(page).getByRole("img")).toHaveCount(0);
    await page.keyboard.press("F8");
    await expect(panel(page).getByRole("img", { name: "Photo of Mariam Keita" })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await panel(page).getByRole("button", { name: "Choose another…" }).click();
    await expect(panel(page)).toHaveCount(0);

    await page.getByRole("button", { name: "Photo…" }).click();
    await panel(page).getByRole("button", { name: "Remove the photo" }).click();
    await expect(said(page, "The photo is removed.")).toBeVisible();
    await expect(face(page)).toBeHidden();
    await page.getByRole("link", { name: "History" }).click();
    await expect(page.getByText("removed the photo")).toBeVisible();
    await expect(page.getByText("kept a photo")).toHaveCount(2);
  },
);

test("a page names no file, and requests no picture on the lock screen", async ({
  hearth,
  page,
}) => {
  await hearth.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => {
      Object.assign(globalThis, { wasAsked: true });
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
  });
  const refusedIn = (window: Page, request: object): Promise<boolean> =>
    window.evaluate(async (forged) => {
      const { hearth: bridge } = globalThis as unknown as { readonly hearth: HearthBridge };
      const ask = bridge.ask as (request: object) => Promise<void>;
      return ask(forged).then(
        () => false,
        () => true,
      );
    }, request);
  for (const forged of [
    { ask: "picture" },
    { ask: "picture", use: "/etc/passwd" },
    { ask: "picture", use: "photo.jpg", path: "/etc/passwd" },
  ])
    expect(await refusedIn(page, forged)).toBe(true);
  const wasAsked = () =>
    hearth.app.evaluate(() => (globalThis as { wasAsked?: boolean }).wasAsked ?? false);
  expect(await wasAsked()).toBe(false);

  await refusedIn(await lock(hearth), { ask: "picture", use: "photo" });
  expect(await wasAsked()).toBe(false);
  expect(openWindows(hearth)).toHaveLength(1);
});
