import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { walk } from "../../helpers/e2e/focus-walk.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, depart, messages } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, loading } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

// A user who opens every part of a file.
test.use({ as: "care" });

/** Pages of daily life. */
const together = ["", "/tasks", "/people", "/activities", "/visits", "/belongings"].map((page) =>
  ofHouse(`together${page}`),
);

/** The coming beds, and who is here. */
const beds = ["timeline", "ahead", "nights", "out", "out/steps"].map(ofHouse);

/** Other pages of the house: log, rota, boxes, house rules, incidents. */
const life = [
  ...["log", "log/hand-over", "calendar", "medicines", "agreement"].map(ofHouse),
  ...["incidents", "incidents/address", "incidents/complaints"].map(ofHouse),
];
/** Pages with a long form. */
const written = ["", "/address", "/complaints"].map((kind) => `#/house/incidents${kind}/new`);

test("every screen, and what opens on it, is clean under axe, in light and in dark", async ({
  page,
}) => {
  test.slow();
  await goTo(page, "#/settings/look");
  for (const theme of ["Dark", "Light"]) {
    await page.getByText(theme, { exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme.toLowerCase());
  }
  const file = await liveIn(page);

  for (const hash of [
    "#/",
    "#/people",
    `${file}/safety`,
    `${file}/sessions`,
    `${file}/session`,
    "#/people/notes",
    "#/settings/notes",
    `${file}/history`,
    `${file}/intake`,
    `${file}/agreement`,
    await departureOf(page, file),
    "#/nowhere",
    ...beds,
    ...together,
    ...life,
    ...written,
  ]) {
    await open(page, hash);
    await expectClean(page, hash);
  }
  await panelsOfTheBoard(page);
  await panelsOfTheDay(page);
  await panelsOfTheFile(page, file);
  await admission(page);
  await search(page);
});

async function panelsOfTheBoard(page: Page): Promise<void> {
  await open(page, "#/house");
  await expectClean(page, "board");
  for (const [bed, action] of [
    ["Room 3", "Move to another bed…"],
    ["Room 3", "Change the planned end…"],
    ["Room 3", "Record departure…"],
    ["Room 2", "Take out of service…"],
  ] as const) {
    await page.getByRole("button", { name: `Actions for ${bed}`, exact: true }).click();
    await page.getByRole("menuitem", { name: action }).click();
    // Opened directly, the panel says what is missing.
    if (!action.includes("planned"))
      await page.getByRole("dialog").locator("footer").getByRole("button").last().click();
    await expectClean(page, action);
    await closeDialog(page);
  }
  await page.getByRole("button", { name: "Actions for Room 2", exact: true }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectClean(page, "menu");
  await page.keyboard.press("Escape");
}

async function panelsOfTheDay(page: Page): Promise<void> {
  for (const [hash, button] of [
    ["#/house/log", "Write an entry"],
    ["#/house/calendar", "Plan an appointment"],
    ["#/house/medicines", "Put on the round"],
  ] as const) {
    await open(page, hash);
    await page.getByRole("button", { name: button }).click();
    // Opened directly, the panel says what is missing.
    await page.getByRole("dialog").locator("footer").getByRole("button").last().click();
    await expectClean(page, button);
    await closeDialog(page);
  }
}

async function panelsOfTheFile(page: Page, file: string): Promise<void> {
  await open(page, file);
  await expectClean(page, "overview");
  const remark = page.getByRole("region", { name: "Care remark" });
  for (const [button, title] of [
    [page.getByRole("button", { name: "Complete" }), "Edit what the house knows"],
    [remark.getByRole("button", { name: "Write" }), "Care remark"],
  ] as const) {
    await button.click();
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await expectClean(page, title);
    await closeDialog(page);
  }
  const identity = page.getByRole("region", { name: "Identity" });
  await identity.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Add a number" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expectClean(page, "identity");
  await closeDialog(page);

  await open(page, `${file}/stay`);
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await expectClean(page, "undo");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expectClean(page, "stay");
}

async function admission(page: Page): Promise<void> {
  await open(page, "#/admit");
  await expectClean(page, "admission");
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Rosa Mbeki");
  await expect(page.getByText("Same name – is it this person?")).toBeVisible();
  await expectClean(page, "admission with problems and somebody known");
  await page.getByRole("button", { name: /Referred by$/ }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectClean(page, "open list");
  await page.keyboard.press("Escape");
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("m");
  await expect(page.getByRole("menuitem", { name: /Mariam/ })).toBeVisible();
  await expectClean(page, "search that finds more than fits");
  // What is below is scrolled into view by the arrow keys of the field.
  const last = page.getByRole("menuitem").last();
  await expect(last).not.toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("ArrowUp");
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expectClean(page, "search");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("F8");
  await open(page, "#/people");
  await expect(page.getByText("M. K.")).toBeVisible();
  await expectClean(page, "privacy");
}

test("keyboard users always see the focus", async ({ page }) => {
  const file = await liveIn(page);
  const unseen: string[] = [];
  const pages = [
    "#/",
    "#/house",
    "#/people",
    "#/admit",
    file,
    "#/settings/look",
    `${file}/agreement`,
    `${file}/intake`,
    await departureOf(page, file),
    ...beds,
    ...together,
    ...life,
    ...written,
  ];
  for (const hash of pages) {
    await open(page, hash);
    for (const { element, isSeen } of await walk(page))
      if (!isSeen) unseen.push(`${hash}: ${element}`);
  }
  expect(unseen).toEqual([]);
});

test(
  "at 200 % zoom in the smallest window nothing is cut off, and the main action is there",
  { tag: "@own-house" },
  async ({ hearth, page }) => {
    const file = await liveIn(page);
    await hearth.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ width: 1024, height: 640 });
      window?.webContents.setZoomFactor(2);
    });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(520);
    for (const [hash, action] of [
      ["#/", "Admit"],
      ["#/house", "Admit"],
      ["#/people", "Admit"],
      ["#/admit", "Admit"],
      ["#/house/timeline", "Keep a place"],
      ["#/house/ahead", "Keep a place"],
      ["#/house/nights", "Close the census"],
      ["#/house/out", "Goes out…"],
      ["#/house/together", "Use the usual tasks"],
      ["#/house/together/activities", "Plan an activity"],
      ["#/house/together/visits", "Note a visit"],
      ["#/house/together/belongings", "Note post"],
      ["#/house/log", "Write an entry"],
      ["#/house/log/hand-over", "I have read it"],
      ["#/house/calendar", "Plan an appointment"],
      ["#/house/medicines", "Put on the round"],
      ["#/house/agreement", "Still to sign"],
      ["#/house/incidents", "Write something down"],
      ["#/house/incidents/address", "The address may be known"],
      ["#/house/incidents/complaints", "Take a complaint down"],
      ["#/house/incidents/new", "Save"],
      [`${file}/agreement`, "Signed together"],
      [await departureOf(page, file), "Agree on a call…"],
      [file, "Record departure…"],
      [`${file}/stay`, "Undo"],
      [`${file}/safety`, "Assess"],
      [`${file}/sessions`, "Record a session"],
      [`${file}/session`, "Go on later"],
      [`${file}/history`, "Lock"],
      ["#/settings/me", "Lock"],
    ] as const) {
      await open(page, hash);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, hash).toBeLessThanOrEqual(0);
      const main = page.getByText(action, { exact: true }).last();
      expect(await main.evaluate(isReached), `${action} on ${hash}`).toBe(true);
    }
    await open(page, file);
    await page.getByRole("button", { name: "Record departure…" }).press("Enter");
    const done = page.getByRole("dialog").locator("footer").getByRole("button").last();
    await expect(done).toBeVisible();
    await expect.poll(() => done.evaluate(isReached), "the button of a panel").toBe(true);
  },
);

