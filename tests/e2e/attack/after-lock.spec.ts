import type { ElectronApplication, Page } from "@playwright/test";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { foundHouse, passphrase } from "./create-vault.ts";

test("a lock ends both processes that knew anything, whatever triggers it", async ({ hearth }) => {
  await foundHouse(await hearth.window());
  await test.step("by its keys: it stands in the same place, and names nobody", async () => {
    const before = await processes(hearth.app);
    const place = await hearth.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setBounds({ x: 90, y: 80, width: 1100, height: 700 });
      return window?.getBounds();
    });

    const lockScreen = await hearth.windowAfter(() => press(hearth.app, "L", ["control"]));

    await expect(lockScreen.getByRole("button", { name: "Open", exact: true })).toBeVisible();
    await expect.poll(() => before.filter(isRunning)).toEqual([]);
    const windows = await hearth.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getBounds()),
    );
    expect(windows).toEqual([place]);
    await expect(lockScreen.locator("body")).not.toContainText("Ada");
  });

  await test.step("a wrong passphrase is told, a right one opens", async () => {
    const lockScreen = await hearth.window();
    await lockScreen.keyboard.type("kestrel");
    await lockScreen.keyboard.press("Tab");
    await lockScreen.keyboard.type("velvet otter carries nine lampposts");
    await lockScreen.keyboard.press("Enter");
    await expect(lockScreen.getByRole("alert")).toContainText("do not go together");
    await expectOpens(lockScreen);
  });

  await test.step("by the panic key, while the page hangs", async () => {
    const before = await processes(hearth.app);
    const window = await hearth.window();
    window
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);

    const lockScreen = await hearth.windowAfter(() => press(hearth.app, "F12"));

    await expect(lockScreen.getByLabel("Passphrase")).toBeVisible();
    await expect.poll(() => before.filter(isRunning)).toEqual([]);
    await lockScreen.keyboard.type("kestrel");
    await lockScreen.keyboard.press("Tab");
    await expectOpens(lockScreen);
  });

  await test.step("by a vault process that dies, and the lock screen says so", async () => {
    const [vault] = await processes(hearth.app);

    const lockScreen = await hearth.windowAfter(() =>
      Promise.resolve(process.kill(vault, "SIGKILL")),
    );

    await expect(lockScreen.getByRole("alert")).toContainText("stopped by itself");
  });
});

/** Types the right passphrase, where one is asked for. */
async function expectOpens(lockScreen: Page): Promise<void> {
  await lockScreen.keyboard.type(passphrase);
  await lockScreen.keyboard.press("Enter");
  await lockScreen.waitForURL("app://hearth/index.html#/");
  expect(await lockScreen.title()).toBe("Hearth");
}

/** The process ids of the vault and of the page, in this order. */
function processes(app: ElectronApplication): Promise<readonly [number, number]> {
  return app.evaluate(({ app: program, BrowserWindow }) => {
    const vault = program.getAppMetrics().find(({ name }) => name === "Hearth vault");
    const page = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    if (vault === undefined || page === undefined) throw new Error("Not running");
    return [vault.pid, page] as const;
  });
}

/** Keys sent by Playwright reach the page only; these arrive like those of a keyboard. */
function press(app: ElectronApplication, keyCode: string, modifiers: "control"[] = []) {
  return app.evaluate(
    ({ BrowserWindow }, event) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: "keyDown", ...event });
    },
    { keyCode, modifiers },
  );
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
