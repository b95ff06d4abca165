// Two in the morning, one bed left, and only shelter staff on duty: a mother with two children.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findings } from "../../helpers/e2e/accessibility-findings.ts";
import { enter, expect, handOver, staff, test } from "../../helpers/e2e/prepared-vault.ts";
import { previewAfter, readPdf, saveAs } from "../../helpers/e2e/printout-steps.ts";
import { admit, choose, row, said } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo, lockUntil } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.use({ as: "volunteer", clock: "2027-03-11T01:00:00.000Z" });

test("a mother and her children come at two in the morning into a full house, are counted, are on the evacuation list and are handed over", async ({
  hearth,
  page,
  folder,
}) => {
  const names = Array.from({ length: 15 }, (_, index) => `Sleeper ${String(index + 1)}`);
  for (const name of names) await admit(page, { name });
  await goTo(page, "#/");
  await page.keyboard.press("Control+n");
  await page.getByRole("textbox", { name: "Name" }).fill("Amara Invented");
  for (const group of ["Age", "Sex"])
    await page
      .getByRole("radiogroup", { name: group })
      .getByText(/not known/i)
      .click();
  await choose(page, "Referred by", "Police");
  await page.getByRole("button", { name: "Add a child" }).click();
  const first = page.getByRole("group", { name: "Child 1" });
  await first.getByRole("textbox", { name: "Name" }).fill("Sita Invented");
  await first.getByRole("textbox", { name: "About how old" }).fill("4");
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(page.getByText("Choose where the child sleeps tonight.")).toBeVisible();
  await first.getByRole("button", { name: /Sleeps$/ }).click();
  await page.getByRole("option", { name: "In the adult’s bed" }).click();
  await page.getByRole("button", { name: "Add another child" }).click();
  const second = page.getByRole("group", { name: "Child 2" });
  await second.getByRole("textbox", { name: "About how old" }).fill("1");
  await second.getByRole("button", { name: /Sleeps$/ }).click();
  await page.getByRole("option", { name: "On a mattress" }).click();
  expect(await findings(page)).toEqual([]);
  await picture(page, "admit-children");
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(
    said(page, "Amara Invented is admitted to Room 16. 2 children are admitted too."),
  ).toBeVisible();

  await goTo(page, "#/house");
  await expect(page.getByText(/18 people · 0 of 16 places free/)).toBeVisible();
  await expect(row(page, "Amara Invented")).toContainText("in the same bed as the adult");
  expect(await findings(page)).toEqual([]);
  await picture(page, "beds");

  await goTo(page, "#/house/nights");
  await expect(page.getByText("0 of 18 seen")).toBeVisible();
  await page.getByRole("button", { name: "All of Room 16 seen" }).click();
  await expect(page.getByText("3 of 18 seen")).toBeVisible();
  await picture(page, "count");
  for (const name of names)
    await page.getByRole("button", { name: `Seen: ${name},`, exact: false }).click();
  await expect(page.getByText("18 of 18 seen")).toBeVisible();
  await page.getByRole("button", { name: "All as shown" }).click();
  await expect(said(page, "Counted: 18 here, 0 away.")).toBeVisible();

  await goTo(page, "#/");
  const preview = await previewAfter(hearth, () =>
    page.getByRole("button", { name: "Evacuation list" }).click(),
  );
  await mkdir(join(folder, "stick"));
  const file = join(folder, "stick", "list.pdf");
  await saveAs(hearth, preview, file);
  const { text } = readPdf(file);
  expect(text).toMatch(/19 people in the building \(18 residents · 1 staff member\)/);
  expect(text).toMatch(/2 of them need help/);
  expect(text).toMatch(/child,? about 4/i);
  await preview.keyboard.press("Escape").catch(() => undefined);

  const morning = await lockUntil(hearth, "2027-03-11T06:30:00.000Z");
  await enter(morning, "care");
  await goTo(morning, "#/house/log");
  await morning.getByRole("link", { name: "Hand-over" }).click();
  const came = morning.getByRole("region", { name: "Came and went" });
  await expect(came.getByRole("listitem").filter({ hasText: "Amara Invented" })).toContainText(
    "arrived, Room 16",
  );
  await expect(came.getByRole("listitem").filter({ hasText: "Sita Invented" })).toContainText(
    "arrived, Room 16",
  );
  await picture(morning, "hand-over");
  expect(await findings(morning)).toEqual([]);
  await morning.getByRole("button", { name: "I have read it" }).click();
  await expect(morning.getByText(`read by ${staff.care.name}`)).toBeVisible();

  const office = await handOver(hearth, "administrator");
  const need = row(office, "no bed of their own");
  await expect(need).toHaveCount(2);
  await picture(office, "to-settle");
  await need.first().getByRole("button", { name: "Accept" }).click();
  await expect(need).toHaveCount(1);
});

/** For manual review: HEARTH_PICTURES names a folder. */
async function picture(page: Parameters<typeof findings>[0], name: string): Promise<void> {
  const to = process.env["HEARTH_PICTURES"];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`) });
}
