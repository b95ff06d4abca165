// A small house of one's own, for the pictures that an invented one cannot give: it has recovery sheets, and a lock screen.
import { mkdir, rm } from "node:fs/promises";

/**
 * @typedef {import("@playwright/test").Page} Page
 *
 * @typedef {import("./take-handbook-pictures.mjs").Walk} Walk
 */

/** Made up for this house, which is gone once the pictures are taken. */
const passphrase = "a lantern under an invented bridge";

/** Leaves the invented house, and sets one up as at the first run, with its three sheets proved. @param {Walk} walk */
async function setUpHouse({ program, window, said, itself }) {
  await window.keyboard.press("Escape");
  const first = await locked(program, window, said);
  const goOn = first.getByRole("button", { name: said("common:next"), exact: true });
  await first.getByRole("button", { name: itself }).click();
  await field(first, said("first-run:name")).fill("Noor Peeters");
  await field(first, said("first-run:signInName")).fill("noor");
  await goOn.click();
  await first.getByText(said("settings:passphrase.own"), { exact: true }).click();
  await field(first, said("settings:passphrase.field")).fill(passphrase);
  await field(first, said("settings:passphrase.again")).fill(passphrase);
  await first.getByRole("button", { name: said("first-run:found") }).click();
  await field(first, said("settings:house.centreName")).fill("Centre Exemple");
  await field(first, said("settings:house.address")).fill("Postbus 0\n0000 Nergens");
  await goOn.click();
  await first.getByRole("heading", { name: said("first-run:roomsTitle") }).waitFor();
  await goOn.click();
  await makeSheets(first, said);
  await first.getByRole("link", { name: said("first-run:goToday") }).click();
  await first.locator('[data-place="/"] h1').waitFor();
  return first;
}

/** @param {Page} window @param {Walk["said"]} said */
async function makeSheets(window, said) {
  await window.getByRole("button", { name: said("settings:kit.make") }).click();
  for (const number of ["1", "2", "3"]) {
    const title = said("settings:kit.copyTitle", { number });
    await window.getByRole("heading", { name: title }).waitFor();
    const words = await window.locator("main ol ol li").allInnerTexts();
    await window.getByRole("button", { name: said("settings:kit.copied") }).click();
    await window.getByRole("heading", { name: said("settings:kit.proveTitle") }).waitFor();
    for (const asked of await window.locator("main ol input").all()) {
      const label = (await asked.getAttribute("aria-label")) ?? "";
      const [, line = 0, word = 0] = (label.match(/\d+/g) ?? []).map(Number);
      // The explanation of a check word is above it.
      await asked.fill(words[(line - 1) * 7 + word - 1]?.trim().split(/\s+/).at(-1) ?? "");
    }
    await window.getByRole("button", { name: said("settings:kit.prove") }).click();
  }
}

/** Not on the disk of the vault: a folder beside it counts as no backup. */
const stick = "/dev/shm/hearth-stick";

/** As it is called in the picture: a stick of a person as invented as the house. */
const shownStick = "/media/noor/STICK";

/** A house with sheets and a stick, on which its first backup stands. @param {Walk} walk */
export async function backedUp(walk) {
  const { program, said } = walk;
  const window = await setUpHouse(walk);
  window.setDefaultTimeout(60_000);
  await rm(stick, { recursive: true, force: true });
  await mkdir(stick);
  await program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, stick);
  await window.evaluate("location.hash = '#/settings/backup'");
  await window.getByRole("button", { name: said("backup:choose") }).click();
  await window.getByRole("button", { name: said("backup:make") }).click();
  await window.getByText(said("backup:backup.finished")).waitFor();
  await nameStick(window);
}

/** Calls the stick in the text of the page as the picture does. @param {Page} window */
async function nameStick(window) {
  await window.getByText(stick).first().waitFor();
  await window.evaluate(`{
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      text.nodeValue = text.nodeValue.replaceAll("${stick}", "${shownStick}");
    }
  }`);
}

/** The lock screen of that house. @param {Walk} walk */
export async function atTheLock({ program, window, said }) {
  const lock = await locked(program, window, said);
  await lock.locator("#passphrase").waitFor();
  await rm(stick, { recursive: true });
}

/** @param {Walk["program"]} program @param {Page} window @param {Walk["said"]} said */
const locked = (program, window, said) =>
  program.windowAfter(() =>
    window.getByRole("button", { name: new RegExp(`^${said("frame:lock")}`) }).click(),
  );

/** @param {Page} window @param {string} label */
const field = (window, label) => window.getByLabel(label, { exact: true });
