// Faults of high or critical grade that are known in public of the versions that are shipped, and why none is in the program: the
// bill of materials says it beside each part. `docs/proof.md` says how they were looked for.

/**
 * @typedef {object} KnownVulnerability
 * @property {string} id
 * @property {string} part the package
 * @property {"mended" | "out of reach"} state mended before it is compiled, or no way of the program leads there
 * @property {string} why
 */

/** @type {readonly KnownVulnerability[]} */
export const knownVulnerabilities = [
  {
    id: "CVE-2026-119373",
    part: "better-sqlite3-multiple-ciphers",
    state: "mended",
    why: "Mended in the source of SQLite before it is compiled (build/sqlite-fixes.mjs); numbers of notes are never below one.",
  },
  {
    id: "CVE-2026-119374",
    part: "better-sqlite3-multiple-ciphers",
    state: "mended",
    why: "Mended in the source of SQLite before it is compiled (build/sqlite-fixes.mjs); an index is thrown away, nothing is deleted from it.",
  },
  {
    id: "CVE-2026-122146",
    part: "fflate",
    state: "out of reach",
    why: "What unpacks archives is in no bundle; a test looks for it.",
  },
];
