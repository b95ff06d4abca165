// What a job of the demonstration gets to work with.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {import("../drive/program.mjs").Program} Program
 *
 * @typedef {object} Guide
 * @property {Program} program
 * @property {string} passphrase the first person's, so that later jobs can unlock
 * @property {(name: string) => Promise<void>} picture takes the next numbered picture of the window
 * @property {(file: string) => Promise<string>} saveNextAs answers the next save dialog; the path it gives
 * @property {readonly string[]} pictures file names so far
 * @property {readonly string[]} papers file names so far
 *
 * @typedef {object} Job
 * @property {string} name as a person would say it
 * @property {(guide: Guide) => Promise<void>} run
 */

/** The size everything has to work at. */
const size = { width: 1280, height: 720 };

/**
 * @param {Program} program
 * @param {string} out
 * @returns {Guide}
 */
export function guideThrough(program, out) {
  /** @type {string[]} */
  const pictures = [];
  /** @type {string[]} */
  const papers = [];
  return {
    program,
    passphrase: "lantern orchard pebble harbour",
    pictures,
    papers,
    picture: async (name) => {
      const number = String(pictures.length + 1).padStart(2, "0");
      const file = `${number}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.png`;
      const window = await program.window();
      await resizeWindows(program);
      // Out of the way: what lies under the pointer looks pointed at.
      await window.mouse.move(1, 1);
      await window.screenshot({ path: join(out, file), animations: "disabled" });
      pictures.push(file);
    },
    saveNextAs: async (file) => {
      const folder = join(out, "papers");
      await mkdir(folder, { recursive: true });
      await program.app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        },
        join(folder, file),
      );
      papers.push(join("papers", file));
      return join(folder, file);
    },
  };
}

/** @param {Program} program */
const resizeWindows = (program) =>
  program.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, size);
