// Complete courses through the house and the procedure over years: what no single page can show.
import type { Locator, Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { addToCase, openCase, save } from "../../helpers/e2e/criminal-case-steps.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import {
  acceptCall,
  choose,
  comeIn,
  depart,
  endIntake,
  row,
  typeDay,
} from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";
import {
  isDue,
  issue,
  laterOn,
  meetCondition,
  openProcedure,
  record,
  strip,
} from "../../helpers/e2e/residence-procedure-steps.ts";

test.use({ as: "care" });
const name = "Mina Invented";

test("from a referral to an open-ended permit, in four years", async ({ hearth, page: first }) => {
  test.setTimeout(360_000);
  await acceptCall(first, name);
  await meetCondition(first, "Left the exploitative environment", "How it is known");
  await meetCondition(first, "Accepts assistance", "In a few words");
  await endIntake(first);
  const file = await comeIn(first);
  await openProcedure(first, file);
  await issue(first, "Valid until 24 April 2027");

  // On the fifteenth day of reflection a statement is made, and the next document is due at once.
  const march = await laterOn(hearth, "2027-03-25");
  await meetCondition(march, "Complaint or statement", "Authority", file);
  await isDue(march, file, name, "ask for the three-month document");
  await openProcedure(march, file);
  await issue(march, "Valid until 25 June 2027");
  await record(march, "The questions were put to the magistrate");

  // Not every answer is there in time: one extension, and no second one.
  const june = await laterOn(hearth, "2027-06-21");
  await openProcedure(june, file);
  await record(june, "The magistrate answered", (panel) => firstAnswer(panel, "Q1"));
  await issue(june, "Valid until 25 September 2027", "Extension (3 months, once)");
  const september = await laterOn(hearth, "2027-09-10");
  await openProcedure(september, file);
  await expect(september.getByText("Extension by three months, once")).toHaveCount(0);
  await record(september, "The magistrate answered", (panel) => firstAnswer(panel, "Q2"));
  await issue(september, "Valid until 10 March 2028");
  await goTo(september, file);
  await depart(september);

  // The person lives elsewhere; the documents are followed all the same, and are sent in the window.
  const february = await laterOn(hearth, "2028-02-01");
  await isDue(february, file, name, "send the renewal");
  await openProcedure(february, file);
  await record(february, "The request for the next document was sent");
  await openCase(february, file, "XX 00.L0.000001/28");

  // The old document has ended and the new one has not come: the request is pending, which counts.
  const march2028 = await laterOn(hearth, "2028-03-13");
  await openProcedure(march2028, file);
  await expect(
    march2028.getByText("Expired on 10 March 2028. What follows was asked for in time"),
  ).toBeVisible();
  await expect(strip(march2028)).toContainText("waiting for the answer");
  await answerAgain(march2028);
  await issue(march2028, "Valid until 10 September 2028");

  const september2028 = await laterOn(hearth, "2028-09-08");
  await openProcedure(september2028, file);
  await answerAgain(september2028);
  await issue(september2028, "Valid until 10 March 2029");
  const march2029 = await laterOn(hearth, "2029-03-02");
  await openProcedure(march2029, file);
  await answerAgain(march2029);
  await issue(march2029, "Valid until 10 September 2029");

  // The council chamber refers the case: now the open-ended stay can be requested.
  const august = await laterOn(hearth, "2029-08-30");
  await addToCase(august, file, "Order of the council chamber", "Referral to the court");
  await isDue(august, file, name, "ask for the open-ended stay");
  await openProcedure(august, file);
  await record(august, "The open-ended stay was asked for");
  await expect(strip(august).locator("[aria-current=step]")).toContainText("Temporary");
  await answerAgain(august);
  await issue(august, "Valid until 10 March 2030");
  const february2030 = await laterOn(hearth, "2030-02-25");
  await openProcedure(february2030, file);
  await answerAgain(february2030);
  await issue(february2030, "Valid until 10 September 2030");

  const august2030 = await laterOn(hearth, "2030-08-20");
  await openProcedure(august2030, file);
  await answerAgain(august2030);
  await issue(august2030, "Valid until 10 March 2031");
  await expect(august2030.getByText("Missing: a conviction")).toHaveCount(0);
  await addToCase(august2030, file, "Judgment", "Conviction", "Trafficking");
  await openProcedure(august2030, file);
  await expect(row(august2030, "Open-ended stay after a conviction for trafficking")).toContainText(
    "Nothing is missing",
  );

  const end = await laterOn(hearth, "2031-02-17");
  await openProcedure(end, file);
  await issue(end, "Open-ended since 17 February 2031", "Open-ended");
  await expect(end.getByText("Nothing is to be done now.")).toBeVisible();
  await expect(strip(end).locator("[aria-current=step]")).toContainText("Open-ended");
  expect(await findings(end)).toEqual([]);
  await goTo(end, "#/documents");
  await expect(end.getByText("Nothing ends or has to be seen to within 90 days")).toBeVisible();
  await openProcedure(end, file);
  for (const day of ["10 Mar 2027", "25 Mar 2027", "21 Jun 2027", "17 Feb"])
    await expect(strip(end)).toContainText(day);
});

