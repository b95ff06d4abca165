// Scans of a document: pictures and PDFs from outside, viewed here, and removed with a reason.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import {
  aHeic,
  aHostilePdf,
  aLockedPdf,
  aPdf,
  aPng,
  exifWords,
} from "../../helpers/invented-pictures.ts";
import { aPageOfAScanner } from "../../helpers/scanner-pages.ts";
import { blobsIn, takePhoto, vaultHolds, willChoose } from "../../helpers/e2e/chosen-file.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, said, takeBest } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

const scans = (page: Page) => page.getByRole("dialog", { name: /^Scans: passport/ });
const shown = (page: Page) => scans(page).getByRole("region", { name: "The scan" });
const add = (page: Page) => scans(page).getByRole("button", { name: "Add a scan…" }).click();

async function addPassport(page: Page): Promise<void> {
  await admit(page, { name: "Mina Invented" });
  await page.getByRole("link", { name: "Documents", exact: true }).last().click();
  await page.getByRole("button", { name: "Add a document" }).click();
  await page.getByRole("combobox", { name: "Kind" }).fill("passport");
  await takeBest(page, "passport");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(said(page, "It is saved.")).toBeVisible();
}

const openWindows = (hearth: Program): readonly Page[] =>
  hearth.app.windows().filter((each) => !each.isClosed());

/** The first page as it is rendered: its size, its bytes, and how many of its points are dark. */
const drawn = (page: Page) =>
  shown(page)
    .getByRole("img")
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const { naturalWidth: width, naturalHeight: height, src } = image;
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      if (pen === null) throw new Error("Nothing to draw on");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90) dark += 1;
      return { width, height, dark, bytes: atob(src.slice(src.indexOf(",") + 1)) };
    });

test(
  "pages of a passport are added, viewed, hidden, and removed with a reason",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    test.slow();
    const photo = join(folder, "IMG_0002.jpg");
    await takePhoto(page, photo);
    await writeFile(join(folder, "page.pdf"), aHostilePdf());
    await addPassport(page);
    await page.getByRole("button", { name: "Add a scan: passport" }).click();
    await expect(scans(page).getByText("No scan yet")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);

    await willChoose(hearth, photo);
    await add(page);
    await expect(said(page, "The scan is kept.")).toBeVisible();
    const picture = await drawn(page);
    expect([picture.width, picture.height]).toEqual([1600, 1200]);
    expect(picture.bytes).not.toContain("Exif");
    await expect.poll(() => openWindows(hearth)).toHaveLength(1);

    const asked = askedOutside(hearth);
    await willChoose(hearth, join(folder, "page.pdf"));
    await add(page);
    await scans(page).getByRole("button", { name: "Scan 2 PDF" }).click();
    const leaf = await drawn(page);
    expect(leaf.dark).toBeGreaterThan(200);
    await test.step("what the PDF would do is not done, and the window that draws it has no line to the vault", async () => {
      expect(openWindows(hearth)).toHaveLength(2);
      await expectDrawerAlone(hearth);
      for (const each of openWindows(hearth))
        await expect(each.locator("iframe, embed, object, [href*=canary]")).toHaveCount(0);
      expect(asked).toEqual([]);
    });
    expect(leaf.height / leaf.width).toBeCloseTo(842 / 595, 1);
    expect(await findings(page)).toEqual([]);
    const before = await shown(page).getByRole("img").boundingBox();
    await page.keyboard.press("+");
    await expect(scans(page).getByRole("button", { name: "125%, fit the width" })).toBeVisible();
    const larger = async () => {
      const now = await shown(page).getByRole("img").boundingBox();
      return (now?.width ?? 0) / (before?.width ?? 1);
    };
    await expect.poll(larger).toBeCloseTo(1.25, 1);
    await page.keyboard.press("F8");
    await expect(shown(page).getByText("Hidden: privacy mode is on.")).toBeVisible();
    await page.keyboard.press("F8");

    await scans(page).getByRole("button", { name: "Remove this scan…" }).click();
    await scans(page).getByRole("button", { name: "Remove", exact: true }).click();
    await expect(scans(page).getByText("Say why it is removed.")).toBeVisible();
    await scans(page).getByLabel("Why it is removed").fill("Of another person");
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(said(page, "The scan is removed.")).toBeVisible();
    await scans(page).getByText("Removed · 1").click();
    await expect(scans(page).getByText("Of another person")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(scans(page)).toHaveCount(0);
    await expect.poll(() => openWindows(hearth)).toHaveLength(1);
    await expect(page.getByRole("button", { name: "1 scan: passport" })).toBeFocused();
    const words = ["Exif", exifWords, "JFIF", "%PDF-", "canary of a hostile", "\xff\xd8\xff"];
    expect(await vaultHolds(folder, words)).toEqual([]);

    await page.getByRole("link", { name: "History" }).click();
    await expect(page.getByText("added a scan")).toHaveCount(2);
    await expect(page.getByText("removed a scan")).toBeVisible();
    await handOver(hearth, "volunteer");
    // When Today is shown, it is deleted from the disk.
    await expect.poll(() => blobsIn(folder)).toHaveLength(1);
  },
);

