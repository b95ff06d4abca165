/** `npm run prove` tries every property as often as it says; `npm test` tries a tenth of it. */
const share = Number(process.env["HEARTH_RUNS"] ?? "0.1");

/** How often a property is tried. */
export const runs = (whole: number): number => Math.ceil(whole * share);
