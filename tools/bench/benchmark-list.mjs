// What `npm run bench` measures, in order. Each part is a file of tests/bench, and tells its figures.

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} file
 * @property {number | null} house the share of the house of 25 years it looks at; null without that house
 * @property {boolean} isBudget a budget depends on it: it belongs to a whole run
 */

/** @type {readonly Part[]} */
export const parts = [
  { name: "start-and-memory", house: 1, isBudget: true },
  { name: "working-day", house: 1, isBudget: true },
  { name: "dossier", house: null, isBudget: true },
  { name: "roster", house: null, isBudget: true },
  { name: "search", house: 1, isBudget: true },
  { name: "queries", house: 1, isBudget: true },
  { name: "old-pages", house: 1, isBudget: true },
  { name: "yearly-reports", house: 1, isBudget: true },
  { name: "growth", file: "queries", house: 0.25, isBudget: true },
  { name: "typing", house: null, isBudget: false },
  { name: "address-guard", house: null, isBudget: false },
].map(({ name, file = name, ...rest }) => ({
  name,
  file: `tests/bench/${file}.bench.ts`,
  ...rest,
}));
