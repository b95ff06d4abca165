// What several pages share is read in full by each of them: a page that exists for one document should not read what
// only screens need.

/**
 * Names the file in which a shared module stands: one for what both pages of a paper begin with, one for each of the two, and one
 * for the rest. What a page begins with asks for nothing but what it begins with, so that no two of the files ask for one another.
 * @param {{ readonly print: string, readonly preview: string }} pages their HTML
 * @returns {(id: string, build: Build) => string}
 */
export function sharedFile({ print, preview }) {
  /** @type {readonly [Set<string>, Set<string>] | null} */
  let begun = null;
  return (id, build) => {
    begun ??= [begunWith(print, build), begunWith(preview, build)];
    const [drawing, showing] = begun.map((modules) => modules.has(id));
    if (drawing && showing) return "paper";
    return drawing ? "drawing" : showing ? "showing" : "shared";
  };
}

/** @typedef {{ getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }} Build */

/**
 * Every module that is read before the page begins; not what it asks for later.
 * @param {string} page
 * @param {Build} build
 */
function begunWith(page, build) {
  if (build.getModuleInfo(page) === null) throw new Error(`Not a page of this build: ${page}`);
  const found = new Set([page]);
  for (const id of found)
    for (const imported of build.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
