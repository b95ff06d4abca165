import type { Page } from "@playwright/test";
import { expect, handOver, staff, test } from "./founded.ts";
import { admit, choose, depart, messages, row, said } from "./residents.ts";
import { goTo } from "./steps.ts";

const assistance = (page: Page) => page.getByRole("region", { name: "Assistance", exact: true });
const strip = (page: Page, phase: string) =>
  page
    .getByRole("list", { name: "Where the assistance stands" })
    .getByRole("listitem")
    .filter({ hasText: phase });

test.describe("the list of people", () => {
  test.use({ as: "care" });

  test("is narrowed down, and a filter is kept under a name and remembered", async ({
    hearth,
    page,
  }) => {
    await admit(page, { name: "Mariam Keita" });
    await assistance(page).getByRole("button", { name: "Give a care worker…" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await admit(page, { name: "Zoë Conte" });
    await goTo(page, "#/people");
    await expect(row(page, "Mariam Keita")).toBeVisible();
    await page.getByRole("textbox", { name: "Name, alias or number" }).fill("zoe");
    await expect(row(page, "Mariam Keita")).toHaveCount(0);
    await expect(row(page, "Zoë Conte")).toBeVisible();
    await page.getByRole("textbox", { name: "Name, alias or number" }).fill("nobody like this");
    await page.getByRole("button", { name: "Show all of them" }).click();

    await choose(page, "Residence", "Time to reflect");
    await expect(page.getByText("Nobody fits")).toBeVisible();
    await choose(page, "Residence", "No residence document");
    await expect(row(page, "Zoë Conte")).toBeVisible();
    await choose(page, "Residence", "Every residence phase");
    await choose(page, "Care worker", "My people");
    await expect(row(page, "Zoë Conte")).toHaveCount(0);
    await page.getByRole("button", { name: "Keep this filter…" }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("My residents");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "My residents", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.getByRole("radiogroup", { name: "Show" }).getByText("Waiting").click();
    await expect(page.getByText("Nobody fits")).toBeVisible();

    const again = await handOver(hearth, "care");
    await goTo(again, "#/people");
    await expect(again.getByText("Nobody fits")).toBeVisible();
    await again.getByRole("button", { name: "My residents", exact: true }).click();
    await expect(row(again, "Mariam Keita")).toBeVisible();
    await expect(row(again, "Zoë Conte")).toHaveCount(0);
  });
});

test.describe("the assistance of a person", () => {
  test.use({ as: "care" });

  test("goes on after the house, waits, is closed and taken up again, and shift staff read it", async ({
    hearth,
    page,
  }) => {
    await admit(page, { name: "Mariam Keita" });
    const file = new URL(page.url()).hash;
    await expect(strip(page, "Assisted")).toContainText("since 10 Mar · in the house");

    await assistance(page).getByRole("button", { name: "Give a care worker…" }).click();
    await expect(page.getByRole("dialog", { name: "Care worker" })).toContainText(staff.care.name);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(assistance(page)).toContainText("care worker since 10 March 2027");
    await expect(page.getByText(`care worker: ${staff.care.name}`)).toBeVisible();

    await depart(page);
    await expect(assistance(page)).toContainText("Non-residential");
    await assistance(page)
      .getByRole("button", { name: "Change where the person lives, and why…" })
      .click();
    await page.getByRole("radiogroup", { name: "Meanwhile" }).getByText("Waiting").click();
    await choose(page, "Why", "personal safety in danger");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(assistance(page)).toContainText("Waiting for a place");
    await expect(assistance(page)).toContainText("personal safety in danger");

    await assistance(page).getByRole("button", { name: "Close the assistance…" }).click();
    const panel = page.getByRole("dialog", { name: "Close the assistance" });
    await panel.getByRole("button", { name: "Close the assistance" }).click();
    await expect(panel.getByText("Choose one.").first()).toBeVisible();
    await choose(page, "Where to", "Social housing");
    await choose(page, "Why the assistance ends", "Open-ended residence permit");
    await panel.getByRole("button", { name: "Close the assistance" }).click();
    await expect(assistance(page)).toContainText("Social housing · Open-ended residence permit");
    await expect(strip(page, "Closed")).toContainText("on 10 Mar");

    await assistance(page).getByRole("button", { name: "Take up the assistance again…" }).click();
    await page.getByRole("button", { name: "Take up", exact: true }).click();
    await expect(strip(page, "Assisted")).toContainText("non-residential");
    await page.getByRole("link", { name: "Stay", exact: true }).click();
    await expect(page.getByText("Taken up again")).toBeVisible();
    await expect(page.getByText("The file is opened")).toBeVisible();

    const shift = await handOver(hearth, "volunteer");
    await goTo(shift, file);
    await expect(assistance(shift)).toContainText("Non-residential");
    // Nothing to change; what a word means may be asked.
    await expect(assistance(shift).getByRole("button", { name: "…" })).toHaveCount(0);
    await goTo(shift, "#/people");
    await expect(shift.getByRole("button", { name: /Phase/ })).toBeVisible();
    await expect(shift.getByRole("button", { name: /Residence/ })).toHaveCount(0);
  });

  test("closed while she lives here frees the bed, and one undo gives both back", async ({
    page,
  }) => {
    await admit(page, { name: "Mariam Keita" });
    await assistance(page).getByRole("button", { name: "Close the assistance…" }).click();
    await choose(page, "Where to", "Social housing");
    await choose(page, "Why the assistance ends", "Open-ended residence permit");
    await page.getByRole("dialog").getByRole("button", { name: "Close the assistance" }).click();
    await expect(said(page, "The assistance is closed, and the bed is free.")).toBeVisible();
    await messages(page).getByRole("button", { name: "Undo" }).click();
    await expect(strip(page, "Assisted")).toContainText("in the house");
  });
});

test.describe("two files of one person", () => {
  test.use({ as: "care" });

  test(
    "become one: compared, chosen, merged, and the old address leads to the new",
    { tag: "@own-house" },
    async ({ page }) => {
      await admit(page, { name: "Mariam Keita" });
      const older = new URL(page.url()).hash;
      await depart(page);
      await admit(page, { name: "Mariama Keïta-Bah" });
      const newer = new URL(page.url()).hash;
      await goTo(page, `${older}/history`);
      await page.getByRole("link", { name: "This person has another file…" }).click();
      await page.getByRole("textbox", { name: "Name or number" }).fill("mariama");
      await page.getByRole("button", { name: "Compare with file 2" }).click();

      await page.getByRole("radiogroup", { name: "Name" }).getByText("Mariama Keïta-Bah").click();
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      const asked = page.getByRole("alertdialog", { name: "Merge file 2 into file 1?" });
      await expect(asked).toContainText("This cannot be undone.");
      await asked.getByRole("button", { name: "Merge" }).click();
      await expect(said(page, "File 2 is now part of file 1.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        "Mariama Keïta-Bah no. 1",
      );
      await expect(strip(page, "Assisted")).toContainText("in the house");
      await expect(page.getByRole("region", { name: "Identity" })).toContainText("Mariam Keita");

      await goTo(page, newer);
      await expect(page.getByText("This file is now part of no. 1")).toBeVisible();
      await page.getByRole("link", { name: "Mariama Keïta-Bah" }).click();
      await page.getByRole("link", { name: "History" }).click();
      await expect(row(page, "took another file in")).toBeVisible();
      await expect(row(page, "merged this file into another")).toBeVisible();
    },
  );
});
