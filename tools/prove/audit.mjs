// The known vulnerabilities of the shipped packages, from the registry; without it, that is reported.
import { existsSync, readFileSync } from "node:fs";
import { inProject, projectRoot } from "../project.mjs";
import { run } from "../terminal.mjs";

const bill = inProject("dist", "release", "notices", "hearth.cdx.json");

/**
 * @typedef {object} Component
 * @property {string} [group]
 * @property {string} name
 * @property {string} version
 *
 * @typedef {object} Known
 * @property {string} severity
 * @property {string} range
 * @property {readonly unknown[]} via
 */

/** @param {Component} component */
const nameOf = ({ group, name }) => (group === undefined ? name : `${group}/${name}`);

/** @param {import("./steps.mjs").Step} step @returns {Promise<import("./run.mjs").Made>} */
export async function askAboutVulnerabilities({ minutes }) {
  if (!existsSync(bill)) {
    return {
      wrong: [],
      figures: [],
      notRun: "there is no package yet: its bill of materials says what is shipped",
    };
  }
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(bill, "utf8"));
  const { components } = /** @type {{ readonly components: readonly Component[] }} */ (read);
  const { output } = await run("npm", ["audit", "--json"], {
    cwd: projectRoot,
    timeLimit: minutes * 60_000,
  });
  const said = `${String(components.length)} parts are shipped; their versions stand in the bill of materials beside the program (\`hearth.cdx.json\`)`;
  const answer = answerIn(output);
  if (answer === null) {
    return {
      wrong: [],
      figures: [],
      said,
      notRun: "`npm audit` could not be asked: no registry answered",
    };
  }
  const found = shippedAmong(answer, components);
  const serious = found.filter(({ severity }) => severity === "high" || severity === "critical");
  return {
    wrong: serious.map(({ name, severity }) => `${name}: ${severity}`),
    figures: [
      { name: "packages asked about", value: components.length },
      { name: "known, of high or critical grade", value: serious.length },
      { name: "known, of a lower grade", value: found.length - serious.length },
    ],
    said,
  };
}

/** Null when nothing was answered. @param {string} output @returns {Readonly<Record<string, Known>> | null} */
export function answerIn(output) {
  try {
    /** @type {unknown} */
    const read = JSON.parse(output.slice(output.indexOf("{")));
    const answer = /** @type {{ readonly vulnerabilities?: Readonly<Record<string, Known>> }} */ (
      read
    );
    return answer.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

/**
 * What is only used to build or to test says nothing of what a house runs. Electron is shipped, and asked about too.
 * @param {Readonly<Record<string, Known>>} known
 * @param {readonly Component[]} components
 */
export function shippedAmong(known, components) {
  const shipped = new Set(components.map(nameOf));
  return Object.entries(known)
    .filter(([name]) => shipped.has(name))
    .map(([name, { severity }]) => ({ name, severity }));
}
