// The plan of one person, from its first goal to the printout to take along.
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs, takeLanguage } from "../../helpers/e2e/printout-steps.ts";
import { save, setGoal } from "../../helpers/e2e/plan-steps.ts";
import { admit, said, typeDay } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

test(
  "a plan is made, ticked and printed, past a lock",
  { tag: "@long" },
  async ({ hearth, page, folder }) => {
    test.slow();
    await admit(page, { name: "Linh Invented" });
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await expect(page.getByText("No goal yet.")).toBeVisible();
    expect(await findings(page, "every rule")).toEqual([]);

    await setGoal(page, "Sleep without the light on");
    const strand = page.getByRole("region", { name: "Psycho-social and medical" });
    await expect(strand).toContainText("Getting over what happened");

    // A draft, and the vault is locked while typing.
    await page.getByRole("button", { name: "Add a step to: Sleep without the light on" }).click();
    await page.getByLabel("What is done").fill("Buy a lamp");
    const again = await enter(await lock(hearth), "care");
    const unfinished = again.getByRole("listitem").filter({ hasText: "Linh Invented" });
    await unfinished.getByRole("link", { name: "Go on" }).click();
    await expect(again.getByLabel("What is done")).toHaveValue("Buy a lamp");
    await typeDay(again, "By when", "11032027");
    expect(await findings(again)).toEqual([]);
    await save(again);

    await look(again);

    // Today reminds of it, until it is ticked off; that can be undone.
    await goTo(again, "#/");
    const need = again.getByRole("listitem").filter({ hasText: "Buy a lamp" });
    await need.getByRole("link", { name: /^Linh Invented/ }).click();
    const step = again.getByRole("checkbox", { name: /^Buy a lamp/ });
    await step.click({ force: true });
    await expect(said(again, "Done.")).toBeVisible();
    await again.getByRole("button", { name: "Undo" }).click();
    await expect(step).not.toBeChecked();
    await step.click({ force: true });
    await expect(strandOf(again)).toContainText("1 of 1 done");

    await again.getByRole("button", { name: "Print for the person…" }).click();
    await takeLanguage(again, "Arabic");
    await expect(
      again.getByText("Nobody who grew up with Arabic has read these words"),
    ).toBeVisible();
    const preview = await previewAfter(hearth, () =>
      again.getByRole("button", { name: "Open the sheet" }).click(),
    );
    const path = join(folder, "plan.pdf");
    await saveAs(hearth, preview, path);
    const { text, fonts } = readPdf(path);
    expect(text).toContain("Sleep without the light on");
    // Joined letters are positioned one by one: a reader of the file sees gaps between them that do not exist.
    const letters = text.replaceAll(/[^\p{L}]/gu, "");
    for (const words of ["خطتي", "منأجلنفسي"]) expect(letters).toContain(words);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(fonts.some(({ name }) => name.includes("NotoSansArabic"))).toBe(true);
    for (const secret of ["Linh", "Tom", "Centre Exemple"]) expect(text).not.toContain(secret);
  },
);

const strandOf = (page: Page): Locator =>
  page.getByRole("region", { name: "Psycho-social and medical" });

/** Scores entered twice: the chart shows the change, and the table has every number. */
async function look(page: Page): Promise<void> {
  const region = page.getByRole("region", { name: "How the person is" });
  await expect(region).toContainText("Due: the first look");
  for (const number of ["1", "3"]) {
    await page.getByRole("button", { name: "Look at it together" }).click();
    await page.getByRole("radiogroup", { name: "Safety" }).getByText(number).click();
    await save(page);
  }
  await expect(region.getByRole("listitem").first()).toContainText("1 then, 3 now");
  await region.getByText("All the numbers").click();
  await expect(region.getByRole("row", { name: /^Safety/ })).toHaveText("Safety13");
}
