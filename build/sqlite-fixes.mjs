// What is mended in SQLite before it is compiled, until the package with the cipher brings an SQLite that has it (3.54.0). Each
// is a fault of high grade that is known in public. Where a line is not found as it stands here, the package has changed: look
// whether it is mended, and take it out here.

/**
 * @typedef {object} Fix
 * @property {readonly string[]} mends
 * @property {string} from a piece of sqlite3.c that stands there once
 * @property {string} to
 */

/** @type {readonly Fix[]} */
export const sqliteFixes = [
  {
    // The first number of the second list may become a distance that takes nine bytes instead of one.
    mends: ["CVE-2026-119373"],
    from: "  sqlite3Fts5BufferSize(&p->rc, &out, p1->n + p2->n);\n  if( p->rc ) return;\n\n  fts5NextRowid(p1, &i1, &iRowid1);",
    to: "  sqlite3Fts5BufferSize(&p->rc, &out, p1->n + p2->n + 9);\n  if( p->rc ) return;\n\n  fts5NextRowid(p1, &i1, &iRowid1);",
  },
  {
    // Places of keys that a damaged page names may lie behind its end, or wrap around.
    mends: ["CVE-2026-119374"],
    from: "    int iKeyIn = 0;\n\n    if( nMove>0 ){",
    to: "    i64 iKeyIn = 0;\n\n    if( nMove>0 ){",
  },
  {
    mends: ["CVE-2026-119374"],
    from: "      iKeyIn += iVal;\n      if( iKeyIn!=iDelKeyOff ){\n        int iKeyOut = (iKeyIn -",
    to: "      iKeyIn += iVal;\n      if( iKeyIn>(i64)iNextOff+nMove ){\n        FTS5_CORRUPT_IDX(p);\n        break;\n      }\n      if( iKeyIn!=iDelKeyOff ){\n        int iKeyOut = (int)(iKeyIn -",
  },
  {
    mends: ["CVE-2026-119374"],
    from: "    if( iPgIdx==nPg && nIdx>0 && pSeg->iLeafPgno!=1 ){\n      fts5SecureDeleteIdxEntry(",
    to: "    if( p->rc==SQLITE_OK && iPgIdx==nPg && nIdx>0 && pSeg->iLeafPgno!=1 ){\n      fts5SecureDeleteIdxEntry(",
  },
];

/**
 * The source with everything mended; throws where a piece does not stand there exactly once.
 * @param {string} source
 */
export function mended(source) {
  return sqliteFixes.reduce((text, { mends, from, to }) => {
    const at = text.indexOf(from);
    if (at === -1 || text.indexOf(from, at + 1) !== -1)
      throw new Error(`SQLite has changed: see whether ${mends.join(", ")} is mended in it`);
    return text.slice(0, at) + to + text.slice(at + from.length);
  }, source);
}
