// A stranger at the door at night: staff alone on duty find, by keyboard, what to say and who must never be admitted.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { takePhoto, willChoose } from "../../helpers/e2e/chosen-file.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, depart, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

const never = (page: Page) => page.getByRole("region", { name: "Do not contact or admit" });

test("a stranger at the door is handled from Today: what to say, who must never be admitted, for whom, and recorded", async ({
  hearth,
  page,
  folder,
}) => {
  const picture = join(folder, "IMG_0001.jpg");
  await takePhoto(page, picture);
  await admit(page, { name: "Viktor Sokolov" });
  await willChoose(hearth, picture);
  await page.getByRole("button", { name: "Add photo" }).click();
  await page.getByRole("button", { name: "Choose a picture…" }).click();
  await expect(said(page, "The photo is kept.")).toBeVisible();
  await depart(page);
  await admit(page, { name: "Mariam Keita" });
  const file = new URL(page.url()).hash;
  await goTo(page, `${file}/safety`);
  await page.getByRole("button", { name: "Write the card" }).click();
  const panel = page.getByRole("dialog", { name: "Edit the safety card" });
  await panel.getByLabel("Never contact, never let in").fill("Viktor Sokolov\nThe cousin in Ghent");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "The safety card is saved.")).toBeVisible();
  await admit(page, { name: "Rosa Mbeki" });

  const night = await handOver(hearth, "volunteer");
  const way = night.getByRole("link", { name: "See what to do" });
  await way.focus();
  await night.keyboard.press("Enter");
  await expect(night.getByRole("heading", { level: 1 })).toHaveText("Someone at the door");
  await expect(
    night.getByText("Say neither yes nor no: never confirm who lives here."),
  ).toBeVisible();
  await expect(never(night)).toContainText("The cousin in Ghent");
  await expect(never(night).getByRole("img", { name: "Photo: Viktor Sokolov" })).toBeVisible();
  await expect(never(night)).toContainText("No list was made for 1 of 2");
  await expect(never(night)).not.toContainText("Mariam");
  expect(await findings(night)).toEqual([]);

  const whom = night.getByRole("button", { name: "Show for whom: Viktor Sokolov" });
  await whom.focus();
  await night.keyboard.press("Enter");
  await expect(never(night).getByRole("link", { name: "Mariam Keita" })).toBeVisible();
  await night.keyboard.press("F8");
  for (const words of ["Mariam", "Viktor", "cousin"])
    await expect(never(night)).not.toContainText(words);
  await expect(never(night).getByRole("img")).toHaveCount(0);
  expect(await findings(night)).toEqual([]);
  await night.keyboard.press("F8");

  await night.getByRole("link", { name: "Note it" }).focus();
  await night.keyboard.press("Enter");
  const log = night.getByRole("dialog");
  await expect(log).toContainText("Someone at the door:");
  await night.keyboard.press("Control+End");
  await night.keyboard.type("a man of about forty asked for Mariam by name.");
  await night.keyboard.press("Control+Enter");
  await expect(log).toHaveCount(0);
  await expect(night.getByRole("main")).toContainText("a man of about forty");
});

for (const typed of ["stranger", "inconnu", "vreemde"])
  test(`a stranger at the door is two presses from anywhere: ${typed}`, async ({ page }) => {
    await goTo(page, "#/people");
    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill(typed);
    await expect(page.getByRole("menuitem").first()).toContainText("Someone at the door");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Someone at the door");
  });
