import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./axe.ts";
import { enter, expect, handOver, staff, test } from "./founded.ts";
import { previewAfter, readPdf, saveAs } from "./papers.ts";
import { admit, row, said } from "./residents.ts";
import { goTo, lock, lockUntil, signIn } from "./steps.ts";

test("the agreement is read section by section, signed by both, and printed without a name", async ({
  page,
  hearth,
  folder,
}) => {
  await admit(page, { name: "Mariam Keita" });
  await page.getByRole("link", { name: "Stay", exact: true }).click();
  const part = page.getByRole("region", { name: "House agreement" });
  await expect(part).toContainText("Has not signed yet");
  await part.getByRole("link", { name: "Read and sign" }).click();

  await page.getByText("interpreter by phone").click();
  await page.getByLabel("Who interprets").fill("Mai, by telephone");
  await page.getByRole("button", { name: "Signed together" }).click();
  await expect(page.getByText("Tick every part that was read and understood.")).toBeVisible();
  await tickAll(page);
  await expect(page.getByText("Both signatures are needed.", { exact: false })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await draw(page, "Signature of the resident");
  await draw(page, "Signature of the colleague");
  await page.getByRole("button", { name: "Signed together" }).click();
  await expect(said(page, "The agreement is signed.")).toBeVisible();

  await expect(part).toContainText("Signed on 10 March 2027");
  await expect(part).toContainText("Mai, by telephone");
  await expect(part.getByRole("img", { name: "Signature of the resident" })).toBeVisible();

  await part.getByRole("button", { name: "What now, what later…" }).click();
  await page.getByLabel("What", { exact: true }).fill("Go out alone");
  await page.getByText("from a day", { exact: true }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(part).toContainText("from 17 Mar");

  await mkdir(join(folder, "stick"));
  const file = join(folder, "stick", "copy.pdf");
  const preview = await previewAfter(hearth, () =>
    part.getByRole("button", { name: "Print the copy" }).click(),
  );
  await saveAs(hearth, preview, file);
  const { text, about, fonts } = readPdf(file);
  expect(about).toMatchObject({ Title: "Our house agreement", Tagged: "yes" });
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(text).toContain("The address stays between us");
  expect(text).toMatch(/What not yet\s+.*Go out alone · 17 March 2027/s);
  expect(text).toContain("Signed on 10 March 2027");
  expect(text).not.toMatch(/Mariam|Keita|Mai,|Exemple|BP 100|Bruxelles|Hearth|traffick/i);
});

test("a reading that was interrupted goes on where it was, and who has not signed stands on Today", async ({
  page,
  hearth,
}) => {
  await admit(page, { name: "Mariam Keita" });
  const agreement = `${new URL(page.url()).hash}/agreement`;
  await goTo(page, "#/");
  await expect(row(page, "sign the house agreement")).toHaveCount(0);
  await goTo(page, agreement);
  await page.getByRole("checkbox").first().check({ force: true });
  await draw(page, "Signature of the resident");
  const back = await enter(await lock(hearth), "volunteer");
  await row(back, "The house agreement with Mariam Keita, half read").getByRole("link").click();
  await expect(back.getByRole("main")).toContainText("You left this half written");
  await expect(back.getByRole("checkbox").first()).toBeChecked();
  await expect(back.getByRole("checkbox").nth(1)).not.toBeChecked();
  await expect(back.getByRole("img", { name: "Signature of the resident" })).toBeVisible();
  await test.step("with the keyboard alone it is signed on paper", () => signByKeys(back));

  const later = await lockUntil(hearth, "2027-03-16T19:00:00.000Z");
  await signIn(later, staff.volunteer.signInName, staff.volunteer.passphrase);
  const need = row(later, "1 person has still to sign the house agreement");
  await expect(need).toContainText("Mariam Keita");
  await need.getByRole("link", { name: "Open" }).click();
  await expect(later.getByRole("region", { name: "Still to sign" })).toContainText("Mariam Keita");
});

async function signByKeys(page: Page): Promise<void> {
  await admit(page, { name: "Rosa Mbeki" });
  await goTo(page, `${new URL(page.url()).hash}/agreement`);
  await expect(page.getByRole("heading", { name: "Read and sign the agreement" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Stay", exact: true }).first()).toHaveAttribute(
    "aria-current",
    "page",
  );
  for (const box of await page.getByRole("checkbox").all()) {
    await box.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("radio", { name: /On this screen/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Signed together" }).focus();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("region", { name: "House agreement" })).toContainText(
    "signed on paper",
  );
}

test("an administrator adds a language that runs from right to left, and its copy prints right", async ({
  page,
  hearth,
  folder,
}) => {
  test.slow();
  await admit(page, { name: "Mariam Keita" });
  const person = new URL(page.url()).hash;
  const admin = await handOver(hearth, "administrator");
  await goTo(admin, "#/house/agreement");
  expect(await findings(admin)).toEqual([]);
  await admin.getByRole("button", { name: "Add a language…" }).click();
  await admin.getByRole("combobox", { name: /Language/ }).fill("Arabic");
  await admin.getByRole("option", { name: "Arabic", exact: true }).click();
  await admin.getByRole("button", { name: "Write the text" }).click();
  await admin.getByRole("button", { name: "Save draft" }).click();
  await expect(admin.getByText("Something is still empty.", { exact: false })).toBeVisible();
  await writeArabic(admin);
  await expect(admin.getByRole("article")).toHaveAttribute("dir", "rtl");
  expect(await findings(admin)).toEqual([]);
  await admin.getByRole("button", { name: "Save draft" }).click();
  await expect(said(admin, "The draft is saved.")).toBeVisible();
  await admin.getByRole("button", { name: "Publish…" }).click();
  await admin.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(said(admin, "The new version is published.")).toBeVisible();

  await goTo(admin, person);
  await admin
    .getByRole("button", { name: /Edit|Complete/ })
    .first()
    .click();
  await admin.getByRole("combobox", { name: "Languages" }).fill("Arabic");
  await admin.getByRole("option", { name: "Arabic", exact: true }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await goTo(admin, `${person}/stay`);
  await mkdir(join(folder, "stick"));
  const file = join(folder, "stick", "arabic.pdf");
  const preview = await previewAfter(hearth, () =>
    admin.getByRole("button", { name: "Print the copy" }).click(),
  );
  await saveAs(hearth, preview, file);
  const { text, fonts } = readPdf(file);
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  expect(fonts.map(({ name }) => name).join()).toMatch(/Arabic/);
  expect(letters(text)).toContain(letters(arabic.title));
  expect(text).toContain("Ласкаво просимо");
  expect(text).toContain("欢迎");
});

const arabic = { title: "اتفاق البيت", text: "أهلًا بكم. أنتم هنا في أمان." };

/** Letters alone, in the order they are read: tools disagree about spaces and marks. */
const letters = (text: string): string =>
  text
    .normalize("NFKC")
    .match(/\p{Script=Arabic}/gu)
    ?.join("") ?? "";

async function writeArabic(page: Page): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(arabic.title);
  await page.getByLabel("Opening words").fill(arabic.text);
  const parts = await page.getByLabel(/^Title of part \d+$/).count();
  for (let part = 1; part <= parts; part += 1) {
    await page.getByLabel(`Title of part ${part}`, { exact: true }).fill(`${arabic.title} ${part}`);
    await page.getByLabel(`Text of part ${part}`, { exact: true }).fill(arabic.text);
  }
  await page.getByLabel("Text of part 2", { exact: true }).fill("Ласкаво просимо\n欢迎");
  await page.getByLabel("Closing words").fill(arabic.text);
  for (const field of await page.getByLabel(/^On paper:/).all()) await field.fill("كلمة");
}

async function tickAll(page: Page): Promise<void> {
  for (const label of await page.getByText(/^Read and understood/).all()) await label.click();
}

async function draw(page: Page, who: string): Promise<void> {
  const field = page.getByRole("img", { name: new RegExp(`^${who}`) });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error("The field is not there");
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 6 });
  await page.mouse.move(box.x + 200, box.y + 80, { steps: 6 });
  await page.mouse.up();
}
