import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, handOver, test } from "./founded.ts";
import { countPresses, promised } from "./presses.ts";
import { admit, choose, said } from "./residents.ts";
import { goTo, lock } from "./steps.ts";

test.use({ as: "care" });

test("a session is written, locked in its middle, restored, signed, and completed by an addition", async ({
  hearth,
  page,
}) => {
  test.slow();
  await admit(page, { name: "Linh Invented" });
  const linh = new URL(page.url()).hash;
  await admit(page, { name: "Mina Invented" });
  const mina = new URL(page.url()).hash;

  const presses = await countPresses(page);
  await page.getByRole("link", { name: "Record a session" }).click();
  await expect(note(page)).toBeFocused();
  await page.keyboard.type("Slept better. Wants to call her sister.");
  await page.keyboard.press("Control+Enter");
  await expect(said(page, "Signed. Care workers can read it.")).toBeVisible();
  expect(await presses()).toEqual(promised("record a session"));
  await expect(sessions(page)).toContainText("Slept better. Wants to call her sister.");
  await expect(sessions(page)).toContainText("Counselling · 50 min");

  // Half written about Linh, and the house is locked under her hands.
  await goTo(page, `${linh}/session`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Session with Linh Invented");
  await page.getByRole("button", { name: "Begin with headings" }).click();
  await expect(note(page)).toHaveValue(/^What the person brought\n/);
  await note(page).fill("She drew the room.\nقالت إنها تخاف\n她想回家。");
  await choose(page, "Kind", "Legal");
  await page.getByLabel("Agreed next step").fill("Call the lawyer");
  await page.getByText("Before you sign").click();
  await expect(page.getByText("Would the person find it fair?")).toBeVisible();
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await note(page).press("End");
  await page.keyboard.type(" And one word more");
  const again = await enter(await lock(hearth), "care");

  // It is in nobody else's form.
  await goTo(again, `${mina}/session`);
  await expect(note(again)).toHaveValue("");
  await goTo(again, "#/");
  const unfinished = again.getByRole("listitem").filter({ hasText: "A session with Linh" });
  await unfinished.getByRole("link", { name: "Go on" }).click();
  await expect(again.getByText("You left this half written")).toBeVisible();
  await expect(note(again)).toHaveValue(
    "She drew the room.\nقالت إنها تخاف\n她想回家。 And one word more",
  );
  await expect(again.getByRole("button", { name: "Legal Kind" })).toBeVisible();
  await expect(again.getByLabel("Agreed next step")).toHaveValue("Call the lawyer");
  await again.getByRole("button", { name: /^Sign/ }).click();
  await expect(said(again, "Signed. Care workers can read it.")).toBeVisible();
  await expect(sessions(again)).toContainText("And one word more");
  await expect(sessions(again)).toContainText("Call the lawyer");
  expect(await findings(again)).toEqual([]);

  await again.getByRole("button", { name: /^Add to it:/ }).click();
  await again.getByRole("dialog").getByLabel("Note").fill("The lawyer has called back.");
  await again.getByRole("button", { name: "Sign the addition" }).click();
  await expect(said(again, "Added.")).toBeVisible();
  await expect(sessions(again)).toContainText(/The lawyer has called back\.Added by Tom Invented/);
  await goTo(again, "#/");
  await expect(again.getByText("half written")).toBeHidden();

  // The house learns nothing of it; of a house note it reads the words.
  await goTo(again, `${linh}/session`);
  await note(again).fill("Would rather not be alone in the kitchen.");
  await again.getByText("House note", { exact: true }).click();
  await expect(again.getByText("Everybody on duty will read this")).toBeVisible();
  await again.getByRole("button", { name: /^Sign/ }).click();
  await expect(said(again, "Signed. Everybody who works here can read it.")).toBeVisible();
  const noor = await handOver(hearth, "volunteer");
  await goTo(noor, `${linh}/sessions`);
  await expect(sessions(noor)).toHaveCount(1);
  await expect(sessions(noor)).toContainText("Would rather not be alone in the kitchen.");
  await expect(noor.getByRole("link", { name: "Record a session" })).toBeHidden();
  await expect(noor.getByText("She drew the room")).toBeHidden();
  await goTo(noor, `${mina}/sessions`);
  await expect(noor.getByText("No house note")).toBeVisible();
});

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const sessions = (page: Page) => page.getByRole("article");