test("a person declines, and goes home", async ({ hearth, page: first }) => {
  test.slow();
  await acceptCall(first, name);
  await endIntake(first);
  const file = await comeIn(first);
  await openProcedure(first, file);
  await issue(first, "Valid until 24 April 2027", undefined, "The agreement is signed tomorrow");

  const april = await laterOn(hearth, "2027-04-02");
  await goTo(april, `${file}/legal`);
  await april.getByRole("button", { name: "A return" }).click();
  await april.getByLabel("Who awaits the person there").fill("her sister");
  await save(april);
  const home = april.getByRole("list", { name: "Going home" });
  await expect(home).toContainText("IOM · not gone yet");
  await openProcedure(april, file);
  await record(april, "The procedure ended", (panel) =>
    choose(panel.page(), "Why it ends", "Voluntary return"),
  );
  await expect(april.getByText("Ended on 2 April 2027")).toBeVisible();
  await goTo(april, file);
  await april.getByRole("button", { name: "Record departure…" }).click();
  await choose(april, "Where to", "Back to the country of origin");
  await choose(april, "Why the stay ends", "Ended by the person");
  await april.getByRole("button", { name: "Record departure", exact: true }).click();
  await expect(april.getByRole("dialog")).toHaveCount(0);

  const may = await laterOn(hearth, "2027-04-26");
  await goTo(may, "#/documents");
  await expect(may.getByText("Nothing ends or has to be seen to within 90 days")).toBeVisible();
  await goTo(may, `${file}/legal`);
  await may.getByRole("button", { name: "Actions for IOM" }).click();
  await may.getByRole("menuitem", { name: "Correct" }).click();
  await typeDay(may, "Went home on", "03042027");
  await save(may);
  await may.getByRole("button", { name: "News from home", exact: true }).click();
  await may.getByLabel("How it goes").fill("Arrived well");
  await save(may);
  await expect(may.getByRole("list", { name: "Going home" }).getByRole("listitem")).toHaveCount(2);
});

/** The case is not on file yet. */
async function firstAnswer(panel: Locator, question: string): Promise<void> {
  await panel.getByRole("button", { name: /Who answered$/ }).press("Enter");
  const prosecutor = { name: "Public prosecutor, case not on file", exact: true } as const;
  await panel.page().getByRole("option", prosecutor).press("Enter");
  await expect(panel.page().getByRole("listbox")).toHaveCount(0);
  await answer(panel, question);
}

/** For each renewal the magistrate is asked again, about the one case there is. */
const answerAgain = (page: Page): Promise<void> =>
  record(page, "The magistrate answered", async (panel) => {
    for (const question of ["Q1", "Q2"]) await answer(panel, question);
  });

const answer = (panel: Locator, question: string): Promise<void> =>
  panel
    .getByRole("radiogroup", { name: new RegExp(`^${question}`) })
    .getByText("yes", { exact: true })
    .click();
