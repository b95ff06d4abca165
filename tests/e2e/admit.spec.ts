import type { Page } from "@playwright/test";
import { enter, expect, handOver, staff, test } from "./founded.ts";
import { countPresses, promised } from "./presses.ts";
import { admit, best, choose, depart, fillIn, row, typeDay } from "./residents.ts";
import { goTo, lockUntil } from "./steps.ts";

test.describe("at two in the morning", () => {
  test.use({ clock: "2027-03-11T01:00:00.000Z" });

  test("a volunteer admits someone from Today without a mouse, in eight fields", async ({
    page,
  }) => {
    await expect(page.getByText("tonight still counts as the night of Wednesday 10")).toBeVisible();
    const presses = await countPresses(page);
    const keys = handsOf(page);

    await keys.press("Control+n");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await expect(page.locator("form > :first-child > div:not([aria-hidden])")).toHaveCount(8);
    await expect(page.getByText("Arrives tonight, Wednesday 10 March.")).toBeVisible();
    await keys.type("Mariam K.");
    await keys.press("Tab", 3); // past “name not known” and the kind of age, to the birth date
    await keys.type("30042002");
    await keys.press("Tab"); // sex
    await keys.press("Space");
    await keys.press("Tab"); // nationality
    await keys.type("guinea");
    await expect(best(page)).toHaveText("Guinea");
    await keys.press("Enter");
    await keys.press("Tab", 2); // past “presumed only” to the languages
    await keys.type("fren");
    await expect(best(page)).toHaveText("French");
    await keys.press("Enter");
    await keys.press("Tab"); // referred by
    await keys.type("pol");
    await keys.press("Tab", 8); // the proposed bed, planned end and night stay as they are, and nobody comes along
    await expect(page.getByRole("button", { name: "Admit", exact: true })).toBeFocused();
    await keys.press("Enter");

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mariam K. no. 1");
    expect(await presses()).toEqual(promised("admit somebody at two in the morning"));
    const card = page.getByRole("region", { name: "At a glance" });
    await expect(card).toContainText("24 · born in April 2002");
    await expect(card).toContainText("Guinea");
    await expect(card).toContainText("French");
    await expect(page.getByRole("region", { name: "Where they sleep" })).toContainText(
      "Room 1since 10 March 2027",
    );
    await standsEverywhere(page);
  });
});

test("who comes back, who sounds alike, what is missing and what is taken are all said in time", async ({
  page,
}) => {
  await test.step("someone who comes back under the same name keeps the file", () =>
    comeBack(page));
  await test.step("names that look or sound alike are shown before a second file is opened", () =>
    showAlike(page));
  await test.step("what is missing or impossible is said, and nothing typed is lost", () =>
    sayWhatIsMissing(page));
  await test.step("a bed that was taken meanwhile is refused, and the form stays", () =>
    refuseTaken(page));
});

test("an older file is counted for a volunteer and named for the office only", async ({
  hearth,
  page,
}) => {
  await admit(page, { name: "Blessing Osagie" });
  await depart(page);

  await acceptClock(await lockUntil(hearth, "2027-04-20T18:00:00.000Z"));
  // By a clock that was doubted nothing is forgotten; on the next day it is believed.
  const later = await enter(await lockUntil(hearth, "2027-04-21T19:00:00.000Z"), "volunteer");
  await goTo(later, "#/admit");
  const known = later.getByRole("complementary", { name: "Known here?" });
  await later.getByRole("textbox", { name: "Name" }).fill("Blesing Osagi");
  await expect(known).toContainText("1 older file sounds like this name.");
  await expect(later.locator("body")).not.toContainText("Blessing");

  const office = await handOver(hearth, "administrator");
  await goTo(office, "#/admit");
  await office.getByRole("textbox", { name: "Name" }).fill("Blesing Osagi");
  await expect(office.getByRole("complementary", { name: "Known here?" })).toContainText(
    "Blessing Osagie",
  );
});

test.describe("in a house of one room", () => {
  test.use({ as: "administrator" });

  test("a full house says what has to happen first", async ({ page }) => {
    await goTo(page, "#/settings/rooms");
    for (let room = 16; room > 1; room -= 1)
      await page.getByRole("button", { name: `Remove Room ${room}`, exact: true }).press("Enter");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await admit(page, { name: "Grace Okafor" });

    await goTo(page, "#/admit");
    await expect(page.getByText("No bed is free that night")).toBeVisible();
    await page.getByRole("link", { name: "Look at the beds" }).click();
    await expect(page.getByText("0 of 1 places free")).toBeVisible();
    await goTo(page, "#/");
    await expect(page.getByText("Every bed is taken tonight: look at the board.")).toBeVisible();
  });
});

