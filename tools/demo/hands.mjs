// What a person does again and again, for the jobs of the demonstration.

/** @typedef {import("@playwright/test").Page} Page */

/** The sign-in name of the first person. */
export const signInName = "kestrel";

/**
 * Goes to a page by its address.
 * @param {Page} window
 * @param {string} hash
 */
export async function goTo(window, hash) {
  await window.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await window.getByRole("heading", { level: 1 }).first().waitFor();
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
  const lines = await sheet.getByRole("list", { name: /^Line \d$/ }).all();
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
  const fields = await window.getByLabel(new RegExp(`^Sheet ${String(number)}, line`)).all();
  for (const field of fields) {
    const label = (await field.getAttribute("aria-label")) ?? "";
    const [, line, word] = (label.match(/\d+/g) ?? []).map(Number);
    await field.fill(lines[(line ?? 0) - 1]?.[(word ?? 0) - 1] ?? "");
  }
}
