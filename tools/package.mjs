// `npm run package`: the release and its twin, as unpacked folders and, on Debian, as a .deb, in dist/.
//   --test-runtime             even where Electron cannot be downloaded: what it makes opens trial and demonstration houses only
//   --target=nsis|dmg|AppImage an installer, on a release machine of that system
//   --sign=FILE                also makes the file in which an update comes, signed with the private key in FILE
//   --make-key=FILE            makes such a key and nothing else
//   --test                     looks at what is in dist/ afterwards
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build, Platform } from "electron-builder";
import { configurationFor } from "../build/electron-builder.mjs";
import { ensureBuild } from "./build.mjs";
import { makeDebianPackage } from "./package/debian.mjs";
import { writeNotices } from "./package/notices.mjs";
import { keyToSignWith, makeKey } from "./package/update-file.mjs";
import { readTrustedUpdateKeys } from "./package/read-trusted-update-keys.mjs";
import { signPackage } from "./package/sign.mjs";
import { inProject, projectRoot, readManifest } from "./project.mjs";
import { prepare } from "./runtime/prepare.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";
import { runVitest } from "./test/runners.mjs";

const installers = ["nsis", "dmg", "AppImage"];

await asProgram(async () => {
  const args = process.argv.slice(2);
  /** @param {string} name */
  const given = (name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
  const newKey = given("make-key");
  if (newKey !== undefined) return sayKey(newKey);
  const signer = given("sign");
  const key = signer === undefined ? null : await keyToSignWith(signer, readTrustedUpdateKeys());
  const target = given("target") ?? "dir";
  if (![...installers, "dir"].includes(target)) {
    throw new Unable(`There is no target called ${target}; there are ${installers.join(", ")}.`);
  }
  const isTest = args.includes("--test");
  const prepared = await prepare(isTest ? ["window", "display", "checks"] : ["window"]);
  if (prepared.electron.isTestRuntime && !args.includes("--test-runtime")) {
    throw new Unable(
      "Electron could not be downloaded, and the test runtime is out of support: a house never gets it. To try packaging all the same, run: npm run package -- --test-runtime",
    );
  }
  if (prepared.electron.isTestRuntime && key !== null)
    throw new Unable("What runs on the test runtime is never signed.");
  const made = await makePackage("release", prepared, target);
  if (key !== null) say(`Signed ${await signPackage(made, key)}`);
  else if (readTrustedUpdateKeys().length === 0)
    say("This release takes no update from a file: build/update-keys.json names no key.");
  if (target === "dir") await makePackage("twin", prepared, target);
  return isTest ? lookAtPackages() : 0;
});

/** @param {string} path */
async function sayKey(path) {
  const line = await makeKey(path);
  say(`${path} signs updates. Keep it on no computer with a network, and a copy in another place.`);
  say(`Its line for build/update-keys.json: ${line}`);
  return 0;
}

/**
 * @param {"release" | "twin"} flavour
 * @param {import("./runtime/prepare.mjs").Prepared} prepared
 * @param {string} target
 * @returns {Promise<string | null>} the package or installer of a release
 */
async function makePackage(flavour, { electron, electronBinding }, target) {
  const folder = await ensureBuild(flavour);
  const output = inProject("dist", flavour);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const notices = join(output, "notices");
  await writeNotices(notices, { build: folder, electron: electron.version });
  say(`Packaging (${flavour}, ${target})…`);
  const made = await build({
    projectDir: projectRoot,
    publish: "never",
    targets: Platform.current().createTarget(target),
    config: configurationFor({ flavour, electron, binding: electronBinding, output, notices }),
  });
  const unpacked = join(output, "linux-unpacked");
  if (target !== "dir") return made[0] ?? null;
  if (flavour !== "release" || !existsSync("/usr/bin/dpkg-deb")) return null;
  const isKept = !electron.isTestRuntime;
  // Older than every real version, and visibly not one.
  const version = `${readManifest().version}${isKept ? "" : "~test.runtime"}`;
  const path = await makeDebianPackage(unpacked, { version, output, isKept });
  say(`Made ${path.slice(projectRoot.length + 1)}`);
  return path;
}

async function lookAtPackages() {
  const { passed, failed, skipped } = await runVitest(["package"], []);
  say(`${String(passed)} passed, ${String(failed)} failed`);
  return failed > 0 || skipped > 0 || passed === 0 ? 1 : 0;
}
