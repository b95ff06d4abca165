import type { Page } from "@playwright/test";
import type { Program } from "../../tools/drive/program.mjs";
import { findings } from "./axe.ts";
import { expect, handOver, test } from "./founded.ts";
import { admit, choose, depart, messages, row, said } from "./residents.ts";
import { goTo } from "./steps.ts";

test("at night one leaves in a few presses, and the list stands on Today until it is done", async ({
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await depart(page);
  await expect(said(page, "Mariam Keita has left. Room 1 is free.")).toBeVisible();

  await goTo(page, "#/");
  const need = row(page, "departure to be completed");
  await expect(need).toContainText("6 answers are missing on the list.");
  await need.getByRole("link").click();
  await expect(page.getByRole("heading", { name: /^Departure/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Read it again together" }).click();
  await expect(page.getByRole("dialog")).toContainText("Nobody outside may know");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Read and agreed" }).click();
  await answerAll(page);

  await expect(page.getByText("Every item has an answer.")).toBeVisible();
  await page.getByRole("button", { name: "The list is done" }).click();
  await expect(said(page, "The list of this departure is done.")).toBeVisible();
  await expect(page.getByText(/^Done on .* by Noor Invented\.$/)).toBeVisible();
  await goTo(page, "#/");
  await expect(row(page, "departure to be completed")).toHaveCount(0);

  await test.step("a list that nobody can go through is set aside with a reason", () =>
    setAside(page));
});

async function setAside(page: Page): Promise<void> {
  await admit(page, { name: "Rosa Mbeki" });
  await depart(page);
  await goTo(page, "#/");
  await row(page, "departure to be completed").getByRole("link").click();
  await page.getByRole("button", { name: "Set aside…" }).click();
  await page.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(page.getByText("Say in a few words why.")).toBeVisible();
  await page.getByLabel("Why", { exact: true }).fill("Left without notice, no number");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Set aside", exact: true }).click();

  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Left without notice, no number")).toBeVisible();
  await goTo(page, "#/");
  await expect(row(page, "departure to be completed")).toHaveCount(0);
}

test("the list is gone through before she leaves, and survives a departure taken back", async ({
  page,
  hearth,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await page.getByRole("link", { name: "Stay", exact: true }).click();
  await page.getByRole("link", { name: "Prepare the departure" }).click();
  await page.getByRole("button", { name: "Done: Keys and badges" }).click();
  await expect(answered(page, "Keys and badges")).toContainText("Noor Invented");
  await page.getByRole("button", { name: "Take back: Keys and badges" }).click();
  await page.getByRole("button", { name: "Not needed: Keys and badges" }).click();
  await expect(answered(page, "Keys and badges")).toContainText("Not needed");

  await page.getByRole("button", { name: "Record departure…" }).click();
  await choose(page, "Where to", "A rented home of their own");
  await choose(page, "Why the stay ends", "Ended by the person");
  await page.getByRole("checkbox", { name: /Go through the list now/ }).check({ force: true });
  await page.getByRole("button", { name: "Record departure", exact: true }).click();
  await expect(page.getByText(/before the planned end$/)).toBeVisible();
  await expect(page.getByText("5 answers are missing.")).toBeVisible();

  await messages(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("They still live here")).toBeVisible();
  await expect(answered(page, "Keys and badges")).toContainText("Not needed");

  await test.step("the address for post is the office's, and an agreed call stands on its day", () =>
    sayWherePostGoes(page, hearth));
});

async function sayWherePostGoes(page: Page, hearth: Program): Promise<void> {
  await admit(page, { name: "Rosa Mbeki" });
  await depart(page);
  await goTo(page, "#/");
  await row(page, "departure to be completed").getByRole("link").click();
  const list = new URL(page.url()).hash;
  await page.getByRole("button", { name: "Write down: Where post may go" }).click();
  await page.getByLabel("Address for post").fill("c/o Mr Nobody, Box 3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Only the office can read it.")).toBeVisible();
  await expect(page.getByText("Mr Nobody")).toHaveCount(0);

  await page.getByRole("button", { name: "Agree on a call…" }).click();
  await page.getByRole("button", { name: "in 7 days" }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(row(page, "the house calls")).toContainText("Wednesday 17 March");

  const care = await handOver(hearth, "care");
  await goTo(care, list);
  await expect(care.getByText("c/o Mr Nobody, Box 3")).toBeVisible();
}

const answered = (page: Page, item: string) => row(page, item);

async function answerAll(page: Page): Promise<void> {
  for (const item of [
    "Keys and badges",
    "Medicines",
    "Papers and belongings",
    "What is still open",
    "Keeping the address to oneself",
    "Post",
  ])
    await tickOff(page, item);
}

/** What is answered already stays as it is. */
async function tickOff(page: Page, item: string): Promise<void> {
  const done = page.getByRole("button", { name: `Done: ${item}`, exact: true });
  const taken = page.getByRole("button", { name: `Take back: ${item}`, exact: true });
  await expect(done.or(taken)).toBeVisible();
  if (await done.isVisible()) await done.click();
}
