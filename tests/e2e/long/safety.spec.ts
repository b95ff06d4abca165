import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs, windowAfter } from "../../helpers/e2e/printout-steps.ts";
import {
  admit,
  choose,
  depart,
  fillIn,
  messages,
  row,
  said,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

test("what was agreed is large at two in the morning; what it is based on stays with care workers", async ({
  hearth,
  page,
  folder,
}) => {
  await admit(page, { name: "Mariam Keita" });
  const file = new URL(page.url()).hash;
  await page.getByRole("link", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Write the card" }).click();
  const panel = page.getByRole("dialog", { name: "Edit the safety card" });
  await expect(panel.getByLabel("Phone number")).toBeFocused();
  await page.keyboard.type("0400 00 00 71");
  await panel.getByLabel("Never contact, never let in").fill("The cousin in Ghent");
  await panel.getByLabel("Code word").fill("marigold");
  await panel.getByLabel("When going out").fill("By the tram stop, never alone.");
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "The safety card is saved.")).toBeVisible();

  await page.getByRole("button", { name: "Assess" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose a level.")).toBeVisible();
  await page.getByRole("radio", { name: /^high/ }).check({ force: true });
  await page.getByLabel("What it rests on").fill("Her brother asked for her at the market.");
  await page.getByLabel("In the person’s own words").fill("I want to see the sea.");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const risk = page.getByRole("region", { name: "Risk" });
  await expect(risk).toContainText("highfirst assessment");
  await expect(risk).toContainText("24 Mar");
  await expect(risk).toContainText("look again in 14 days");
  await expect(risk).toContainText("I want to see the sea.");
  await expect(page.getByRole("link", { name: "risk: high · 10 Mar" })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole("button", { name: "Alerts…" }).click();
  await page.getByRole("dialog").getByLabel("Alerts").fill("no male interpreter");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("banner").or(page.locator("header"))).toContainText([
    "no male interpreter",
  ]);

  const night = await handOver(hearth, "volunteer");
  await goTo(night, file);
  await night.getByRole("link", { name: "risk: high · 10 Mar" }).click();
  const card = night.getByRole("region", { name: "Safety card" });
  for (const words of ["0400 00 00 71", "The cousin in Ghent", "marigold", "By the tram stop"])
    await expect(card).toContainText(words);
  await expect(night.getByRole("region", { name: "Risk" })).toContainText(
    "Care workers can read the reasons; of a hidden file, only those named for it.",
  );
  await expect(night.locator("body")).not.toContainText("brother");
  await expect(night.getByRole("button", { name: "Assess" })).toHaveCount(0);
  await night.getByRole("button", { name: "On paper…" }).click();
  await expect(night.getByRole("dialog")).toContainText("Paper stays in the office");
  expect(await findings(night)).toEqual([]);
  const preview = await previewAfter(hearth, () =>
    night.getByRole("button", { name: "Show the paper" }).click(),
  );
  await mkdir(join(folder, "stick"));
  const paper = join(folder, "stick", "card.pdf");
  await saveAs(hearth, preview, paper);
  const { text, about } = readPdf(paper);
  expect(about).toMatchObject({ Title: "Safety card", Tagged: "yes", Pages: "1" });
  expect(text).toMatch(/Do not take this out of the office\s+Safety card – Mariam +/);
  expect(text).toMatch(/Phone number\s+0400 00 00 71/);
  expect(text).toMatch(/The cousin in Ghent\s+Code word\s+marigold/);
  expect(text).not.toMatch(/Keita|brother/);
  await preview.keyboard.press("Escape").catch(() => undefined);
  await night.getByRole("link", { name: "History" }).click();
  await expect(row(night, "saved a paper").first()).toContainText(staff.volunteer.name);
  await night.getByRole("link", { name: "Safety" }).click();
  await night.keyboard.press("F8");
  for (const words of ["marigold", "0400"]) await expect(card).not.toContainText(words);
  await night.getByRole("button", { name: "On paper…" }).click();
  const covered = await windowAfter(hearth, () =>
    night.getByRole("button", { name: "Show the paper" }).click(),
  );
  await expect(
    covered.getByRole("heading", { name: "Names are hidden on the screen" }),
  ).toBeVisible();
  expect(await findings(covered)).toEqual([]);
  await expect(covered.getByRole("button", { name: "Save…" })).toHaveCount(0);
  await covered.keyboard.press("Enter");
  await expect(covered.getByRole("button", { name: "Save…" })).toBeVisible();
});

test("a review that is due is asked for on Today, leads to the assessment, and shows what changed", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await page.getByRole("link", { name: "Safety" }).click();
  await assess(page, "acute");
  const later = await enter(await lockUntil(hearth, "2027-03-13T19:00:00.000Z"), "care");
  await row(later, "risk to look at again").getByRole("link").first().click();
  await expect(later.getByRole("link", { name: "risk: acute · look again" })).toBeVisible();
  await later.getByRole("button", { name: "Assess again" }).click();
  await expect(later.getByText("Last time: acute, on 10 March 2027.")).toBeVisible();
  await later.getByRole("radio", { name: /^raised/ }).check({ force: true });
  await later.getByLabel("What it rests on").fill("Nothing since Monday.");
  // A draft, and something more urgent comes.
  await later.getByRole("button", { name: "Cancel" }).click();
  await goTo(later, "#/");
  const left = row(later, "The risk assessment of Mariam Keita");
  await left.getByRole("link").click();
  await expect(later.getByLabel("What it rests on")).toHaveValue("Nothing since Monday.");
  await later.getByRole("dialog").getByRole("button", { name: "Save" }).click();

  const risk = later.getByRole("region", { name: "Risk" });
  await expect(risk).toContainText("raisedlower than before");
  await expect(risk.getByRole("listitem")).toHaveCount(2);
  await goTo(later, "#/");
  await expect(later.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(row(later, "risk to look at again")).toHaveCount(0);
});

test("a user who gives a bed talks to the coordinator first, and never learns about whom or why", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Rosa Mbeki" });
  await admit(page, { name: "Mariam Keita" });
  const mariam = new URL(page.url()).hash;
  await page.getByRole("link", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Add someone" }).click();
  const panel = page.getByRole("dialog", { name: "Whom Mariam Keita must not meet" });
  await panel.getByLabel("Person", { exact: true }).fill("ros");
  await panel.getByRole("button", { name: "Choose Rosa Mbeki" }).click();
  await choose(page, "Why", "same network");
  await panel.getByLabel("More").fill("Worked for the same man.");
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Save" }).click();
  const apart = page.getByRole("region", { name: "Must not meet" });
  await expect(apart).toContainText("Rosa Mbekisame network · Worked for the same man.");
  await depart(page);

  const night = await handOver(hearth, "volunteer");
  await goTo(night, `${mariam}/safety`);
  await expect(night.getByRole("region", { name: "Must not meet" })).toContainText(
    "There is somebody this person must not meet",
  );
  for (const secret of ["Rosa", "network", "same man"])
    await expect(night.getByRole("main")).not.toContainText(secret);
  await goTo(night, `${mariam}/stay`);
  await night.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await talk(night, "Undo it");
  await expect(said(night, "Undone.")).toBeVisible();

  await night.getByRole("button", { name: "Move…" }).click();
  await choose(night, "New bed", "Room 9");
  await talk(night, "Move");
  await expect(night.getByText("Room 9", { exact: true }).first()).toBeVisible();
  await depart(night);
  // A toast has no room to ask in: the file has.
  await messages(night).getByRole("button", { name: "Undo" }).first().click();
  await expect(said(night, "Talk to the coordinator before you undo this.")).toBeVisible();
  await expect(night).toHaveURL(/\/stay$/);

  await night.getByRole("link", { name: "Admit again" }).click();
  await choose(night, "Referred by", "Police");
  await talk(night, "Admit");
  await night.getByRole("link", { name: "History" }).click();
  const history = night.getByRole("region", { name: "Who did what, and who looked" });
  const spoken = history.getByRole("listitem").filter({ hasText: "spoke with the coordinator" });
  await expect(spoken).toHaveCount(3);

  const office = await handOver(hearth, "administrator");
  await goTo(office, `${mariam}/safety`);
  await office.getByRole("button", { name: "Lift: Rosa Mbeki" }).click();
  await office.getByRole("alertdialog").getByRole("button", { name: "Lift" }).click();
  await expect(office.getByRole("region", { name: "Must not meet" })).toContainText(
    "Nobody is recorded.",
  );
});

test("a hidden resident is a number in the house on every screen and in print, and counts as a resident", async ({
  hearth,
  page,
  folder,
}) => {
  await admit(page, { name: "Ottoline Hiddenaway", bed: "Room 3" });
  const file = new URL(page.url()).hash;
  await page.getByRole("button", { name: "Hide who this is…" }).click();
  const panel = page.getByRole("dialog", { name: "Hide who this is" });
  await expect(panel).toContainText("the house sees “Person 1”");
  expect(await findings(page)).toEqual([]);
  await panel.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(said(page, "Hidden. The house now sees Person 1.")).toBeVisible();
  const hidden = page.getByRole("region", { name: "Hidden file" });
  await expect(hidden).toContainText(staff.care.name);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ottoline Hiddenaway");
  expect(await findings(page)).toEqual([]);

  for (const who of ["volunteer", "administrator"] as const) {
    const other = await handOver(hearth, who);
    await seesNobody(other, file);
    await fillIn(other, { name: "Ottoline Hiddenawey" });
    await expect(other.getByRole("complementary", { name: /here/i })).toContainText(
      "Some files are hidden: ask the coordinator.",
    );
    await other.keyboard.press("Control+k");
    await other.getByRole("searchbox").fill("Ottoline");
    await expect(
      other.getByText("Some files are hidden: ask the coordinator.").last(),
    ).toBeVisible();
    await other.keyboard.press("Escape");
    await other.keyboard.press("Escape");
  }

  const night = await handOver(hearth, "volunteer");
  const preview = await previewAfter(hearth, () =>
    night.getByRole("button", { name: "Evacuation list" }).click(),
  );
  await mkdir(join(folder, "stick"));
  const paper = join(folder, "stick", "list.pdf");
  await saveAs(hearth, preview, paper);
  expect(readPdf(paper).text).toMatch(/Room 3 +person, age unknown/);
  expect(readPdf(paper).text).toMatch(/2 people in the building \(1 resident · 1 staff member\)/);
  expect(readPdf(paper).text).not.toMatch(/Ottoline|Hiddenaway/);

  const named = await handOver(hearth, "care");
  await goTo(named, file);
  await named.getByRole("button", { name: "Name a colleague" }).click();
  await choose(named, "Colleague", staff.administrator.name);
  await named.getByRole("dialog").getByRole("button", { name: "Name", exact: true }).click();
  await expect(said(named, `${staff.administrator.name} opens this file now.`)).toBeVisible();
  await named.getByRole("button", { name: `Take out: ${staff.care.name}` }).click();
  await named.getByRole("alertdialog").getByRole("button", { name: "Take out" }).click();
  await expect(named.getByRole("heading", { level: 1 })).toContainText("Person 1");

  const admin = await handOver(hearth, "administrator");
  await goTo(admin, file);
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("Ottoline Hiddenaway");
  await admin.getByRole("button", { name: "Show again" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "Show again" }).click();
  const shift = await handOver(hearth, "volunteer");
  await goTo(shift, file);
  await expect(shift.getByRole("heading", { level: 1 })).toContainText("Ottoline Hiddenaway");
});

/** Every place that shows a person, on the screen and for screen readers. */
async function seesNobody(page: Page, file: string): Promise<void> {
  for (const hash of ["#/", "#/house", "#/house/nights", "#/people", ...partsOf(file)]) {
    await goTo(page, hash);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await expect(page.getByRole("main")).toContainText(/Person 1|1 person|Room 3/);
    expect(await page.content(), hash).not.toMatch(/Ottoline|Hiddenaway/);
    expect(await page.title()).not.toMatch(/Ottoline|Person/);
  }
}

const partsOf = (file: string): readonly string[] =>
  ["", "/stay", "/safety", "/history"].map((part) => `${file}${part}`);

/** Tries without, is told to talk, enters with whom, and continues. */
async function talk(page: Page, action: string): Promise<void> {
  const where = page
    .getByRole("dialog")
    .or(page.getByRole("alertdialog"))
    .or(page.getByRole("main"));
  await expect(where.getByText("Talk to the coordinator first").last()).toBeVisible();
  const go = page.getByRole("button", { name: action, exact: true }).last();
  await go.click();
  await expect(
    page.getByText("Talk to the coordinator, then choose with whom you spoke."),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await choose(page, "I spoke with", staff.care.name);
  await go.click();
}

async function assess(page: Page, level: string): Promise<void> {
  await page.getByRole("button", { name: "Assess" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${level}`) }).check({ force: true });
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(said(page, "The assessment is saved.")).toBeVisible();
}
