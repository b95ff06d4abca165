// What earlier runs found for the same sources, so that a run that was broken off goes on where it was.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, projectRoot } from "../project.mjs";
import { run } from "../terminal.mjs";

/** @typedef {import("./report.mjs").Outcome} Outcome */

/** Words change nothing that is proved. */
const sources = [".", ":!docs", ":!*.md"];

/** @param {...string} args */
async function git(...args) {
  const { code, output } = await run("git", args, { cwd: projectRoot });
  if (code !== 0) throw new Error(`git ${args[0] ?? ""} failed`);
  return output;
}

/**
 * The sources as they are, committed or not.
 * @returns {Promise<{ readonly key: string, readonly commit: string }>}
 */
export async function sourcesNow() {
  const [files, changes, fresh, head] = await Promise.all([
    git("ls-files", "-s", "--", ...sources),
    git("diff", "HEAD", "--", ...sources),
    git("ls-files", "--others", "--exclude-standard", "--", ...sources),
    git("rev-parse", "--short=10", "HEAD"),
  ]);
  const key = createHash("sha256").update(files).update(changes).update(fresh).digest("hex");
  const isCommitted = changes === "" && fresh === "";
  return {
    key: key.slice(0, 16),
    commit: `${head.trim()}${isCommitted ? "" : " with changes that are not committed"}`,
  };
}

/** The last of each step, whatever the sources were. */
const lastKey = "last";

/** @param {string} key */
const pathOf = (key) => join(cacheFolder, "prove", `${key}.json`);

/** @param {string} key @returns {Promise<readonly Outcome[]>} */
export async function outcomesOf(key) {
  const text = await readFile(pathOf(key), "utf8").catch(() => "[]");
  return /** @type {readonly Outcome[]} */ (JSON.parse(text));
}

/** What was found last, of these sources or of earlier ones. @returns {Promise<readonly Outcome[]>} */
export const lastOutcomes = () => outcomesOf(lastKey);

/** @param {string} key @param {Outcome} outcome */
export async function keepOutcome(key, outcome) {
  await mkdir(join(cacheFolder, "prove"), { recursive: true });
  for (const each of [key, lastKey]) {
    const others = (await outcomesOf(each)).filter(({ name }) => name !== outcome.name);
    await writeFile(pathOf(each), JSON.stringify([...others, outcome], null, 1));
  }
}
