// What each picture of the handbook shows, in the order in which they are taken: what one does stays for the next.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { atTheLock, backedUp } from "./handbook-pictures-vault.mjs";

/**
 * @typedef {import("./take-handbook-pictures.mjs").Walk} Walk
 *
 * @typedef {object} Picture
 * @property {string} name of its file
 * @property {(walk: Walk) => Promise<void>} prepare goes there
 * @property {string} at what its corner is set to
 * @property {number} [width] of what is shown, in the pixels of the page
 */

const page = "main#content";
const panel = "[role=dialog]";
/** All beside the rail. */
const whole = 1072;
/** The tabs of a file, with the content below them. */
const tabs = "main nav";

/** @param {import("@playwright/test").Page} window @param {string} hash */
async function go(window, hash) {
  // What was typed into a search goes with the first, the search with the second.
  await window.keyboard.press("Escape");
  await window.keyboard.press("Escape");
  await window.getByRole("dialog").waitFor({ state: "detached" });
  await window.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await window
    .locator(`[data-place="${hash.replace(/^#|\?.*$/g, "")}"] h1`)
    .first()
    .waitFor();
  await window.locator("main [aria-busy=true]").first().waitFor({ state: "detached" });
}

/** @param {string} hash @returns {Picture["prepare"]} */
const at =
  (hash) =>
  async ({ window }) =>
    go(window, hash);

/**
 * The address of the file of a person.
 *
 * @param {import("@playwright/test").Page} window
 * @param {string} name
 */
async function fileOf(window, name) {
  await go(window, "#/people");
  const link = window.getByRole("link", { name });
  const address = (await link.first().getAttribute("href")) ?? "";
  return address.slice(address.indexOf("#"));
}

/** @param {string} tab @param {string} [name] @returns {Picture["prepare"]} */
const fileAt =
  (tab, name = "Blessing Alọ́") =>
  async ({ window }) =>
    go(window, `${await fileOf(window, name)}${tab}`);

/** @type {readonly Picture[]} */
export const pictures = [
  {
    name: "first-page",
    at: "main",
    width: 900,
    prepare: async ({ window, said }) => {
      await window.getByRole("button", { name: said("first-run:invent") }).waitFor();
    },
  },
  {
    name: "today",
    at: page,
    width: whole,
    prepare: async ({ window, said }) => {
      await window.getByRole("button", { name: said("first-run:invent") }).click();
      await window.locator('[data-place="/"] h1').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "find",
    at: panel,
    width: 700,
    prepare: async ({ window }) => {
      await window.keyboard.press("Control+k");
      await window.keyboard.type("ana");
      await window.getByRole("menuitem", { name: /Ana Lenda/ }).waitFor();
    },
  },
  { name: "beds", at: page, width: whole, prepare: at("#/house") },
  {
    name: "admit",
    at: page,
    width: whole,
    prepare: async ({ window, said }) => {
      await go(window, "#/admit");
      await window.locator("main input[type=text]").first().fill("Rosa Quento");
      await window.getByRole("button", { name: said("admit:thisOne") }).waitFor();
    },
  },
  { name: "nights", at: page, width: whole, prepare: at("#/house/nights") },
  { name: "hand-over", at: page, width: whole, prepare: at("#/house/log/hand-over") },
  {
    name: "out",
    at: panel,
    width: 960,
    prepare: async ({ window, said }) => {
      await go(window, "#/house/out");
      await window
        .getByRole("button", { name: said("out:goesOutWho", { name: "Mehdi Khurafa" }) })
        .click();
      await window.getByRole("dialog").waitFor();
    },
  },
  { name: "week", at: page, width: whole, prepare: at("#/house/together") },
  { name: "call", at: page, width: whole, prepare: at("#/people/referrals/new") },
  { name: "file", at: page, width: whole, prepare: fileAt("") },
  { name: "safety-card", at: tabs, width: whole, prepare: fileAt("/safety", "Olena Kazka") },
  { name: "plan", at: tabs, width: whole, prepare: fileAt("/plan") },
  { name: "session", at: page, width: whole, prepare: fileAt("/session") },
  { name: "way", at: page, width: whole, prepare: fileAt("/procedure") },
  { name: "expires", at: page, width: whole, prepare: at("#/documents") },
  {
    name: "dossier",
    at: page,
    width: whole,
    prepare: async ({ window, said }) => {
      await go(window, "#/documents");
      await window
        .getByRole("link", { name: said("dossiers:toDossierOf", { who: "Blessing Alọ́" }) })
        .click();
      await window.locator("[data-place*=dossiers] h1").waitFor();
    },
  },
  { name: "reports", at: page, width: whole, prepare: at("#/reports") },
  { name: "lists", at: page, width: whole, prepare: at("#/settings/lists") },
  {
    name: "spreadsheet",
    at: page,
    width: whole,
    prepare: async ({ window, said, program, folder }) => {
      const path = join(folder, "list.csv");
      await mkdir(folder, { recursive: true });
      await writeFile(path, list);
      await program.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await go(window, "#/settings/bringIn");
      await window.getByRole("button", { name: said("bring-in:choose") }).click();
      await window.getByRole("region", { name: said("bring-in:columns.title") }).waitFor();
    },
  },
  { name: "backup", at: page, width: whole, prepare: backedUp },
  { name: "lock", at: "body", width: 960, prepare: atTheLock },
];

/** Two people who do not exist. */
const list = `Naam;Geslacht;Aankomst;Kamer;Vertrek;Reden
Tamsin Nowhere;V;1/2/2027;3;;
Olga Madeup;V;13/2/2026;;1/4/2026;verdwenen
`;
