// What electron-builder is told. Names are neutral throughout: an installer, a task bar or a package
// list must not say what kind of house this is.
import { join } from "node:path";
import { afterPackWith } from "./after-pack.mjs";
import { fusesFor } from "./fuses.mjs";

/**
 * @typedef {object} Package
 * @property {"twin" | "release"} flavour
 * @property {import("../tools/runtime/electron-runtime.mjs").ElectronRuntime} electron
 * @property {string} binding see after-pack.mjs
 * @property {string} output the folder for what is made
 * @property {string} notices the folder with what is said of the work of others
 */

/** Drawn once for all systems. */
const icons = join(import.meta.dirname, "icons");

/**
 * The two packages that are not bundled. Of each only what runs here: no sources, no types, no other
 * system's binding. Named by hand, as electron-builder overlooks optional dependencies.
 */
const compiledPackages = [
  {
    from: "node_modules/better-sqlite3",
    to: "node_modules/better-sqlite3",
    filter: ["package.json", "LICENSE", "lib/**", "prebuilds/${platform}-${arch}.node"],
  },
  {
    from: "node_modules/@node-rs",
    to: "node_modules/@node-rs",
    filter: ["argon2/{package.json,LICENSE,index.js}", "argon2-*/{package.json,*.node}"],
  },
];

/**
 * @param {Package} wanted
 * @returns {import("electron-builder").Configuration}
 */
export function configurationFor({ flavour, electron, binding, output, notices }) {
  const folder = `out/${flavour}`;
  return {
    appId: "org.hearth.desktop",
    productName: "Hearth",
    copyright: "",
    directories: { output, buildResources: "build" },
    electronDist: electron.dist,
    electronVersion: electron.version,
    electronLanguages: ["en-GB", "en-US", "fr", "nl"],
    electronFuses: fusesFor(flavour),
    // Everything is bundled; the two packages with a compiled part need no rebuild.
    npmRebuild: false,
    nodeGypRebuild: false,
    // There is no place to publish to, and no updater that would ask it.
    publish: null,
    asar: true,
    asarUnpack: ["**/*.node"],
    extraMetadata: { main: `${folder}/main/main.js`, description: "Hearth" },
    files: [
      "package.json",
      `${folder}/**`,
      `!${folder}/{package.json,packages.json,sources.sha256}`,
      "!node_modules/**",
      ...compiledPackages,
    ],
    // Two recovery sheets are enough to read the data without the program; the instructions are beside it.
    extraResources: [
      { from: "build/escape-hatch", to: "escape-hatch" },
      { from: notices, to: "notices" },
    ],
    afterPack: afterPackWith(binding),
    artifactName: "hearth-${version}-${os}-${arch}.${ext}",
    linux: {
      executableName: "hearth",
      category: "Office",
      synopsis: "Hearth",
      icon: icons,
      // Left to itself, the tool starts an AppImage with --no-sandbox, which a release refuses.
      executableArgs: [],
    },
    win: { executableName: "Hearth", icon: join(icons, "icon.ico") },
    nsis: {
      // For one person, without administrator's rights, and asking nothing but where.
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      icon: join(icons, "icon.icns"),
      category: "public.app-category.productivity",
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
    dmg: { title: "Hearth" },
  };
}
