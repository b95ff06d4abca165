import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { choose, said, takeBest } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

test(
  "a referral becomes an intake, is left as a draft, continues after a lock, and ends",
  { tag: "@long" },
  async ({ hearth, page }) => {
    test.slow();
    await acceptCall(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Mina Invented");
    await expect(page.getByText("0 of 8 parts settled")).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await open(page, "What happened");
    const suspected = page.getByRole("region", { name: "What was suspected" });
    await expect(suspected).toContainText("Work against human dignity · Construction");
    await expect(suspected).toContainText("Sleeps on the building site.");
    await page.getByRole("button", { name: "Begin an episode with this" }).click();
    await page.getByLabel("Region").fill("Invented province");
    await page.getByLabel("From", { exact: true }).fill("5/2025");
    await page.getByLabel("In the person’s own words").fill("They kept my passport");

    // A draft, and the vault is locked while typing.
    const again = await enter(await lock(hearth), "care");
    const unfinished = again.getByRole("listitem").filter({ hasText: "Mina Invented" });
    await unfinished.getByRole("link", { name: "Go on" }).click();
    await expect(again.getByText("You left this half written")).toBeVisible();
    await expect(again.getByLabel("Region")).toHaveValue("Invented province");
    await expect(again.getByLabel("In the person’s own words")).toHaveValue(
      "They kept my passport",
    );
    await again.getByLabel("Until", { exact: true }).fill("2024");
    await again.getByRole("button", { name: "Save as done" }).click();
    await expect(again.getByText("The end cannot come before the beginning.")).toBeVisible();
    await again.getByLabel("Until", { exact: true }).fill("3/2027");
    await again.getByRole("button", { name: "Save as done" }).click();
    await expect(said(again, "Saved.")).toBeVisible();
    await expect(again.getByText("1 of 8 parts settled")).toBeVisible();

    await open(again, "Family");
    await again.getByRole("button", { name: "Not asked…" }).click();
    await again.getByText("Too much for now").click();
    await again.getByRole("button", { name: "Leave it" }).click();
    await expect(part(again, "Family")).toContainText("not asked");

    await again.getByRole("button", { name: "End the intake…" }).click();
    await again.getByRole("radio", { name: /^Accepted/ }).check({ force: true });
    await again.getByRole("button", { name: "End the intake", exact: true }).click();
    await expect(again.getByText(/Intake ended on .*: Accepted/)).toBeVisible();
  },
);

/** Records a referral of a fictitious person and accepts it at once. */
async function acceptCall(page: Page): Promise<void> {
  await goTo(page, "#/people/referrals/new");
  await page.getByRole("combobox", { name: "Referred by" }).fill("pol");
  await takeBest(page, "Police");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mina Invented");
  await page.getByRole("combobox", { name: "Form" }).fill("work");
  await takeBest(page, "Work against human dignity");
  await page.getByRole("combobox", { name: "Sector" }).fill("cons");
  await takeBest(page, "Construction");
  await page.getByLabel("What was told").fill("Sleeps on the building site.");
  await choose(page, "Decision", "Accepted");
  await page.getByRole("button", { name: "Save the call" }).click();
  await expect(page.getByRole("navigation", { name: "Parts of the intake" })).toBeVisible();
}

const parts = (page: Page) => page.getByRole("navigation", { name: "Parts of the intake" });

const part = (page: Page, name: string) =>
  parts(page).getByRole("listitem").filter({ hasText: name });

async function open(page: Page, name: string): Promise<void> {
  await part(page, name).getByRole("link").click();
  await expect(part(page, name).getByRole("link")).toHaveAttribute("aria-current", "step");
}
