import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, handOver, test } from "./founded.ts";
import { choose, said, takeBest } from "./residents.ts";
import { goTo, lock } from "./steps.ts";

test.use({ as: "care" });

test("a call becomes an intake, is left half done, goes on after a lock, and ends", async ({
  hearth,
  page,
}) => {
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

  // Half written, and the house is locked under her hands.
  const again = await enter(await lock(hearth), "care");
  const unfinished = again.getByRole("listitem").filter({ hasText: "Mina Invented" });
  await unfinished.getByRole("link", { name: "Go on" }).click();
  await expect(again.getByText("You left this half written")).toBeVisible();
  await expect(again.getByLabel("Region")).toHaveValue("Invented province");
  await expect(again.getByLabel("In the person’s own words")).toHaveValue("They kept my passport");
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
});

test("a colleague goes on where another stopped, and sees no words that are not hers", async ({
  hearth,
  page,
}) => {
  await acceptCall(page);
  await open(page, "What happened");
  await page.getByRole("button", { name: "Begin an episode with this" }).click();
  await page.getByLabel("In the person’s own words").fill("They kept my passport");
  await page.getByRole("button", { name: "Save, go on later" }).click();
  await expect(part(page, "What happened")).toContainText("begun · Tom Invented");
  const address = new URL(page.url()).hash;

  const ada = await handOver(hearth, "administrator");
  await ada
    .getByRole("link", { name: /Mina Invented/ })
    .first()
    .click();
  await open(ada, "What happened");
  await expect(
    ada.getByText("What was said in their own words is for care workers."),
  ).toBeVisible();
  await expect(ada.getByText("They kept my passport")).toBeHidden();
  await ada.getByLabel("Region").fill("Invented province");
  await ada.getByRole("button", { name: "Save as done" }).click();
  await expect(part(ada, "What happened")).toContainText("done · Ada Invented");

  const tom = await handOver(hearth, "care");
  await goTo(tom, address);
  await expect(tom.getByLabel("In the person’s own words")).toHaveValue("They kept my passport");
  await expect(tom.getByLabel("Region")).toHaveValue("Invented province");
});

test("a condition recorded as broken shows a banner and a task until it is settled; shelter staff see neither", async ({
  hearth,
  page,
}) => {
  await acceptCall(page);
  const file = new URL(page.url()).hash.replace("/intake", "");
  await open(page, "The three conditions");
  await page.getByRole("button", { name: "Left the exploitative environment: Broken…" }).click();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByText("Write a few words.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel("In a few words").fill("He called her again");
  await page.getByRole("button", { name: "Record", exact: true }).click();

  const banner = page.getByText(
    "A condition was recorded as broken: Left the exploitative environment",
  );
  await expect(banner).toBeVisible();
  await goTo(page, file);
  await expect(banner).toBeVisible();
  await goTo(page, "#/");
  await expect(page.getByText("a condition is recorded as broken")).toBeVisible();

  const noor = await handOver(hearth, "volunteer");
  await expect(noor.getByText("a condition is recorded as broken")).toHaveCount(0);
  await goTo(noor, file);
  await expect(noor.getByRole("heading", { level: 1 })).toContainText("Mina Invented");
  await expect(noor.getByText("A condition was recorded as broken")).toHaveCount(0);
  await expect(noor.getByRole("link", { name: "Intake", exact: true })).toHaveCount(0);
  const needs = noor.getByRole("region", { name: "On arrival" });
  await needs.getByRole("button", { name: "Write" }).click();
  await noor.getByRole("checkbox", { name: "a quiet room" }).check({ force: true });
  await noor.getByRole("button", { name: "Save" }).click();
  await expect(needs).toContainText("a quiet room");

  const tom = await handOver(hearth, "care");
  await goTo(tom, `${file}/intake?section=conditions`);
  for (const [button, text] of [
    ["What was decided…", "Another number for her"],
    ["In order again…", "No contact since"],
  ] as const) {
    await tom.getByRole("button", { name: `Left the exploitative environment: ${button}` }).click();
    await tom.getByLabel("In a few words").fill(text);
    await tom.getByRole("button", { name: "Record", exact: true }).click();
    await expect(tom.getByRole("dialog")).toHaveCount(0);
  }
  await expect(tom.getByText("A condition was recorded as broken")).toHaveCount(0);
  await expect(tom.getByRole("list", { name: "History" })).toContainText("He called her again");
});

test("the agreement is signed on the screen, and a child who comes along gets a file", async ({
  page,
}) => {
  await page
    .getByRole("navigation", { name: "Main menu" })
    .getByRole("link", { name: "People" })
    .click();
  await page.getByRole("button", { name: "New file without a bed…" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Ana Invented");
  await page.getByRole("button", { name: "Open the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ana Invented");

  await open(page, "Assistance agreement");
  await page.getByRole("button", { name: "Record a signature" }).click();
  await page.getByLabel("Version of the text").fill("2027-1");
  await page.getByRole("combobox", { name: "Read in" }).fill("alb");
  await takeBest(page, "Albanian");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByText("Sign in the box, or choose “Signed on paper”.")).toBeVisible();
  await drawSignature(page);
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("img", { name: /^Signature of/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await open(page, "Family");
  await page.getByRole("button", { name: "Add a child" }).click();
  await page.getByRole("button", { name: "Save as done" }).click();
  await expect(page.getByText("Give a name, or take the line away.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Ivo Invented");
  await page.getByLabel("Or about how old").fill("4");
  await page.getByRole("button", { name: "Save as done" }).click();
  await page.getByRole("button", { name: "Open a file for this child" }).click();
  await expect(said(page, "A file is open for Ivo Invented.")).toBeVisible();
  await page.getByRole("link", { name: "To the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ivo Invented");
  await expect(page.getByRole("main")).toContainText("Ana Invented");
});

/** Takes a call about somebody invented and accepts it at once. */
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

async function drawSignature(page: Page): Promise<void> {
  const box = await page.getByRole("img", { name: /^Sign in this box/ }).boundingBox();
  if (box === null) throw new Error("Nowhere to sign");
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 6 });
  await page.mouse.move(box.x + 200, box.y + 80, { steps: 6 });
  await page.mouse.up();
}
