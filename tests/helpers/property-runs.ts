/** `npm run prove` runs every property as often as it says; `npm test` runs a tenth of it. */
const share = Number(process.env["HEARTH_RUNS"] ?? "0.1");

/** How often a property is run. */
export const runs = (whole: number): number => Math.ceil(whole * share);
