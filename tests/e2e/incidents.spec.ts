import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { expect, handOver, staff, test } from "./founded.ts";
import { best, admit, choose, row, said } from "./residents.ts";
import { goTo } from "./steps.ts";

test("what went wrong is written down, survives a lock, is spoken of again, and is over one day", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "What we agreed" }).click();
  await page.getByRole("link", { name: "When it goes wrong" }).click();
  await expect(page.getByText("Nothing is open")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Write something down" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write down what happened.", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Choose a person or the house/)).toBeVisible();
  await page.getByText("A person", { exact: true }).click();
  await page.getByLabel("What happened").fill("Loud words in the kitchen.");
  expect(await findings(page)).toEqual([]);

  const again = await handOver(hearth, "volunteer");
  await row(again, "An incident, half written").getByRole("link", { name: "Go on" }).click();
  await expect(again.getByLabel("What happened")).toHaveValue("Loud words in the kitchen.");
  await take(again, "Whom it is about", "Mar");
  await again.getByLabel("As far as everybody in the house may know").fill("No sleep.");
  await again.getByText("an agreement on paper").click();
  await again.getByRole("button", { name: "Save" }).click();
  await expect(said(again, "Written down.")).toBeVisible();
  await row(again, "Mariam Keita").getByRole("link").click();
  await expect(again.getByText("No sleep.")).toBeVisible();
  expect(await findings(again)).toEqual([]);

  await goTo(again, "#/people");
  await again.getByRole("link", { name: "Mariam Keita" }).click();
  await again.getByRole("link", { name: "History" }).click();
  const history = again.getByRole("region", { name: "Who did what, and who looked" });
  await expect(history).toContainText("recorded an admission");
  await expect(history).not.toContainText("wrong");
});

test("something in the house is written down without naming anybody, and an address breach is one press away", async ({
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await goTo(page, "#/house/incidents/new");
  await page.getByText("The house", { exact: true }).click();
  await page.getByLabel("What happened").fill("A stranger photographed the front door.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Written down.")).toBeVisible();
  await expect(row(page, "Nobody named")).toContainText("A stranger photographed");
  await goTo(page, "#/house/incidents/new");
  await page.getByRole("link", { name: "The address may be known…" }).click();
  await expect(page.getByLabel("Who may know it")).toBeVisible();
});

test("the address may be known: an alarm until everything is done and it is assessed", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await goTo(page, "#/house/incidents");
  await page.getByRole("link", { name: "The address" }).click();
  await page.getByRole("link", { name: "The address may be known" }).click();
  await page.getByLabel("Who may know it").fill("A follower online");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("checkbox", { name: /^Look at the phones/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("button", { name: "Assess and close…" })).toHaveCount(0);

  const care = await handOver(hearth, "care");
  await row(care, "The address may be known").getByRole("link", { name: "Look" }).click();
  await expect(care.getByRole("button", { name: "Evacuation list" })).toBeVisible();
  await care.getByLabel("Somebody was told").fill("The coordinator");
  await care.getByRole("button", { name: "Add" }).last().click();
  await expect(row(care, "The coordinator").last()).toContainText(staff.care.name);
  await assess(care);
  await expect(care.getByRole("dialog").getByRole("alert")).toContainText(
    "Tick what is done first",
  );
  await care.getByRole("button", { name: "Cancel" }).click();
  await expect(care.getByRole("dialog")).toHaveCount(0);
  const boxes = care.getByRole("checkbox");
  for (let index = 0; index < (await boxes.count()); index += 1) {
    await boxes.nth(index).click({ force: true });
    await expect(care.getByText(`, ${staff.care.name}`)).toHaveCount(index + 2);
  }
  await assess(care);
  await expect(said(care, "Closed. The alarm has ended.")).toBeVisible();
  await goTo(care, "#/");
  await expect(care.getByRole("heading", { level: 1 })).toContainText("Tom");
  await expect(row(care, "The address may be known")).toHaveCount(0);
});

test("a complaint is taken in her words, answered, and looked at again by another", async ({
  hearth,
  page,
}) => {
  await goTo(page, "#/house/incidents/complaints");
  await page.getByRole("link", { name: "Take a complaint down" }).click();
  await page.getByLabel("In the person’s own words").fill("Always pork.");
  await choose(page, "What it is about", "food");
  await page.getByText("The person may be named").click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, "Always pork.")).toContainText("Without a name");
  expect(await findings(page)).toEqual([]);

  const care = await handOver(hearth, "care");
  await goTo(care, "#/house/incidents/complaints");
  await row(care, "Always pork.").getByRole("link").click();
  await care.getByRole("button", { name: "Answer…" }).click();
  await care.getByLabel("Answer", { exact: true }).fill("We ask everybody on Monday.");
  await care.getByRole("dialog").getByText("no", { exact: true }).click();
  expect(await findings(care)).toEqual([]);
  await care.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(care.getByText("We ask everybody on Monday.")).toBeVisible();
  await expect(care.getByRole("button", { name: "Look again…" })).toHaveCount(0);

  const admin = await handOver(hearth, "administrator");
  await row(admin, "Complaint 1: the answer did not satisfy").getByRole("link").click();
  await admin.getByRole("button", { name: "Look again…" }).click();
  await admin.getByLabel("Second look").fill("Two dishes from now on.");
  await admin.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("settled")).toBeVisible();
});

async function assess(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Assess and close…" }).click();
  await page.getByText("Known, and stopped there").click();
  await page.getByLabel("Why").fill("The picture was deleted.");
  await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
}

async function take(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await expect(best(page)).toContainText(typed);
  await page.keyboard.press("Enter");
}
