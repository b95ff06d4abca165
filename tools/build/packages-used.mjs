// Which packages of others a build is made of, for the list that is shipped beside the program.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In the folder of a build, beside its stamp. */
export const packagesUsedName = "packages.json";

/**
 * Everything a bundler read from node_modules, of all parts of the program, workers included. It is more rather than less than
 * what is in the bundles: what was read and then left out stands here too.
 * @param {string} out the folder of the build
 */
export function packagesUsedIn(out) {
  /** @type {Set<string>} */
  const used = new Set();
  /** @param {Iterable<string>} paths */
  const note = (paths) => {
    for (const path of paths) {
      const folder = packageFolderOf(path);
      if (folder !== null) used.add(folder);
    }
  };
  /** @returns {import("vite").Plugin} */
  const plugin = () => ({
    name: "packages-used",
    buildEnd() {
      note(this.getModuleIds());
    },
    // A font that a style sheet names is no module.
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === "asset") note(part.originalFileNames);
    },
    closeBundle() {
      if (existsSync(out))
        writeFileSync(join(out, packagesUsedName), JSON.stringify([...used].sort()));
    },
  });
  return plugin;
}

/**
 * Below the project, so that the list is the same wherever the project stands.
 * @param {string} id of a module, as bundlers write it
 */
const packageFolderOf = (id) =>
  /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/@?]+(?=\/)/.exec(id)?.[0] ?? null;
