import type { ElectronApplication } from "@playwright/test";
import { expect, test } from "../../helpers/e2e/fixtures.ts";

test("the program opens one window with a neutral name, and opens again after it was closed", async ({
  hearth,
}) => {
  const window = await hearth.window();
  await expect(window.locator("body")).not.toBeEmpty();
  expect(await window.title()).toBe("Hearth");
  expect(await windowNames(hearth.app)).toEqual(["Hearth"]);

  const again = await hearth.relaunch();
  await expect(again.locator("body")).not.toBeEmpty();
});

function windowNames(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}
