// Consents, disclosures with and without them, and a data access request, in parts by two people.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { admit, choose } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const panel = (page: Page) => page.getByRole("dialog");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const save = (page: Page, name = "Save") =>
  panel(page).getByRole("button", { name, exact: true }).click();
const act = async (page: Page, what: string, action: string) => {
  await press(page, `Actions for ${what}`);
  await page.getByRole("menuitem", { name: action }).click();
  // It is a dialog of its own until it has closed.
  await expect(page.getByRole("menu")).toHaveCount(0);
};
const tick = (page: Page, name: string) => panel(page).getByText(name, { exact: true }).click();

test("disclosures are compared with the consents, and a data access request is answered in parts", async ({
  hearth,
  page: tom,
  folder,
}) => {
  test.slow();
  await admit(tom, { name: "Linh Invented" });
  const file = new URL(tom.url()).hash.replace(/\/$/, "");
  await tom.getByRole("link", { name: "Disclosures" }).click();
  expect(await findings(tom, "every rule")).toEqual([]);

  await press(tom, "Write down a consent");
  await save(tom);
  await expect(panel(tom)).toContainText("Choose one.");
  await choose(tom, "What for", "Housing");
  await choose(tom, "To whom", "Landlord or housing service");
  await panel(tom).getByLabel("Name, as on an envelope").fill("Housing Office Nowhere");
  await tick(tom, "name, birth, nationality");
  await tick(tom, "income and debts");
  await panel(tom).getByLabel("What must be held back").fill("My brother");
  await panel(tom).getByRole("combobox", { name: "Explained in" }).fill("Viet");
  await tom.getByRole("option", { name: "Vietnamese" }).click();
  expect(await findings(tom)).toEqual([]);
  await save(tom);
  const consents = card(tom, "Consents");
  await expect(consents).toContainText("Housing: Housing Office Nowhere");

  const what = "Housing: Housing Office Nowhere";
  await tellUnder(tom, new RegExp(`^${what}, until`));
  await expect(panel(tom)).toContainText("Say that it was held back.");
  await panel(tom).getByText("I held back what the person wants held back").click();
  await save(tom);
  const left = card(tom, "What left");
  await expect(left).toContainText("with consent");

  await act(tom, what, "The person withdraws it");
  await panel(tom).getByLabel("What the person says about it").fill("I will ask myself");
  await save(tom, "Note that it is withdrawn");
  await tellUnder(tom, new RegExp(`^${what}, withdrawn`));
  await panel(tom).getByText("I held back what the person wants held back").click();
  await save(tom);
  await expect(panel(tom)).toContainText("The person has withdrawn this consent.");
  await choose(tom, "On what ground", "legal obligation");
  await choose(tom, "To whom", "Municipality");
  await panel(tom).getByLabel("Why, in words").fill("The register asks for it");
  await save(tom);
  await expect(left).toContainText("The register asks for it");
  expect(await findings(tom, "every rule")).toEqual([]);

  await askForEverything(tom);
  const house = join(folder, "house.pdf");
  const first = await previewAfter(hearth, () => printPart(tom, 1));
  await saveAs(hearth, first, house);
  const pages = Number(readPdf(house).about["Pages"]);
  await first.keyboard.press("Escape").catch(() => undefined);
  await expect(card(tom, "Everything we hold")).toContainText(`pages 1–${String(pages)}`);

  await press(tom, "Note what is asked");
  await choose(tom, "By what paper", "requisition");
  await panel(tom).getByLabel("Its reference").fill("NW 47/2027");
  await panel(tom).getByLabel("What is asked, in its own words").fill("All that is known");
  await tick(tom, "that and since when we assist");
  await save(tom);
  await act(tom, "Judge or court: NW 47/2027", "Propose a decision");
  await choose(tom, "The decision", "nothing is given");
  await panel(tom).getByLabel("Why", { exact: true }).fill("Secrecy covers it");
  await save(tom);

  const ada = await handOver(hearth, "administrator");
  await goTo(ada, `${file}/disclosures`);
  await act(ada, "Judge or court: NW 47/2027", "Decide");
  await tick(ada, "I agree: it is done");
  await save(ada, "Decide");
  await expect(card(ada, "Asked under compulsion")).toContainText(
    "proposed by Tom Invented, decided with Ada Invented",
  );
  const office = join(folder, "office.pdf");
  const second = await previewAfter(hearth, () => printPart(ada, 2));
  await saveAs(hearth, second, office);
  const { text } = readPdf(office);
  expect(text).toContain("Part 2 of 3: what the office keeps");
  expect(text).toContain(`This part begins on page ${String(pages + 1)}.`);
  expect(text).toMatch(new RegExp(`\\n\\s*${String(pages + 1)}\\s*\\n`));
  expect(text).toContain("My brother");
  expect(text).not.toMatch(/Tom Invented|Ada Invented/);
  await expect(card(ada, "Everything we hold")).toContainText("for a colleague who may read it");
});

async function tellUnder(page: Page, consent: RegExp): Promise<void> {
  await press(page, "Note what left");
  await choose(page, "On what ground", consent);
  await choose(page, "How it was told", "telephone");
  await tick(page, "name, birth, nationality");
  if (consent.source.endsWith("until")) await save(page);
}

async function askForEverything(page: Page): Promise<void> {
  await press(page, "The person asks for everything");
  await panel(page).getByLabel("How we know who asks").fill("Known here");
  await save(page);
  await expect(card(page, "Everything we hold")).toContainText("GDPR 12(3)");
}

async function printPart(page: Page, number: number): Promise<void> {
  await press(page, `Print part ${String(number)}`);
  await panel(page).getByText("English").click();
  await press(page, "Show the paper");
}
