// The houses that are measured. To write them takes longer than to measure them, so they stay in out/bench until something else
// would be written.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { inProject } from "../project.mjs";
import { run, say, Unable } from "../terminal.mjs";

/** The sources that decide their content. What an update changes is changed in them too, when they are opened. */
const writers = ["big-house", "many-person-files", "many-notes"].map((name) =>
  inProject("tests", "bench", `${name}.ts`),
);

/** @param {number} share of the house of 25 years */
export const folderOf = (share) => inProject("out", "bench", String(share));

/**
 * All at once, a core each: nothing is measured meanwhile.
 * @param {readonly number[]} all
 */
export async function ensureHouses(all) {
  await mkdir(inProject("out", "bench"), { recursive: true });
  const stamp = stampNow();
  await Promise.all([...new Set(all)].map((share) => ensureHouse(share, stamp)));
}

function stampNow() {
  const sum = createHash("sha256");
  for (const path of writers) sum.update(readFileSync(path)).update("\0");
  return sum.digest("hex");
}

/** @param {number} share @param {string} stamp */
async function ensureHouse(share, stamp) {
  const folder = folderOf(share);
  const stampFile = `${folder}.sha256`;
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  say(`Writing the house of ${(2000 * share).toLocaleString("en")} people…`);
  await rm(stampFile, { force: true });
  await rm(folder, { recursive: true, force: true });
  const began = performance.now();
  const env = { ...process.env, HEARTH_SHARE: String(share) };
  const script = inProject("tools", "bench", "write-benchmark-vault.mjs");
  const { code, output } = await run(process.execPath, [script, folder], { env });
  if (code !== 0) throw new Unable(output);
  await writeFile(stampFile, stamp);
  say(`It stands, after ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}
