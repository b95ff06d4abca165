// A person who left requests the erasure of their data: one user proposes it, another agrees, and it is erased.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, choose, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();
const inPanel = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

test(
  "what one user proposes and another agrees to is erased, and nothing before",
  { tag: "@long" },
  async ({ hearth, page: tom, folder }) => {
    await admit(tom, { name: "Quillonde Invented" });
    const file = new URL(tom.url()).hash.replace(/\/$/, "");
    await goTo(tom, `${file}/history`);
    await expect(card(tom, "Keep or forget")).toContainText("nothing has begun to count");
    await goTo(tom, file);
    await press(tom, "Close the assistance…");
    await choose(tom, "Where to", "Social housing");
    await choose(tom, "Why the assistance ends", "Ended by the person");
    await inPanel(tom, "Close the assistance");

    await goTo(tom, `${file}/history`);
    const end = card(tom, "Keep or forget");
    await expect(end).toContainText("The whole file may go from 10 March 2037 on");
    await press(tom, "Must be kept…");
    await inPanel(tom, "Save");
    await expect(tom.getByRole("dialog")).toContainText("Say why");
    await tom.getByRole("dialog").getByLabel("Why", { exact: true }).fill("A court asked for it");
    expect(await findings(tom, "every rule")).toEqual([]);
    await inPanel(tom, "Save");
    await expect(end).toContainText("A court asked for it");

    await press(tom, "Propose that it goes…");
    await inPanel(tom, "Propose");
    await expect(tom.getByRole("dialog")).toContainText("Choose what goes.");
    await chooseWhatGoes(tom);
    expect(await findings(tom)).toEqual([]);
    await inPanel(tom, "Propose");
    await expect(tom.getByRole("dialog")).toContainText("Lift the hold first");
    await inPanel(tom, "Cancel");
    await press(tom, /^Propose to lift the hold on/);
    await expect(end).toContainText("Tom Invented proposed on 10 March 2027");
    await expect(end.getByRole("button", { name: /^Lift/ })).toHaveCount(0);

    // There is nobody else yet: it waits for 30 days on which someone worked.
    await enter(await lockUntil(hearth, "2027-04-08T08:10:00.000Z"), "care");
    const admin = await enter(await lockUntil(hearth, "2027-04-09T20:10:00.000Z"), "administrator");
    await expect(admin.getByText("A colleague proposed to lift a hold")).toBeVisible();
    await goTo(admin, "#/settings/forgetting");
    await press(admin, /^Lift the hold on/);
    await expect(said(admin, "It need not be kept longer any more.")).toBeVisible();

    const proposer = await handOver(hearth, "care");
    await goTo(proposer, `${file}/history`);
    await press(proposer, "Propose that it goes…");
    await chooseWhatGoes(proposer);
    await inPanel(proposer, "Propose");
    const asked = card(proposer, "Keep or forget");
    await expect(asked).toContainText("A colleague agrees in a session");
    await expect(asked.getByRole("button", { name: /^Agree/ })).toHaveCount(0);

    const second = await handOver(hearth, "administrator");
    await goTo(second, "#/settings/forgetting");
    await expect(card(second, "Orders")).toContainText("Proposed by Tom Invented");
    expect(await findings(second)).toEqual([]);
    await press(second, "Agree: Quillonde Invented");
    await expect(said(second, "It can be carried out from 16 April 2027 on.")).toBeVisible();
    await goTo(second, "#/");
    await expect(second.getByText("is to be erased from 16 April 2027 on")).toBeVisible();
    expect(await findings(second)).toEqual([]);

    await enter(await lockUntil(hearth, "2027-04-15T08:10:00.000Z"), "care");
    const ada = await enter(await lockUntil(hearth, "2027-04-16T20:10:00.000Z"), "administrator");
    await goTo(ada, "#/settings/forgetting");
    const orders = card(ada, "Orders");
    const notice = await previewAfter(hearth, async () => {
      await press(ada, "Notice for the person: Quillonde Invented");
      expect(await findings(ada)).toEqual([]);
      await inPanel(ada, "Show the notice");
    });
    await mkdir(join(folder, "stick"));
    const paper = join(folder, "stick", "notice.pdf");
    await saveAs(hearth, notice, paper);
    const { text } = readPdf(paper);
    expect(text).toContain("On 16 April 2027 at the earliest this is erased");
    expect(text).toContain("Nothing of it can be read afterwards.");
    await press(ada, "Erase… Quillonde Invented");
    expect(await findings(ada, "every rule")).toEqual([]);
    await ada.getByRole("alertdialog").getByRole("button", { name: "Erase for good" }).click();
    await expect(said(ada, "It is gone.")).toBeVisible();
    await expect(orders).toContainText("erased by Ada Invented");
    await expect(orders).not.toContainText("Quillonde");

    await press(ada, "Change… What living together left");
    expect(await findings(ada)).toEqual([]);
    await ada.getByRole("dialog").getByRole("textbox", { name: "Kept for" }).fill("48");
    await inPanel(ada, "Save");
    await expect(card(ada, "How long it is kept")).toContainText("48 months");
    await goTo(ada, `${file}/history`);
    await expect(card(ada, "Keep or forget")).toContainText("Gone already:");
    await expect(ada.getByRole("main")).not.toContainText("Quillonde");
  },
);

async function chooseWhatGoes(page: Page): Promise<void> {
  for (const part of [/^Whatever was written/, /^Identity/])
    await page.getByRole("checkbox", { name: part }).check({ force: true });
  await page.getByRole("dialog").getByText("The person asked for it", { exact: true }).click();
}
