// What a step of the walkthrough gets to work with.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {import("../drive/program.mjs").Program} Program
 *
 * @typedef {object} Guide
 * @property {Program} program
 * @property {0 | 1 | 5} years that lie behind the invented house
 * @property {string} passphrase the first person's, so that later steps can unlock
 * @property {(readonly (readonly string[])[])[]} sheets of the recovery kit, line by line, once they were copied
 * @property {(name: string) => Promise<void>} picture takes the next numbered picture of the window
 * @property {(open: () => Promise<unknown>, name: string) => Promise<void>} paper does what opens a paper, takes a
 *   picture of it and saves it under this name
 * @property {readonly string[]} pictures file names so far
 * @property {readonly string[]} papers file names so far
 *
 * @typedef {object} WalkthroughStep
 * @property {string} name as a person would say it
 * @property {true} [isShort] walked by `--short` too
 * @property {(guide: Guide) => Promise<void>} run
 */

/** In milliseconds: a limit is for what hangs, never for what is slow. */
export const patience = 180_000;

/** The size everything has to work at. */
const size = { width: 1280, height: 720 };

/**
 * @param {Program} program
 * @param {string} out
 * @param {0 | 1 | 5} years
 * @returns {Guide}
 */
export function guideThrough(program, out, years) {
  /** @type {string[]} */
  const pictures = [];
  /** @type {string[]} */
  const papers = [];
  /** @param {string} name the file of the next picture */
  const next = (name) => {
    const number = String(pictures.length + 1).padStart(2, "0");
    const file = `${number}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.png`;
    pictures.push(file);
    return file;
  };
  return {
    program,
    years,
    passphrase: "lantern orchard pebble harbour",
    sheets: [],
    pictures,
    papers,
    picture: async (name) => {
      const window = await program.window();
      await resizeWindows(program);
      await everythingShown(window);
      // Out of the way: what lies under the pointer looks pointed at.
      await window.mouse.move(1, 1);
      await window.screenshot({ path: join(out, next(name)), animations: "disabled" });
    },
    paper: async (open, name) => {
      const folder = join(out, "papers");
      await mkdir(folder, { recursive: true });
      const file = `${name.replaceAll(" ", "-")}.pdf`;
      const preview = await previewAfter(program, open);
      await sayWhoSees(preview);
      await preview.screenshot({ path: join(out, next(name)), animations: "disabled" });
      await answerSaveDialog(program, join(folder, file));
      await preview.getByRole("button", { name: "Save…" }).click();
      await preview.getByText("Saved.").waitFor();
      papers.push(join("papers", file));
      await preview.keyboard.press("Escape").catch(() => undefined);
    },
  };
}

/**
 * The documents of the demonstration are for the person they are about, where that is asked.
 *
 * @param {import("@playwright/test").Page} preview
 */
async function sayWhoSees(preview) {
  await preview
    .getByText(/Stays in the house|Will be seen by|Who will see it/)
    .first()
    .waitFor();
  const asked = preview.getByRole("button", { name: /Choose/ });
  if (!(await asked.isVisible())) return;
  await asked.click();
  await preview.getByRole("option", { name: "The person" }).click();
  await asked.waitFor({ state: "hidden" });
}

/** What is still being asked of the vault belongs to the picture. @param {import("@playwright/test").Page} window */
const everythingShown = (window) =>
  window
    .getByText(/^(Loading…|Chargement…|Wordt geladen…)$/)
    .first()
    .waitFor({ state: "detached" });

/** @param {Program} program */
const resizeWindows = (program) =>
  program.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, size);

/**
 * @param {Program} program
 * @param {() => Promise<unknown>} open
 */
async function previewAfter(program, open) {
  await open();
  const preview = await shownPreview(program);
  await preview.locator("section[aria-busy=false]").first().waitFor();
  return preview;
}

/**
 * One that waits for its document has another address.
 *
 * @param {Program} program
 */
async function shownPreview(program) {
  const begun = performance.now();
  while (performance.now() - begun < patience) {
    const shown = program.app
      .windows()
      .find((page) => !page.isClosed() && page.url().endsWith("/preview.html"));
    if (shown !== undefined) return shown;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("No paper was shown");
}

/**
 * @param {Program} program
 * @param {string} path
 */
const answerSaveDialog = (program, path) =>
  program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
