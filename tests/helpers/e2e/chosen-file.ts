// A file from outside, and what the vault stores of it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";
import { exifSegment } from "../invented-pictures.ts";

/** Sets the answer of the system dialog. */
export const willChoose = (hearth: Program, path: string | null): Promise<void> =>
  hearth.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: chosen === null,
        filePaths: chosen === null ? [] : [chosen],
      });
  }, path);

/** A picture like that of a phone: much larger than needed, rotated or not, with its location. */
export async function takePhoto(page: Page, path: string): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("Nothing to draw on");
    pen.fillStyle = "#3f6b4e";
    pen.fillRect(0, 0, 1600, 1200);
    pen.fillStyle = "#fbe9df";
    pen.beginPath();
    pen.arc(800, 560, 320, 0, 7);
    pen.fill();
    const blob = await canvas.convertToBlob({ type: "image/jpeg" });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const taken = Buffer.from([...plain.slice(0, 2), ...exifSegment, ...plain.slice(2)]);
  await writeFile(path, taken);
  return taken;
}

const vault = (folder: string): string => join(folder, "home", "house");

export async function blobsIn(folder: string): Promise<readonly string[]> {
  const root = join(vault(folder), "blobs");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Which of these are in any file of the vault. */
export async function vaultHolds(
  folder: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const entries = await readdir(vault(folder), { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    // Three bytes occur by chance in megabytes of random data: they are searched for at the beginning of a file.
    for (const word of words) {
      const needle = Buffer.from(word, "latin1");
      const at = bytes.indexOf(needle);
      if (needle.length > 3 ? at >= 0 : at === 0) found.push(`${entry.name}: ${word}`);
    }
  }
  return found;
}