async function comeBack(page: Page): Promise<void> {
  await admit(page, { name: "Rosa Mbeki" });
  await goTo(page, "#/admit");
  const known = page.getByRole("complementary", { name: "Known here?" });
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("Rosa Mbeki");
  await expect(known.getByText("lives here")).toBeVisible();
  await expect(known.getByRole("button")).toHaveCount(0);

  await page.goBack();
  await depart(page);
  await fillIn(page, { name: "rosa  mbéki" });
  await expect(known.getByText("Same name – is it this person?")).toBeVisible();
  await known.getByRole("button", { name: "This is the person" }).click();
  await expect(page.getByText("The stay is added to file 1.")).toBeVisible();
  await expect(name).toHaveValue("Rosa Mbeki");
  await page.getByRole("button", { name: "Admit", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rosa Mbeki no. 1");
  await page.getByRole("link", { name: "Stay", exact: true }).click();
  await expect(page.getByRole("region", { name: /^(From )?10\sMarch\s2027/ })).toHaveCount(2);
}

async function showAlike(page: Page): Promise<void> {
  await admit(page, { name: "Svitlana Kovalenko" });
  await goTo(page, "#/admit");
  const known = page.getByRole("complementary", { name: "Known here?" });
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(known).toContainText("While you type a name");

  for (const typed of [
    "Svitlana Kovalenka",
    "Switlana Kowalenko",
    "Коваленко Світлана",
    "Kovalenko",
  ]) {
    await name.fill(typed);
    await expect(known, typed).toContainText("Svitlana Kovalenko");
    await expect(known, typed).toContainText("Room 2");
  }
  await name.fill("Fitlana Qualenqo");
  await expect(known.getByText("Nobody with a similar name.")).toBeVisible();
}

async function sayWhatIsMissing(page: Page): Promise<void> {
  await goTo(page, "#/");
  await row(page, "Somebody you were admitting").getByRole("link").click();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Fitlana Qualenqo");
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByText("Begun afresh.")).toBeVisible();
  const submit = page.getByRole("button", { name: "Admit", exact: true });
  await submit.click();
  for (const sentence of [
    "Write a name, or tick “not known yet”.",
    "Type the whole date, or choose “Estimate”.",
    "Choose one; “not known” is fine.",
  ])
    await expect(page.getByText(sentence).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();

  await page.getByRole("textbox", { name: "Name" }).fill("Tigist A.");
  await page.getByRole("radiogroup", { name: "Sex" }).getByText("woman").click();
  // Something more urgent comes between: what is filled in is there again.
  await goTo(page, "#/house");
  await goTo(page, "#/admit");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Tigist A.");
  await submit.click();
  await choose(page, "Referred by", "Police");
  await page.getByRole("radiogroup", { name: "Age" }).getByText("Estimate").click();
  await page.getByRole("textbox", { name: "About how old" }).fill("twenty");
  await typeDay(page, "Planned end", "09032027");
  await submit.click();
  await expect(page.getByText("A whole number from 0 to 110, or two: 16–18.")).toBeVisible();
  await expect(page.getByText("Choose a day after the arrival.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Tigist A.");
  await expect(page.getByRole("button", { name: /Referred by$/ })).toHaveText("Police");

  await page.getByRole("textbox", { name: "About how old" }).fill("20");
  await typeDay(page, "Planned end", "10062027");
  await submit.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tigist A.");
  await expect(page.getByRole("region", { name: "At a glance" })).toContainText("about 20");
}

async function refuseTaken(page: Page): Promise<void> {
  await admit(page, { name: "Linh Nguyen", bed: "Room 9" });
  await depart(page);
  await fillIn(page, { name: "Amina Diallo", bed: "Room 9" });
  const edgeOf = async (name: string) =>
    await page.getByRole("button", { name, exact: true }).boundingBox();
  const [send, undo] = [await edgeOf("Admit"), await edgeOf("Undo")];
  expect((send?.y ?? Infinity) + (send?.height ?? 0), "the button stands free").toBeLessThanOrEqual(
    undo?.y ?? 0,
  );
  // A colleague's second thought: the departure is taken back while the form is open.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();

  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Someone already sleeps" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Amina Diallo");
  await choose(page, "Bed", "Room 10");
  await page.getByRole("button", { name: "Admit", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amina Diallo");
}

/** Her keyboard. */
function handsOf({ keyboard }: Page) {
  return {
    type: (text: string) => keyboard.type(text),
    press: async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await keyboard.press(key);
    },
  };
}

async function standsEverywhere(page: Page): Promise<void> {
  await goTo(page, "#/house");
  await expect(row(page, "Mariam K.")).toContainText("since 10 Mar");
  await expect(row(page, "Mariam K.")).toContainText("10 Sept");
  await goTo(page, "#/people");
  await expect(row(page, "Mariam K.")).toContainText("Room 1");
  await goTo(page, "#/");
  const tonight = page.getByRole("region", { name: "In the house tonight" });
  await expect(tonight.getByRole("link", { name: "Mariam K." })).toBeVisible();
  await expect(page.getByRole("region", { name: "Last seven nights" })).toContainText("arrived");
}

/** Signs the volunteer in although the computer stands weeks after the last time. */
async function acceptClock(page: Page): Promise<void> {
  const { signInName, passphrase } = staff.volunteer;
  await page.locator("#name").fill(signInName);
  await page.locator("#passphrase").fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "What to do now" }).click();
  await page.getByLabel("Sign-in name").fill(signInName);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "The computer’s date is right" }).click();
  await expect(page.getByRole("navigation", { name: "Main menu" })).toBeVisible();
}
