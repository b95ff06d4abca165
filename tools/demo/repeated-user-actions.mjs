// What a person does again and again, for the steps of the walkthrough.

/** @typedef {import("@playwright/test").Page} Page */

/** The sign-in name of the first person. */
export const signInName = "kestrel";

/**
 * Goes to a page by its address; the messages on the page before are read and closed.
 *
 * @param {Page} window
 * @param {string} hash
 */
export async function goTo(window, hash) {
  const close = window
    .getByRole("region", { name: /notification/ })
    .getByRole("button", { name: "Close" });
  while ((await close.count()) > 0) {
    const said = await close.first().elementHandle();
    await close.first().click();
    await said.waitForElementState("hidden");
  }
  await window.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  // Until then the previous page is there, with a heading of its own.
  await window
    .locator(`[data-place="${hash.replace(/^#|\?.*$/g, "")}"] h1`)
    .first()
    .waitFor();
}

/**
 * Opens a list and takes one of it.
 * @param {Page} window
 * @param {string} field
 * @param {string} option
 */
export async function choose(window, field, option) {
  await window.getByRole("button", { name: new RegExp(`${field}$`) }).click();
  await window.getByRole("option", { name: option, exact: true }).click();
}

/**
 * The words of the sheet that is shown, line by line.
 * @param {Page} window
 * @param {number} number
 * @returns {Promise<readonly (readonly string[])[]>}
 */
export async function wordsOf(window, number) {
  const sheet = window.getByRole("region", { name: `Recovery sheet ${String(number)}` });
  await sheet.waitFor();
  const list = sheet.getByRole("list", { name: /^Line \d$/ });
  await list.first().waitFor();
  const lines = await list.all();
  return Promise.all(
    lines.map(async (line) => {
      const words = await line.getByRole("listitem").all();
      const texts = await Promise.all(words.map((word) => word.innerText()));
      return texts.map((text) => text.trim().split(/\s+/).at(-1) ?? "");
    }),
  );
}

/**
 * Types the words that prove a sheet.
 * @param {Page} window
 * @param {number} number
 * @param {readonly (readonly string[])[]} lines
 */
export async function typeAskedWords(window, number, lines) {
  const asked = window.getByLabel(new RegExp(`^Sheet ${String(number)}, line`));
  await asked.first().waitFor();
  for (const field of await asked.all()) {
    const label = (await field.getAttribute("aria-label")) ?? "";
    const [, line, word] = (label.match(/\d+/g) ?? []).map(Number);
    await field.fill(lines[(line ?? 0) - 1]?.[(word ?? 0) - 1] ?? "");
  }
}

/**
 * Types a whole sheet, to use it.
 * @param {Page} window
 * @param {readonly (readonly string[])[]} [lines]
 */
export async function typeSheet(window, lines = []) {
  for (const [index, words] of lines.entries()) {
    const field = window.getByLabel(`Line ${String(index + 1)}`, { exact: true });
    await field.fill(`${words.join(" ")} `);
    await window.getByText("right", { exact: true }).nth(index).waitFor();
  }
}

/**
 * Types into a list that is searched, and takes what fits best.
 * @param {Page} window
 * @param {string} field
 * @param {string} letters
 */
export async function find(window, field, letters) {
  await window.getByRole("combobox", { name: field }).pressSequentially(letters);
  await window.locator("[role=option][data-focused]").waitFor();
  await window.keyboard.press("Enter");
  await window.keyboard.press("Tab");
}

/**
 * @param {Page} window
 * @param {string} group
 * @param {string} choice
 */
export const pick = (window, group, choice) =>
  window.getByRole("radiogroup", { name: group }).getByText(choice, { exact: true }).click();

/**
 * @typedef {object} Arrival
 * @property {string} name
 * @property {string} born eight digits
 * @property {string} sex
 * @property {string} nationality first letters
 * @property {string} language first letters
 * @property {string} referredBy
 */

/**
 * The eight fields; the bed and the planned end stay as proposed.
 * @param {Page} window
 * @param {Arrival} arrival
 */
export async function fillIn(window, arrival) {
  await goTo(window, "#/admit");
  await window.getByRole("textbox", { name: "Name" }).fill(arrival.name);
  await window.getByRole("spinbutton", { name: /^day/ }).first().focus();
  await window.keyboard.type(arrival.born);
  await pick(window, "Sex", arrival.sex);
  await find(window, "Nationality", arrival.nationality);
  await find(window, "Languages", arrival.language);
  await choose(window, "Referred by", arrival.referredBy);
}

/**
 * Opens the house from the lock screen.
 * @param {Page} window
 * @param {string} passphrase
 */
export async function signIn(window, passphrase) {
  await window.locator("#name").fill(signInName);
  await window.locator("#passphrase").fill(passphrase);
  await window.keyboard.press("Enter");
  await window.waitForURL(/index\.html/);
  await window.getByRole("navigation").waitFor();
}

/**
 * The address of the file that is open.
 * @param {Page} window
 */
export const file = async (window) => {
  await window.getByRole("link", { name: "Overview" }).waitFor();
  return new URL(window.url()).hash.replace(/\/(stay|history)$/, "");
};
