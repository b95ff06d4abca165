// What is shipped and is not ours: a software bill of materials (CycloneDX) and the licences, beside the program.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Contrib, Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { knownVulnerabilities } from "../../build/known-vulnerabilities.mjs";
import { packagesUsedName } from "../build/packages-used.mjs";
import { inProject, readManifest } from "../project.mjs";

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the package says it, in the words of SPDX
 * @property {string} text what its licence asks to be passed on
 */

/**
 * Writes both into a folder.
 * @param {string} folder
 * @param {{ readonly build: string, readonly electron: string }} of the folder of the build, and Electron's version
 */
export async function writeNotices(folder, { build, electron }) {
  const shipped = shippedIn(build);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "licences.txt"), licences(shipped));
  await writeFile(join(folder, "hearth.cdx.json"), billOfMaterials(shipped, electron));
}

/** Packages that are not bundled but are in the archive as they are; see build/electron-builder.mjs. */
const asTheyAre = ["node_modules/@node-rs/argon2", "node_modules/better-sqlite3"];

/**
 * @param {string} build
 * @returns {readonly Shipped[]}
 */
function shippedIn(build) {
  /** @type {unknown} */
  const bundled = JSON.parse(readFileSync(join(build, packagesUsedName), "utf8"));
  return [.../** @type {readonly string[]} */ (bundled), ...asTheyAre]
    .map(read)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** @param {Shipped} shipped */
const key = ({ name, version }) => `${name}@${version}`;

/** Their manifests do not say it; the file beside them does. */
const saidInAFile = new Map([["@react-aria/optimize-locales-plugin", "Apache-2.0"]]);

/**
 * @param {string} folder
 * @returns {Shipped}
 */
function read(folder) {
  const at = inProject(folder);
  const { name, version, license } = readManifest(folder);
  const licence = license ?? saidInAFile.get(name) ?? "";
  const files = readdirSync(at).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(at, file), "utf8").trim());
  if (texts.length === 0)
    texts.push(`It comes without a file of its licence; what describes it says ${licence}.`);
  return { name, version, licence, text: texts.join("\n\n") };
}

/** @param {readonly Shipped[]} shipped */
const licences = (shipped) =>
  [
    "Hearth is made with the work of others, who allow it under these licences.",
    "Those of Electron, Chromium and Node.js stand in LICENSE.electron.txt and LICENSES.chromium.html.",
    ...shipped.map((one) => `${"-".repeat(72)}\n${key(one)} (${one.licence})\n\n${one.text}`),
    "",
  ].join("\n\n");

/**
 * The same for the same parts: without a date, and with a number that follows from them.
 * @param {readonly Shipped[]} shipped
 * @param {string} electron
 */
function billOfMaterials(shipped, electron) {
  const { name, version } = readManifest();
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      component: new Models.Component(Enums.ComponentType.Application, name, {
        version,
        bomRef: `${name}@${version}`,
      }),
    }),
    serialNumber: numberOf([`${name}@${version}`, electron, ...shipped.map(key)].join("\n")),
  });
  bom.components.add(component({ name: "electron", version: electron, licence: "MIT" }));
  for (const one of shipped) {
    const made = component(one);
    bom.components.add(made);
    for (const fault of knownVulnerabilities.filter(({ part }) => part === one.name))
      bom.vulnerabilities.add(answerTo(fault, made.bomRef));
  }
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(normalize).serialize(bom, { sortLists: true, space: 2 });
}

/** @param {Pick<Shipped, "name" | "version" | "licence">} shipped */
function component({ name, version, licence }) {
  const [, group, own = name] = /^(@.+)\/(.+)$/.exec(name) ?? [];
  const made = new Models.Component(Enums.ComponentType.Library, own, {
    ...(group !== undefined && { group }),
    version,
    bomRef: `${name}@${version}`,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
  });
  if (licence !== "") made.licenses.add(licenceOf.makeFromString(licence));
  return made;
}

const { AnalysisJustification, AnalysisState } = Enums.Vulnerability;

/**
 * @param {import("../../build/known-vulnerabilities.mjs").KnownVulnerability} fault
 * @param {Models.BomRef} ref
 */
function answerTo({ id, state, why }, ref) {
  const isMended = state === "mended";
  return new Models.Vulnerability.Vulnerability({
    id,
    bomRef: id,
    analysis: new Models.Vulnerability.Analysis({
      state: isMended ? AnalysisState.Resolved : AnalysisState.NotAffected,
      ...(isMended ? {} : { justification: AnalysisJustification.CodeNotPresent }),
      detail: why,
    }),
    affects: new Models.Vulnerability.AffectRepository([new Models.Vulnerability.Affect(ref)]),
  });
}

/** What is no expression of SPDX is used as a name. */
const licenceOf = new Contrib.License.Factories.LicenseFactory((said) => {
  if (!/^\(.+ (OR|AND) .+\)$/.test(said)) throw new Error("no expression");
});

/** @param {string} text a UUID in the form of version 8, whose content is ours to choose */
function numberOf(text) {
  const hex = createHash("sha256").update(text).digest("hex").slice(0, 32).split("");
  hex[12] = "8";
  hex[16] = "8";
  const all = hex.join("");
  const parts = [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20)];
  return `urn:uuid:${[...parts, all.slice(20)].join("-")}`;
}
