// The pictures of the handbook: the invented house in each language, cut to what a page speaks of.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { startProgram } from "../drive/program.mjs";
import { inProject } from "../project.mjs";
import { say } from "../terminal.mjs";
import { pictures } from "./handbook-picture-list.mjs";

/**
 * @typedef {import("@playwright/test").Page} Page
 *
 * @typedef {"en" | "fr" | "nl"} Language
 *
 * @typedef {object} Walk
 * @property {import("../drive/program.mjs").Program} program
 * @property {Page} window
 * @property {string} folder for what the walk itself needs
 * @property {string} itself the language, as it calls itself
 * @property {(key: string, values?: Readonly<Record<string, string>>) => string} said what the program says in this
 *   language: `list:key.key`
 */

const languages = /** @type {const} */ ({ en: "English", fr: "Français", nl: "Nederlands" });

/** An evening in Brussels at which the night can be counted. */
const evening = "2027-03-10T19:30:00.000Z";

/** For what a picture waits for, in milliseconds. */
const patience = 15_000;

/** Every picture has this shape, so that a page of the handbook can keep its place before it has come. */
const size = { width: 1280, height: 800 };

/** @param {string | undefined} only the name of the one picture that is retaken */
export async function takeHandbookPictures(only) {
  const taken = [];
  for (const [language, itself] of Object.entries(languages)) {
    say(`${itself}…`);
    taken.push(...(await walk(/** @type {Language} */ (language), itself, only)));
  }
  return taken;
}

/**
 * @param {Language} language
 * @param {string} itself the language, as it calls itself
 * @param {string | undefined} only
 */
async function walk(language, itself, only) {
  const out = inProject("docs", "handbook", language, "pictures");
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "hearth-handbook-"));
  const program = await startProgram({ build: inProject("out", "twin"), folder, clock: evening });
  const said = await speaker(language);
  const taken = [];
  try {
    const first = await program.window();
    await first.getByRole("button", { name: itself }).click();
    await first.locator(`html[lang=${language}]`).waitFor();
    await program.relaunch();
    for (const { name, prepare, at, width = 860 } of pictures) {
      const window = await program.window();
      window.setDefaultTimeout(patience);
      // A developer who fixes one picture wants to see the others too.
      try {
        await prepare({ program, window, folder, itself, said });
        if (only !== undefined && only !== name) continue;
        // A lock takes the window.
        const shown = await program.window();
        await setSize(program);
        await stillness(shown);
        const path = join(out, `${name}.webp`);
        await writeFile(path, await pictureOf(shown, at, width, said("frame:demo")));
        taken.push(path);
      } catch (cause) {
        say(`${name} could not be taken: ${String(cause)}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await program.quit();
    await rm(folder, { recursive: true, force: true });
  }
  return taken;
}

/**
 * Waits until nothing has been written on the page for a second: what comes late belongs to the picture.
 * @param {Page} window
 */
const stillness = (window) =>
  window.evaluate(`new Promise((resolve) => {
    const settle = () => {
      watch.disconnect();
      resolve(null);
    };
    let quiet = setTimeout(settle, 1000);
    const watch = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(settle, 1000);
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  })`);

/** @param {import("../drive/program.mjs").Program} program */
const setSize = (program) =>
  program.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1280, 800);
  });

/**
 * Cut from the corner of what the text speaks of, or from the middle of a whole window, with a strip below that says that nobody in it exists.
 * @param {Page} window
 * @param {string} at
 * @param {number} width
 * @param {string} invented
 */
async function pictureOf(window, at, width, invented) {
  // Out of the way: what lies under the pointer looks pointed at.
  await window.mouse.move(1, 1);
  const corner = window.locator(at).filter({ visible: true }).first();
  if (!at.includes("dialog")) await corner.evaluate("(corner) => corner.scrollIntoView()");
  const scale = size.width / width;
  const height = size.height / scale;
  const middle = { x: (1280 - width) / 2, y: (800 - height) / 2 };
  const box = at === "body" ? middle : await corner.boundingBox();
  if (box === null) throw new Error(`There is nothing at ${at}`);
  const x = Math.round(Math.max(0, Math.min(box.x, 1280 - width)));
  const y = Math.round(Math.max(0, Math.min(box.y, 800 - height)));
  await window.evaluate(stripAt(x, y + height, width, invented));
  const session = await window.context().newCDPSession(window);
  try {
    const { data } = await session.send("Page.captureScreenshot", {
      format: "webp",
      quality: 62,
      clip: { x, y, width, height, scale },
    });
    return Buffer.from(data, "base64");
  } finally {
    await session.detach();
    await window.evaluate("document.getElementById('invented').remove()");
  }
}

const strip = 22;

/**
 * @param {number} x
 * @param {number} bottom
 * @param {number} width
 * @param {string} words
 */
const stripAt = (x, bottom, width, words) => `{
  const strip = document.createElement("div");
  strip.id = "invented";
  strip.textContent = ${JSON.stringify(words)};
  strip.style.cssText = "position: fixed; z-index: 2147483647; left: ${String(x)}px; width: ${String(width)}px;"
    + "top: ${String(bottom - strip)}px; height: ${String(strip)}px; display: grid; place-items: center;"
    + "background: #5a3d6b; color: #fff; font: 600 12px/1 var(--font-text, sans-serif);";
  document.body.append(strip);
}`;

/** @param {Language} language */
async function speaker(language) {
  const folder = inProject("renderer", "i18n", language);
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith(".json"),
  );
  const read = files.map(async (name) => {
    /** @type {unknown} */
    const texts = JSON.parse(await readFile(join(folder, name), "utf8"));
    return /** @type {const} */ ([basename(name, ".json"), texts]);
  });
  const lists = new Map(await Promise.all(read));
  return (
    /** @type {string} */ key,
    /** @type {Readonly<Record<string, string>>} */ values = {},
  ) => {
    const [list = "", path = ""] = key.split(":");
    const found = path.split(".").reduce(inside, lists.get(list));
    if (typeof found !== "string") throw new Error(`${language} does not say ${key}`);
    return found.replaceAll(
      /\{\{(\w+)\}\}/g,
      (whole, /** @type {string} */ name) => values[name] ?? whole,
    );
  };
}

/** @param {unknown} list @param {string} key */
const inside = (list, key) => /** @type {Record<string, unknown>} */ (list)[key];
