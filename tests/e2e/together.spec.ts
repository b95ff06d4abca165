import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../tools/drive/program.mjs";
import { findings } from "./axe.ts";
import { expect, test } from "./founded.ts";
import { previewAfter, readPdf, saveAs } from "./papers.ts";
import { admit, choose, row, said, takeBest } from "./residents.ts";
import { goTo } from "./steps.ts";

/** Wednesday 10 March 2027 is today. */
const today = String.raw`Wednesday\s10\sMarch`;

async function houseOf(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await admit(page, { name });
  await goTo(page, "#/house");
  await page.getByRole("link", { name: "Together" }).click();
}

const turns = (page: Page, text: RegExp) =>
  page.getByRole("table", { name: "Who does what" }).getByRole("button", { name: text });

test("a week is suggested in one click, changed by hand, settled, ticked off, and hung on the wall", async ({
  hearth,
  page,
  folder,
}) => {
  await houseOf(page, "Mariam Keita", "Rosa Mbeki", "Thu Nguyen", "Zofia Nowak");
  await page.getByRole("button", { name: "Use the usual tasks" }).click();
  await page.getByRole("button", { name: "Suggest the week" }).click();
  await expect(said(page, "Suggested. Change what you like")).toBeVisible();
  await expect(turns(page, /^Nobody yet/)).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  const kitchen = turns(page, new RegExp(`^(?!.*: done).*Kitchen and table, ${today}`));
  await expect(kitchen).toHaveCount(2);
  const before = await kitchen.allInnerTexts();
  await kitchen.first().click();
  const panel = page.getByRole("dialog", { name: "Kitchen and table" });
  await expect(panel.getByText(/^1 turn · /).first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await panel
    .getByRole("button", { name: /^Give to/ })
    .first()
    .click();
  await expect(said(page, "has the turn: Kitchen and table.")).toBeVisible();
  await expect.poll(() => kitchen.allInnerTexts()).not.toEqual(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said(page, "is undone.")).toBeVisible();
  await expect
    .poll(async () => (await kitchen.allInnerTexts()).toSorted())
    .toEqual(before.toSorted());

  await page.getByRole("button", { name: "Settle the week" }).click();
  await expect(page.getByText("Settled by Noor Invented")).toBeVisible();
  const tick = turns(page, new RegExp(`Kitchen and table, ${today}: done$`)).first();
  await tick.click();
  await expect(tick).toHaveAttribute("aria-pressed", "true");
  await expect(turns(page, new RegExp(`, Kitchen and table, ${today}, done$`))).toHaveCount(1);

  await test.step("it hangs on the wall: first names, pictures, and days in the letters people read", () =>
    hangOnWall(hearth, page, join(folder, "week.pdf")));
});

async function hangOnWall(hearth: Program, page: Page, path: string): Promise<void> {
  const print = page.getByRole("button", { name: "Print for the wall" });
  const preview = await previewAfter(hearth, () => print.click());
  expect(await findings(preview)).toEqual([]);
  await saveAs(hearth, preview, path);

  const { text, about, fonts } = readPdf(path);
  expect(about).toMatchObject({ Title: "Who does what this week", Tagged: "yes", Pages: "1" });
  expect(about["Page size"]).toMatch(/^84\d.* x 59\d.*A4/);
  for (const word of ["Mariam", "Rosa", "Zofia", "Living room", "Wednesday 10", "8–14 March"])
    expect(text).toContain(word);
  for (const word of ["Keita", "Mbeki", "Nowak", "Example"]) expect(text).not.toContain(word);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
}

test(
  "somebody ill is asked nothing, and her turns are filled by others without saying why",
  { tag: "@own-house" },
  async ({ page }) => {
    await houseOf(page, "Mariam Keita", "Rosa Mbeki", "Thu Nguyen");
    await page.getByRole("button", { name: "Use the usual tasks" }).click();
    await page.getByRole("button", { name: "Suggest the week" }).click();
    await expect(turns(page, new RegExp(`^Mariam, .*${today}`)).first()).toBeVisible();

    await page.getByRole("link", { name: "Who takes part" }).click();
    await page.getByRole("button", { name: "Actions for Mariam Keita" }).click();
    await page.getByRole("menuitem", { name: "Ask nothing today" }).click();
    await expect(said(page, "Mariam Keita is asked nothing.")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("not asked 10 Mar to 10 Mar");
    expect(await findings(page)).toEqual([]);

    await page.getByRole("link", { name: "Week", exact: true }).click();
    await expect(
      turns(page, new RegExp(`^Mariam, .*${today}, someone else is needed`)).first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Fill them" }).click();
    await expect(turns(page, new RegExp(`^Mariam, .*${today}`))).toHaveCount(0);
    await expect(turns(page, /someone else is needed/)).toHaveCount(0);
  },
);

test("the house has its own tasks, with a picture, and the week is gone through with arrow keys", async ({
  page,
}) => {
  await houseOf(page, "Mariam Keita", "Rosa Mbeki");
  await page.getByRole("link", { name: "Choose them one by one" }).click();
  await page.getByRole("button", { name: "Kitchen and table" }).click();
  await expect(said(page, "Added: Kitchen and table.")).toBeVisible();
  await page.getByRole("button", { name: "Add a task" }).click();
  await page.getByLabel("What has to be done").fill("Feed the cat");
  await page.getByRole("radio", { name: "Plant" }).check({ force: true });
  for (const day of ["Tue", "Wed"])
    await page.getByRole("checkbox", { name: day }).check({ force: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Saved: Feed the cat.")).toBeVisible();
  await expect(page.getByText("Mon, Tue, Wed · 1 person")).toBeVisible();

  await page.getByRole("link", { name: "Week", exact: true }).click();
  await page.getByRole("button", { name: "Suggest the week" }).click();
  await expect(said(page, "Suggested.")).toBeVisible();
  await turns(page, new RegExp(`^\\w+, Kitchen and table, ${today}$`))
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(":focus");
  await expect(focused).toHaveAttribute("aria-label", /Kitchen and table, Thursday 11\sMarch/);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Kitchen and table" });
  await expect(panel).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(focused).toHaveAttribute("aria-label", /Thursday 11\sMarch/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Space");
  await expect(focused).toHaveAttribute("aria-label", new RegExp(`${today}: done$`));
  await expect(focused).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAttribute("aria-label", new RegExp(`${today}: done$`));
  await expect(focused).toHaveAttribute("aria-pressed", "false");
});

test(
  "activities, visits, post and keys are noted, and can be taken back",
  { tag: "@own-house" },
  async ({ page }) => {
    await houseOf(page, "Mariam Keita", "Rosa Mbeki");
    await test.step("an activity is planned, held, and counted for those who came", () =>
      holdActivity(page));
    await test.step("post is handed over, a key is lent, and both can be taken back", () =>
      handOverPost(page));
    await test.step("a visitor, but not before whoever must never come has been looked at", () =>
      noteVisitor(page));
  },
);

async function holdActivity(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Activities" }).click();
  await page.getByRole("button", { name: "Plan an activity" }).click();
  await page.getByLabel("What", { exact: true }).fill("Cooking together");
  await page.getByLabel("At (optional)").fill("18h30");
  await page.getByRole("combobox", { name: "Name" }).fill("noor");
  await takeBest(page, "Noor Invented");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Noted: Cooking together.")).toBeVisible();
  await expect(row(page, "Cooking together")).toContainText("with Noor Invented · for everybody");
  await expect(row(page, "Cooking together")).toContainText("18:30");

  await page.getByRole("button", { name: "Who came…" }).click();
  await page.getByRole("checkbox", { name: "Mariam" }).check({ force: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Noted: 1 person came.")).toBeVisible();
  await expect(row(page, "Cooking together")).toContainText("Mariam came");
  const counts = page.getByRole("region", { name: "Taking part" });
  await expect(counts.getByRole("definition")).toHaveText(["1 time", "0 times"]);
  expect(await findings(page)).toEqual([]);
}

async function noteVisitor(page: Page): Promise<void> {
  await goTo(page, "#/people");
  await page.getByRole("link", { name: "Mariam Keita" }).click();
  await page.getByRole("link", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Write the card" }).click();
  await page.getByLabel("Never contact, never let in").fill("Viktor Nikolaev");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("main")).toContainText("Viktor Nikolaev");

  await goTo(page, "#/house/together/visits");
  await page.getByRole("button", { name: "Note a visit" }).click();
  const panel = page.getByRole("dialog", { name: "Note a visit" });
  await panel.getByRole("combobox", { name: "Who is visited" }).fill("mar");
  await takeBest(page, "Mariam Keita");
  await expect(panel.getByText("Never to be contacted, never let in")).toBeVisible();
  await expect(panel.getByText("Viktor Nikolaev")).toBeVisible();
  await panel.getByLabel("Who comes").fill("Mr Nikolaiev");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByRole("alert")).toContainText("Do not let them in");
  await choose(page, "I talked to", "Ada Invented");
  await panel.getByLabel("Who comes").fill("Ms Peeters, lawyer");
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Noted: Ms Peeters, lawyer.")).toBeVisible();

  await expect(page.getByRole("region", { name: "In the house now" })).toContainText(
    "to see Mariam Keita · visiting room · noted by Noor Invented",
  );
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "The visitor of Mariam Keita has left" }).click();
  await expect(page.getByText("No visitor is here")).toBeVisible();
}

async function handOverPost(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Post and keys" }).click();
  await page.getByRole("button", { name: "Note post" }).click();
  await page.getByRole("combobox", { name: "For whom" }).fill("rosa");
  await takeBest(page, "Rosa Mbeki");
  await page.getByRole("radio", { name: "registered letter" }).check({ force: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Handed over and signed: Rosa Mbeki" }).click();
  await expect(said(page, "Handed over to Rosa Mbeki, signed.")).toBeVisible();
  await expect(row(page, "handed over by Noor Invented, signed")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "registered letter · since 10 Mar")).toBeVisible();

  await page.getByRole("button", { name: "Add a key or locker" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Front door 1");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Lend: Front door 1" }).click();
  await page.getByRole("combobox", { name: "To whom" }).fill("mar");
  await takeBest(page, "Mariam Keita");
  await page.getByRole("button", { name: "Lend", exact: true }).click();
  await expect(said(page, "Front door 1 is with Mariam Keita.")).toBeVisible();
  await expect(row(page, "Front door 1")).toContainText("with Mariam Keita since 10 Mar");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Is back: Front door 1" }).click();
  await expect(row(page, "Front door 1")).toContainText("key · here");
}
