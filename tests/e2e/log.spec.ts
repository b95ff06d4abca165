import type { Page } from "@playwright/test";
import type { Program } from "../../tools/drive/program.mjs";
import { findings } from "./axe.ts";
import { enter, expect, handOver, staff, test } from "./founded.ts";
import { countPresses, promised } from "./presses.ts";
import { admit, choose, row, said } from "./residents.ts";
import { goTo, lock } from "./steps.ts";

test("an entry is written with the keyboard, names somebody, and is read by the next shift", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await admit(page, { name: "Rosa Mbeki" });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("log book");
  await page.getByRole("menuitem", { name: "Write in the log book" }).click();
  const panel = page.getByRole("dialog", { name: "Write in the log book" });
  const text = panel.getByRole("textbox", { name: "What the next shift should know" });
  await expect(text).toBeFocused();

  await page.keyboard.type("@ros");
  await expect(panel.getByRole("option", { name: "Rosa Mbeki" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("rang her sister. Mariam cooked.");
  await expect(text).toHaveValue("@Rosa Mbeki rang her sister. Mariam cooked.");
  await expect(panel).toContainText("references: Rosa Mbeki, Mariam Keita");
  await panel.getByText("To do", { exact: true }).click();
  await panel.getByRole("button", { name: "Write it down" }).click();

  await expect(said(page, "Written down.")).toBeVisible();
  await expect(panel).toHaveCount(0);
  const pinned = page.getByRole("region", { name: "Pinned" });
  await expect(pinned).toContainText("Rosa Mbeki rang her sister. Mariam Keita cooked.");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("F8");
  await expect(pinned).toContainText("R. M. hidden, as names are M. K. hidden, as names are");
  await expect(pinned).not.toContainText("rang her sister");

  const care = await handOver(hearth, "care");
  await goTo(care, "#/house/log");
  const shift = care.getByRole("region", { name: "Evening" });
  await expect(shift).toContainText(staff.volunteer.name);
  await care.getByRole("region", { name: "Pinned" }).getByRole("button", { name: "Done" }).click();
  await expect(said(care, "no longer pinned")).toBeVisible();
  await expect(care.getByRole("region", { name: "Pinned" })).toContainText("Nothing is pinned.");
  await expect(shift).toContainText(`Done: ${staff.care.name}`);
  await care.getByRole("button", { name: "Undo" }).click();
  await expect(care.getByRole("region", { name: "Pinned" })).toContainText("rang her sister");
});

test("an entry is written in two clicks, and from anywhere without the mouse", async ({ page }) => {
  await goTo(page, "#/house/log");
  const clicking = await countPresses(page);
  await page.getByRole("button", { name: "Write an entry" }).click();
  await expect(textBox(page)).toBeFocused();
  await page.keyboard.type("Boiler repaired.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(said(page, "Written down.")).toBeVisible();
  expect(await clicking()).toEqual(promised("write in the log book, with the mouse"));

  await goTo(page, "#/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Noor");
  const typing = await countPresses(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("write");
  // As few as fit all five letters: what fits the first ones goes again, and the mark with it.
  await expect(page.getByRole("menuitem")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[role=menuitem][data-focused]")).toHaveText("Write in the log book");
  await page.keyboard.press("Enter");
  await expect(textBox(page)).toBeFocused();
  await page.keyboard.type("Boiler repaired.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(row(page, "Boiler repaired.")).toHaveCount(2);
  const name = "write in the log book, from anywhere with the keyboard";
  expect(await typing()).toEqual(promised(name));
});

test(
  "what is half written is back after a lock, and a correction stands under the entry",
  { tag: "@own-house" },
  async ({ hearth, page }) => {
    await admit(page, { name: "Mariam Keita" });
    await openForm(page);
    await page.getByRole("dialog").getByText("A person", { exact: true }).click();
    await page.getByRole("combobox", { name: "Who" }).fill("Mari");
    await page.getByRole("option", { name: "Mariam Keita" }).click();
    await textBox(page).fill("Goes to town at ");
    await lock(hearth);
    const again = await enter(await hearth.window(), "volunteer");
    await row(again, "A log entry, half written").getByRole("link").click();
    await expect(textBox(again)).toHaveValue("Goes to town at ");
    await panicAfter(hearth, again, "midnight");
    const back = await enter(await hearth.window(), "volunteer");
    await row(back, "A log entry, half written").getByRole("link").click();
    // What was kept before is there; what a lock that waits would have kept is not.
    await expect(textBox(back)).toHaveValue("Goes to town at ");
    await expect(back.getByRole("dialog")).toContainText("You left this half written");
    await textBox(back).pressSequentially("nine.");
    await back.getByRole("button", { name: "Write it down" }).click();
    await expect(row(back, "Goes to town at nine.")).toContainText("Mariam Keita");

    await back.getByRole("button", { name: /Actions for the entry/ }).click();
    await back.getByRole("menuitem", { name: "Add a correction…" }).click();
    await back.getByRole("textbox", { name: "What is right" }).fill("At ten, with @");
    expect(await findings(back)).toEqual([]);
    await back.getByRole("textbox", { name: "What is right" }).fill("At ten.");
    await back.getByRole("button", { name: "Add it" }).click();
    await expect(row(back, "Goes to town at nine.")).toContainText("At ten.");
    await goTo(back, "#/");
    await expect(back.getByRole("heading", { level: 1 })).toContainText("Good");
    await expect(row(back, "half written")).toHaveCount(0);
  },
);

test("the log book is turned by the day, searched by words and by person", async ({ page }) => {
  await admit(page, { name: "Mariam Keita" });
  await admit(page, { name: "Rosa Mbeki" });
  await write(page, "Boiler repaired");
  await write(page, "Rosa paid the deposit");
  const shift = page.getByRole("region", { name: "Evening" });
  await expect(shift.getByRole("listitem")).toHaveCount(2);

  await page.getByRole("button", { name: "The day before" }).click();
  await expect(shift).toContainText("Nothing written.");
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await expect(shift.getByRole("listitem")).toHaveCount(2);

  const search = page.getByRole("textbox", { name: "Search the log book" });
  await search.fill("boil");
  await expect(page.getByRole("region", { name: "1 entry" })).toContainText("Boiler repaired");
  await search.fill("nothing of the kind");
  await expect(page.getByRole("main")).toContainText("No entry says that");
  await search.fill("");
  await choose(page, "About whom", "Rosa Mbeki");
  await expect(page.getByRole("region", { name: "1 entry" })).toContainText("paid the deposit");
  expect(await findings(page)).toEqual([]);
});

/** Types into the form that has the focus, in a page whose own saving has stopped, and presses the panic key. */
async function panicAfter(hearth: Program, page: Page, words: string): Promise<void> {
  // Nothing is kept by a pause from here on: neither by one that comes, nor by one that began when the form opened.
  await page.evaluate(() => {
    const newest = window.setTimeout(() => undefined, 0);
    for (let timer = 1; timer <= newest; timer += 1) window.clearTimeout(timer);
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
  });
  await textBox(page).pressSequentially(words);
  const lockScreen = await hearth.windowAfter(() =>
    hearth.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.sendInputEvent({ type: "keyDown", keyCode: "F12" });
    }),
  );
  await expect(lockScreen.getByLabel("Passphrase")).toBeVisible();
}

async function openForm(page: Page): Promise<void> {
  await goTo(page, "#/house/log");
  await page.getByRole("button", { name: "Write an entry" }).click();
}

async function write(page: Page, text: string): Promise<void> {
  await openForm(page);
  await textBox(page).fill(text);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const textBox = (page: Page) =>
  page.getByRole("textbox", { name: "What the next shift should know" });
