import { join } from "node:path";
import type { Program } from "../../../tools/drive/program.mjs";
import { expect, test as base } from "../../helpers/e2e/fixtures.ts";
import { previewAfter } from "../../helpers/e2e/printout-steps.ts";
import { aSheet, askForPaper } from "../attack/request-printout.ts";
import { tell } from "../../helpers/report-proof-figure.ts";
import { foundHouse } from "../attack/create-vault.ts";
import { listen, writeHostilePage, type Listener } from "../attack/hostile-page.ts";

const test = base.extend<{ readonly outside: Listener }>({
  programEnv: async ({ folder }, use) => {
    const pages = join(folder, "pages");
    await writeHostilePage(pages);
    await use({ HEARTH_TEST_PAGES: pages });
  },
  outside: async ({}, use) => {
    const outside = await listen();
    await use(outside);
    outside.close();
  },
});

test("a hostile page finds no way out, in place of any of ours", async ({ hearth, outside }) => {
  const window = await hearth.window();
  await foundHouse(window);

  await test.step("where a paper is shown", async () => {
    await previewAfter(hearth, () => askForPaper(window, aSheet));
    await expectNoWayOut(hearth, outside, "/preview.html");
  });
  await test.step("where a paper is drawn", async () => {
    // The one that rendered the previous printout closes when it is done.
    await expect
      .poll(() => hearth.app.windows().some((each) => each.url().includes("/print.html")))
      .toBe(false);
    // Without its content the rendering page waits.
    await askForPaper(window);
    await expectNoWayOut(hearth, outside, "/print.html");
  });
  await test.step("in the window", () => expectNoWayOut(hearth, outside, "/index.html"));
});

/** Puts the hostile page in place of one of ours, and lets it try. */
async function expectNoWayOut(hearth: Program, outside: Listener, ours: string): Promise<void> {
  const place = () => hearth.app.windows().find((each) => each.url().includes(ours));
  await expect.poll(() => place() !== undefined).toBe(true);
  const page = place();
  if (page === undefined) throw new Error("The page is gone");
  await page.waitForLoadState();
  const windows = hearth.app.windows().length;
  const address = `app://hearth/attack/page.html?port=${outside.port}`;
  await hearth.app.evaluate(
    ({ BrowserWindow }, [url, part]) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(part))
        ?.loadURL(url),
    [address, ours] as const,
  );

  await page.waitForFunction(() => "results" in window, undefined, { timeout: 60_000 });
  const results = await page.evaluate(
    () => (window as unknown as { readonly results: Record<string, boolean> }).results,
  );

  expect(Object.keys(results).length).toBeGreaterThan(60);
  tell("ways out that were tried, in each of three windows", Object.keys(results).length);
  expect(Object.entries(results).flatMap(([name, gotOut]) => (gotOut ? [name] : []))).toEqual([]);
  expect(outside.heard).toEqual([]);
  expect(hearth.app.windows()).toHaveLength(windows);
  expect(new URL(page.url()).href.replace(/#.*$/, "")).toBe(address);
  tell("ways out that were found", outside.heard.length);
}
