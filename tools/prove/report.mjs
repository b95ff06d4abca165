// docs/proof.md: what was proved, with figures, date and versions.
import { steps } from "./steps.mjs";

/**
 * @typedef {object} Outcome
 * @property {string} name of the step
 * @property {"proved" | "failed" | "not run"} state
 * @property {readonly string[]} why
 * @property {readonly import("./check-figures.mjs").Figure[]} figures
 * @property {number} seconds
 * @property {string} [said] what is known all the same
 * @property {string} date
 * @property {string} commit of the sources
 *
 * @typedef {object} Run
 * @property {string} date
 * @property {string} commit
 * @property {Readonly<Record<string, string>>} versions
 * @property {readonly Outcome[]} outcomes
 */

const from = "<!-- from here on written by `npm run prove` -->";
const to = "<!-- to here -->";

/** @param {Run} run @returns {string} */
export function reportOf({ date, commit, versions, outcomes }) {
  const all = steps.map((step) => ({ step, outcome: outcomes.find((o) => o.name === step.name) }));
  const proved = all.filter(({ outcome }) => outcome?.state === "proved").length;
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
  const known = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    "## What `npm run prove` found",
    "",
    `Written on ${date} from sources ${commit}: ${String(proved)} of ${String(all.length)} proved, in ${minutes(seconds)} of steps. ${known.join(", ")}.`,
    "",
    ...all.flatMap(({ step, outcome }) => section(step, outcome, commit)),
  ].join("\n");
}

/**
 * @param {import("./steps.mjs").Step} step
 * @param {Outcome | undefined} outcome
 * @param {string} commit
 */
function section({ name, title }, outcome, commit) {
  const state = outcome?.state ?? "not run";
  // What was proved of earlier sources is marked as such, and proved again by the next full run.
  const earlier =
    outcome === undefined || outcome.commit === commit
      ? ""
      : `, of sources ${outcome.commit} on ${outcome.date}`;
  const took =
    outcome === undefined || state === "not run" ? "" : `, ${minutes(outcome.seconds)}${earlier}`;
  const figures = (outcome?.figures ?? []).map(
    (figure) => `| ${figure.name} | ${grouped(figure.value)} |`,
  );
  return [
    `### ${title}`,
    "",
    `\`${name}\`: **${state}**${took}`,
    "",
    ...(outcome?.why ?? []).flatMap((why) => [`- ${why}`]),
    ...(outcome?.said === undefined ? [] : [`- ${outcome.said}`]),
    ...((outcome?.why.length ?? 0) > 0 || outcome?.said !== undefined ? [""] : []),
    ...(figures.length === 0 ? [] : ["| | |", "| --- | ---: |", ...figures, ""]),
  ];
}

/** @param {number} seconds */
const minutes = (seconds) =>
  seconds < 90 ? `${String(Math.round(seconds))} s` : `${String(Math.round(seconds / 60))} min`;

/** @param {number} value */
const grouped = (value) => value.toLocaleString("en-GB");

/**
 * Puts a report in the place of the one before; the rest of the page is written by hand.
 * @param {string} page
 * @param {string} report
 */
export function withReport(page, report) {
  const [before = "", rest = ""] = page.split(`${from}\n`);
  const [, after = ""] = rest.split(`${to}\n`);
  return `${before.trimEnd()}\n\n${from}\n\n${report.trimEnd()}\n\n${to}\n${after}`;
}
