// Actions in a plan for several tests.
import type { Page } from "@playwright/test";
import { expect } from "./prepared-vault.ts";
import { said, typeDay } from "./admission-and-departure-steps.ts";

/** A first goal in the person's words, after an attempt with none. */
export async function setGoal(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Add a goal: Psycho-social and medical" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write a few words.")).toBeVisible();
  await page.getByLabel("Goal", { exact: true }).fill(words);
  await save(page);
}

/** Read aloud, agreed, and signed with a line. */
export async function agreePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Go through it together" }).click();
  await page.getByLabel("How it goes, in the person’s words").fill("Better than in spring");
  await page.getByRole("button", { name: "Keep what is agreed" }).click();
  await expect(page.getByText("Sign in the box, or choose another way.")).toBeVisible();
  // Agreement is not preselected.
  await expect(page.getByText("Say whether the person agrees.")).toBeVisible();
  await page
    .getByRole("radiogroup", { name: /Does the person agree/ })
    .getByText("Yes", { exact: true })
    .click();
  const field = page.getByRole("img", { name: /Signature of the person/ });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error("Nowhere to sign");
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Keep what is agreed" }).click();
  await expect(said(page, "Agreed, and kept as it stands.")).toBeVisible();
}

/** Asks an external service for counselling, from the page of health: the form refuses it before the person agrees. */
export async function askForTalks(page: Page, service: string): Promise<void> {
  await page.getByRole("button", { name: "Ask a service" }).click();
  await page.getByLabel("Service", { exact: true }).fill(service);
  await page.getByLabel("What is asked").fill("A talk");
  await typeDay(page, "Asked on", "10032027");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose today or an earlier day.").last()).toBeVisible();
  await typeDay(page, "The person agreed on", "09032027");
  await save(page);
  const services = page.getByRole("region", { name: "Mental health" });
  await expect(services).toContainText("waiting for an answer");
  await expect(services).toContainText("agreed 9 Mar");
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
