import type { Page } from "@playwright/test";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import {
  addEvent,
  beginEvent,
  save,
  sayItMattered,
} from "../../helpers/e2e/criminal-case-steps.ts";
import { enter, expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit, choose, said, typeDay } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lock } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "care" });

test("a case goes from its opening to a judgment, past a lock, and is in two files", async ({
  hearth,
  page,
}) => {
  test.slow();
  await admit(page, { name: "Linh Invented" });
  const linh = new URL(page.url()).hash;
  await admit(page, { name: "Mina Invented" });
  await openLegal(page);
  await expect(page.getByText("No case yet")).toBeVisible();
  expect(await findings(page, "every rule")).toEqual([]);

  await page.getByRole("button", { name: "Open a case" }).click();
  await page.getByLabel("Notice number").fill("XX 00.L0.000001/26");
  await choose(page, "Prosecuted by", "Labour auditor");
  await page.getByText("injured person", { exact: true }).click();
  await sayItMattered(page);
  await page.getByRole("dialog").getByRole("button", { name: "Open a case" }).click();
  await expect(said(page, "The case is in the file.")).toBeVisible();
  const theCase = page.getByRole("region", { name: "XX 00.L0.000001/26" });
  await expect(theCase).toContainText("injured person · the statement mattered");

  // A draft, and the vault is locked while typing.
  await beginEvent(page, "Statement");
  await page.getByLabel("What the person said").fill("She told of the debt");
  const again = await enter(await lock(hearth), "care");
  const unfinished = again.getByRole("listitem").filter({ hasText: "Mina Invented" });
  await unfinished.getByRole("link", { name: "Go on" }).click();
  await expect(again.getByText("You left this half written")).toBeVisible();
  await expect(again.getByLabel("What the person said")).toHaveValue("She told of the debt");
  await save(again);

  await addEvent(again, "Summons");
  const timeline = again.getByRole("list", { name: "What happened in XX 00.L0.000001/26" });
  await expect(timeline.getByRole("listitem")).toHaveCount(2);
  const caseAgain = again.getByRole("region", { name: "XX 00.L0.000001/26" });
  await expect(caseAgain).toContainText("in court");
  await beginEvent(again, "Judgment");
  await again.getByRole("button", { name: "Save" }).click();
  await expect(again.getByText("Choose one.").first()).toBeVisible();
  await again.getByText("Conviction", { exact: true }).click();
  await again.getByText("Trafficking", { exact: true }).last().click();
  expect(await findings(again, "every rule")).toEqual([]);
  await save(again);
  await expect(timeline.getByRole("listitem").first()).toContainText("Conviction · Trafficking");
  await expect(caseAgain).toContainText("judged");

  // A hearing on appeal is set: it is in the calendar, and opens from there.
  await beginEvent(again, "Hearing of the court");
  await typeDay(again, "On", "12032027");
  await again.getByRole("textbox", { name: "At", exact: true }).fill("14:00");
  await save(again);
  await expect(timeline.getByRole("listitem").first()).toContainText(
    "Hearing of the court, at 14:00 to come",
  );
  await goTo(again, "#/house/calendar?day=2027-03-12");
  const planned = again.getByRole("listitem").filter({ hasText: "Mina Invented" });
  await expect(planned).toContainText("14:00");
  await planned.getByRole("link", { name: "Hearing of the court" }).click();
  await expect(again.getByRole("dialog")).toContainText("Correct an event");
  await expect(again.getByRole("textbox", { name: "At", exact: true })).toHaveValue("14:00");
  await again.getByRole("button", { name: "Cancel" }).click();

  await again.getByRole("button", { name: "Actions for XX 00.L0.000001/26" }).click();
  await again.getByRole("menuitem", { name: "Link another person" }).click();
  await again.getByLabel("Who?").fill("Linh");
  await again.getByRole("button", { name: /^Choose Linh Invented/ }).click();
  await again.getByRole("dialog").getByRole("button", { name: "Link another person" }).click();
  await again.getByRole("link", { name: "Linh Invented" }).click();
  await expect(again.getByRole("heading", { level: 1 })).toContainText("Linh Invented");
  await expect(timeline).toContainText("Conviction · Trafficking");
  // Mina's statement is in her file alone.
  await expect(timeline.getByText("Statement")).toBeHidden();

  const noor = await handOver(hearth, "volunteer");
  await goTo(noor, linh);
  await expect(noor.getByRole("heading", { level: 1 })).toContainText("Linh Invented");
  await expect(noor.getByRole("link", { name: "Legal", exact: true })).toHaveCount(0);
});

async function openLegal(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Legal", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Criminal cases" })).toBeVisible();
}
