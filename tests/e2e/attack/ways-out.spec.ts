import { join } from "node:path";
import { expect, test as base } from "../fixtures.ts";
import { listen, writeHostilePage, type Listener } from "./hostile.ts";

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

test("a hostile page in the window finds no way out", async ({ hearth, outside }) => {
  const page = await hearth.window();
  const address = `app://hearth/attack/page.html?port=${outside.port}`;
  await hearth.app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url),
    address,
  );

  await page.waitForFunction(() => "results" in window, undefined, { timeout: 30_000 });
  const results = await page.evaluate(
    () => (window as unknown as { readonly results: Record<string, boolean> }).results,
  );

  expect(Object.keys(results).length).toBeGreaterThan(60);
  expect(Object.entries(results).flatMap(([name, gotOut]) => (gotOut ? [name] : []))).toEqual([]);
  expect(outside.heard).toEqual([]);
  expect(new URL(page.url()).href.replace(/#.*$/, "")).toBe(address);
  expect(hearth.app.windows()).toHaveLength(1);
});
