// The papers of a person and what expires: by keys alone, and whatever becomes of a residence document.
import type { Locator, Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, test } from "./founded.ts";
import { previewAfter } from "./papers.ts";
import { admit, best, choose, said, typeDay } from "./residents.ts";
import { goTo, loading, lock } from "./steps.ts";
import { issue, meetCondition, openProcedure } from "./ways.ts";

test.use({ as: "care" });

test("papers and what expires are kept by keys alone, and a half-written one is gone on with", async ({
  hearth,
  page,
}) => {
  test.slow();
  await admit(page, { name: "Mina Invented" });
  const keys = page.keyboard;
  const tabs = page.getByRole("main").getByRole("link", { name: "Documents", exact: true });
  await walkTo(page, tabs);
  await keys.press("Enter");
  await walkTo(page, page.getByRole("button", { name: "Add a document" }));
  await keys.press("Enter");

  // The form begins at its first field; a list opens as one types.
  await expect(page.getByRole("combobox", { name: "Kind" })).toBeFocused();
  await keys.type("passport");
  await expect(best(page)).toHaveText("passport");
  await keys.press("Enter");
  await walkTo(page, firstPart(page, "Last valid day"));
  await keys.type("10082027");
  await walkTo(page, page.getByLabel("Number"));
  await keys.type("EX000001");
  const again = await enter(await lock(hearth), "care");

  // From Today straight into the form that was left.
  const keysAgain = again.keyboard;
  const left = again.getByRole("listitem").filter({ hasText: "Mina Invented" });
  await walkTo(again, left.getByRole("link", { name: "Go on" }));
  await keysAgain.press("Enter");
  await expect(again.getByText("You left this half written")).toBeVisible();
  await expect(again.getByLabel("Number")).toHaveValue("EX000001");
  await walkTo(again, again.getByRole("button", { name: "Save", exact: true }));
  await keysAgain.press("Enter");
  await expect(again.getByRole("dialog")).toHaveCount(0);
  await expect(said(again, "It is saved.")).toBeVisible();

  await walkTo(again, again.getByRole("button", { name: "Change: passport" }));
  await keysAgain.press("Enter");
  const panel = again.getByRole("dialog", { name: "Change: passport" });
  await expect(panel.getByRole("button", { name: /State$/ })).toBeFocused();
  await keysAgain.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(again.getByRole("button", { name: "Change: passport" })).toBeFocused();
  await putOffByKeys(again);

  await walkTo(again, again.getByRole("button", { name: "Print the list" }));
  const preview = await previewAfter(hearth, () => keysAgain.press("Enter"));
  await expect(preview.getByRole("button", { name: "Print…" })).toBeFocused();
  await preview.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => preview.isClosed()).toBe(true);
});

/** On the page of all that expires: one line by a filter, why, and put off with a reason. */
async function putOffByKeys(page: Page): Promise<void> {
  const keys = page.keyboard;
  const menu = page.getByRole("navigation", { name: "Main menu" });
  await walkTo(page, menu.getByRole("link", { name: "Documents" }));
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "What expires" })).toBeVisible();
  await walkTo(page, page.getByRole("button", { name: /Document$/ }));
  await keys.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await keys.type("pass");
  await expect(best(page)).toHaveText("passport");
  await keys.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.getByText("1 line", { exact: true })).toBeVisible();
  const line = page.getByRole("row").filter({ hasText: "Mina Invented" });
  await walkTo(page, line.getByText("Why", { exact: true }));
  await keys.press("Enter");
  await expect(line.getByText("A passport is renewed from six months before")).toBeVisible();
  await walkTo(page, line.getByRole("button", { name: /^Put off/ }));
  await keys.press("Enter");
  await expect(page.getByLabel("Why it can wait")).toBeFocused();
  await keys.type("The consulate is closed");
  await walkTo(page, page.getByRole("dialog").getByRole("button", { name: "Put off" }));
  await keys.press("Enter");
  await expect(line).toContainText("put off until 17 Mar");
  await expect(line.getByRole("button", { name: /^Put off/ })).toBeFocused();
}

/** Presses Tab until it is reached; what has to be passed on the way is less than a page. */
async function walkTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  // A page may take the focus once more when what it asked for is there.
  await expect(loading(page)).toHaveCount(0);
  for (let step = 0; step < 80; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(goal).toBeFocused();
}

const firstPart = (page: Page, field: string): Locator =>
  page.getByRole("group", { name: field }).getByRole("spinbutton").first();

test(
  "a residence document is asked for, corrected, renewed, replaced and taken back",
  { tag: "@own-house" },
  async ({ page }) => {
    test.slow();
    await admit(page, { name: "Mina Invented" });
    const file = new URL(page.url()).hash;
    await meetCondition(page, "Left the exploitative environment", "How it is known", file);
    await meetCondition(page, "Accepts assistance", "In a few words", file);
    await recordStatement(page);
    await openProcedure(page, file);

    // There is a way and no document yet: it stands there all the same, with what to do.
    await goTo(page, "#/documents");
    const line = page.getByRole("row").filter({ hasText: "Mina Invented" });
    await expect(line).toContainText("residence procedure");
    await expect(line).toContainText("ask for the three-month document");
    expect(await findings(page)).toEqual([]);

    await openProcedure(page, file);
    await issue(page, "Valid until 10 June 2027", "Provisional (3 months)");
    await goTo(page, `${file}/documents`);
    const held = page.getByRole("region", { name: "Held and asked for" });
    const past = page.getByRole("region", { name: "No longer held" });
    await change(page, "declaration of arrival", () =>
      typeDay(page, "Last valid day as printed", "09062027"),
    );
    await expect(held).toContainText("9 Jun");
    await page.getByRole("button", { name: "What it said before: declaration of arrival" }).click();
    await expect(page.getByRole("dialog")).toContainText("10 June 2027");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await openProcedure(page, file);
    await issue(page, "Valid until 9 September 2027", "Extension (3 months, once)");
    await goTo(page, `${file}/documents`);
    await expect(past).toContainText("replaced");
    await expect(held).toContainText("9 Sept");

    await change(page, "declaration of arrival", () =>
      choose(page, "State", "written down by mistake"),
    );
    await expect(past).toContainText("written down by mistake");
    await expect(held).toContainText("9 Jun");
    expect(await findings(page)).toEqual([]);
    await goTo(page, "#/documents");
    await expect(line.filter({ hasText: "declaration of arrival" })).toContainText("9 Jun");
  },
);

/** Two days later than it was made, the statement was registered. */
async function recordStatement(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Complaint or statement: Record…" }).click();
  await typeDay(page, "On", "05032027");
  await page.getByLabel("Authority").fill("Invented police");
  await typeDay(page, "Day of the official report", "04032027");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByText("Not before the statement, and not still to come.")).toBeVisible();
  await typeDay(page, "Day of the official report", "07032027");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("registered on 7 March 2027")).toBeVisible();
}

/** Opens the form of the paper that is held, does something in it, and saves. */
async function change(page: Page, paper: string, fillIn: () => Promise<void>): Promise<void> {
  await page
    .getByRole("button", { name: `Change: ${paper}` })
    .first()
    .click();
  await fillIn();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