test(
  "an invalid scan is refused, the next choice is possible, and the rendering window closes with the lock",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    const files: readonly (readonly [string, Uint8Array, string])[] = [
      ["notes.pdf", Buffer.from("<html>%PDF"), "This file is no scan"],
      ["hollow.pdf", Buffer.from("%PDF-1.7\nnothing\n%%EOF"), "This file is no scan"],
      ["locked.pdf", aLockedPdf(), "This PDF opens with a password only"],
      ["wall.png", aPng(65_535, 65_535), "This file is too large"],
      ["hollow.png", aPng(40, 40), "This file is no scan"],
      ["IMG_0004.heic", aHeic(), "the HEIC format of a telephone"],
      [
        "large.pdf",
        Buffer.concat([aPdf(), Buffer.alloc(30_000_000), aPdf()]),
        "This file is too large",
      ],
    ];
    await addPassport(page);
    await page.getByRole("button", { name: "Add a scan: passport" }).click();
    for (const [name, bytes, sentence] of files) {
      await writeFile(join(folder, name), bytes);
      await willChoose(hearth, join(folder, name));
      await add(page);
      await expect(scans(page).getByRole("alert")).toContainText(sentence);
    }
    expect(await findings(page, "every rule")).toEqual([]);
    await willChoose(hearth, join(folder, "gone.pdf"));
    await add(page);
    await expect(scans(page).getByRole("alert")).toContainText("This file cannot be read");
    await writeFile(join(folder, "whole.pdf"), aPdf());
    await willChoose(hearth, join(folder, "whole.pdf"));
    await add(page);
    await expect(shown(page).getByRole("img")).toBeVisible();
    expect(await blobsIn(folder)).toHaveLength(1);

    await test.step("a page as scanners pack it is drawn whole", async () => {
      await writeFile(join(folder, "scanner.pdf"), aPageOfAScanner());
      await willChoose(hearth, join(folder, "scanner.pdf"));
      await add(page);
      await scans(page).getByRole("button", { name: "Scan 2 PDF" }).click();
      // Two fields, each a bit more than a third of the page.
      const share = async () => {
        const { width, height, dark } = await drawn(page);
        return dark / (width * height);
      };
      await expect.poll(share).toBeCloseTo((2 * 480 * 360) / (595 * 842), 1);
    });
    await test.step("the window that draws pages ends with the lock, and none opens on the lock screen", () =>
      expectDrawerEnds(hearth));
  },
);

/** What any window requests outside this program, from now on. */
function askedOutside(hearth: Program): readonly string[] {
  const asked: string[] = [];
  hearth.app.context().on("request", (request) => {
    if (!/^(?:app|blob|data):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

/** The rendering window has its ports already, neither of them to the vault, and gets nothing else. */
async function expectDrawerAlone(hearth: Program): Promise<void> {
  const drawer = openWindows(hearth).find((each) => each.url().endsWith("/picture.html"));
  const answered = await drawer?.evaluate(async () => {
    const { hearth: bridge } = globalThis as unknown as { readonly hearth: HearthBridge };
    const got: string[] = [];
    addEventListener("message", ({ ports }) => got.push(...ports.map(() => "a line")));
    for (const ask of ["leaves", "folder", "port"] as const)
      await bridge.ask({ ask }).then(
        () => ask === "port" || got.push(ask),
        () => undefined,
      );
    // What was sent before the last answer is here by then.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return got;
  });
  expect(answered).toEqual([]);
}

async function expectDrawerEnds(hearth: Program): Promise<void> {
  const open = () => openWindows(hearth);
  expect(open()).toHaveLength(2);
  await expectDrawerAlone(hearth);

  const locked = await lock(hearth);
  await expect.poll(open).toHaveLength(1);
  await locked.evaluate(async () => {
    const { hearth: bridge } = globalThis as unknown as { readonly hearth: HearthBridge };
    await bridge.ask({ ask: "leaves" }).catch(() => undefined);
  });
  expect(open()).toHaveLength(1);
}
