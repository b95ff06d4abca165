import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import {
  foundHouseWithRooms,
  founderPassphrase,
  goTo,
  signIn,
} from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test("every section of the settings is clean under axe, in the dark and in French", async ({
  hearth,
}) => {
  const page = await hearth.window();
  await foundHouseWithRooms(page);
  await goTo(page, "#/settings/look");
  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("Français").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  for (const section of ["me", "look", "centre", "rooms", "users", "kit", "about"]) {
    await goTo(page, `#/settings/${section}`);
    await expect(page.locator(`#section-${section}`)).toBeFocused();
    expect(await findings(page, "every rule"), section).toEqual([]);
  }

  // Larger from now on, on and after the lock screen, and for this user alone.
  const size = () =>
    hearth.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
  await goTo(page, "#/settings/look");
  await page.getByText("Très grande").click();
  await expect.poll(size).toBeCloseTo(1.3);
  const door = await hearth.relaunch();
  await expect.poll(size).toBeCloseTo(1.3);
  await signIn(door, "kestrel", founderPassphrase);
  await expect(door.getByRole("navigation")).toBeVisible();
  await expect.poll(size).toBeCloseTo(1.3);
  await goTo(door, "#/settings/look");
  await expect(door.getByRole("radio", { name: "Très grande" })).toBeChecked();
  await door.getByText("Habituelle").click();
  await expect.poll(size).toBe(1);
});
