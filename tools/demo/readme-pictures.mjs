// The pictures in docs/pictures: what the short walk saw, kept under names of their own.
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { inProject } from "../project.mjs";

/** The file in docs/pictures, by what the steps call the picture. */
const kept = /** @type {const} */ ({
  "invented-today": "today",
  "invented-house": "house",
  "invented-person": "person",
  "invented-admission": "admit",
  lock: "lock",
});

/**
 * @param {string} out where they were taken
 * @param {readonly string[]} pictures their files
 */
export async function keepForReadme(out, pictures) {
  for (const [name, file] of Object.entries(kept)) {
    const taken = pictures.find((picture) => picture.replace(/^\d+-/, "") === `${name}.png`);
    if (taken === undefined) throw new Error(`No picture is called ${name}`);
    await copyFile(join(out, taken), inProject("docs", "pictures", `${file}.png`));
  }
}
