// Unpacks a zip archive. A bare Debian has no `unzip`, and skipping entries saves half the work.
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import yauzl from "yauzl";

/** @typedef {import("yauzl").Entry} Entry */

/** @type {(path: string, options: { lazyEntries: true, autoClose: true }) => Promise<import("yauzl").ZipFile>} */
const openZip = promisify(yauzl.open);

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} placeOf where an entry goes inside `folder`; null skips it
 */
export async function unzip(archive, folder, placeOf) {
  const zip = await openZip(archive, { lazyEntries: true, autoClose: true });
  const readStream = promisify(zip.openReadStream.bind(zip));

  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", resolve);
      zip.on("entry", (/** @type {Entry} */ entry) => {
        writeEntry(entry).then(() => zip.readEntry(), reject);
      });
      zip.readEntry();
    })
  );

  /** @param {Entry} entry */
  async function writeEntry(entry) {
    const place = placeOf(entry.fileName);
    if (place === null || entry.fileName.endsWith("/")) return;
    const path = join(folder, normalize(place));
    await mkdir(dirname(path), { recursive: true });
    // The upper half holds the Unix permissions: some entries are programs.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    const stream = await readStream(entry);
    await pipeline(stream, createWriteStream(path, { mode }));
  }
}