/** One resident, and one who has left. Returns the address of a file. */
async function liveIn(page: Page): Promise<string> {
  await admit(page, { name: "Rosa Mbeki" });
  await depart(page);
  await admit(page, { name: "Mariam Keita", bed: "Room 3" });
  await messages(page).getByRole("button", { name: "Close" }).first().click();
  return new URL(page.url()).hash;
}

function ofHouse(page: string): string {
  return `#/house/${page}`;
}

/** The address of the departure checklist. */
async function departureOf(page: Page, file: string): Promise<string> {
  await open(page, `${file}/stay`);
  const link = page.getByRole("link", { name: "Prepare the departure" });
  return (await link.getAttribute("href")) ?? "";
}

async function open(page: Page, hash: string): Promise<void> {
  await goTo(page, hash);
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  // A page may move the focus once more when its data is loaded.
  await expect(loading(page)).toHaveCount(0);
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** In light by every rule; in dark only the colours differ. */
async function expectClean(page: Page, where: string): Promise<void> {
  expect(await findings(page, "every rule"), where).toEqual([]);
  await wear(page, "dark");
  expect(await findings(page, "contrast alone"), `${where}, in dark`).toEqual([]);
  await wear(page, "light");
}

/** Switches the theme on the page alone: what is open on it stays open. */
const wear = (page: Page, theme: "light" | "dark") =>
  page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);

/** Runs in the page: whether it can be scrolled to, completely, with nothing in front of it. */
function isReached(element: Element): boolean {
  element.scrollIntoView({ block: "center" });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isWhole = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
  return isWhole && there !== null && (element.contains(there) || there.contains(element));
}
