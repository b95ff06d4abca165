// The database binding, compiled from the source inside the package, in which known faults of SQLite are fixed first.
// The compiled ones that come with it have those faults, and need Node-API 10: on an older runtime (Node 20, Electron
// 33) they do not fail, they crash.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mended, sqliteFixes } from "../../build/sqlite-fixes.mjs";
import { cacheFolder, inProject, installedVersion, makeFolder } from "../project.mjs";
import { run, say, Unable } from "../terminal.mjs";
import { ensurePackages } from "./system-packages.mjs";

const packageFolder = inProject("node_modules", "better-sqlite3");
/** What the source is written for. */
const sourceNeeds = 10;
const libc = process.platform === "linux" && !existsSync("/etc/alpine-release") ? "gnu" : "any";

/**
 * Without the first four definitions the source keeps strings as persistent references, which only
 * Node-API 10 allows; declared experimental, an older one allows it too.
 */
const olderRuntime =
  "-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNAPI_VERSION=2147483647 -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT";

/**
 * The binding for a runtime. Node-API is stable: one for 10 fits every later runtime.
 * @param {number} nodeApi the runtime's `process.versions.napi`
 * @param {string} [cache]
 * @returns {Promise<string>}
 */
export async function ensureBinding(nodeApi, cache = cacheFolder) {
  const isOlder = nodeApi < sourceNeeds;
  const folder = join(cache, bindingName(nodeApi));
  const binding = join(folder, "better_sqlite3.node");
  if (!existsSync(binding)) await makeFolder(folder, (into) => compileInto(into, isOlder));
  return binding;
}

/**
 * What its folder is called: another one for each version, runtime and set of fixes.
 * @param {number} nodeApi
 */
export function bindingName(nodeApi) {
  const version = installedVersion("better-sqlite3");
  const fixes = createHash("sha256").update(JSON.stringify(sqliteFixes)).digest("hex").slice(0, 8);
  const napi = `napi${String(Math.min(nodeApi, sourceNeeds))}`;
  return ["sqlite", version, fixes, napi, process.platform, process.arch, libc].join("-");
}

/**
 * @param {string} folder
 * @param {boolean} isOlder a runtime older than what the source is written for
 */
async function compileInto(folder, isOlder) {
  await ensurePackages(["compiler"]);
  say("Building the database binding for this version of Node (about a minute, once)…");
  const work = await mkdtemp(join(tmpdir(), "hearth-binding-"));
  try {
    for (const part of ["src", "deps", "lib", "binding.gyp", "package.json"]) {
      await cp(join(packageFolder, part), join(work, part), { recursive: true });
    }
    const sqlite = join(work, "deps", "sqlite3", "sqlite3.c");
    await writeFile(sqlite, mended(await readFile(sqlite, "utf8")));
    const gyp = inProject("node_modules", "node-gyp", "bin", "node-gyp.js");
    // On Windows what is linked is missing in them: there node-gyp fetches what it needs, on a release machine.
    const headers =
      process.platform === "win32" ? [] : [`--nodedir=${await headersFolder(work, isOlder)}`];
    const args = [gyp, "rebuild", "--release", "--force_build=1", "-j", "max", ...headers];
    const { code, output } = await run(process.execPath, args, {
      cwd: work,
      env: {
        ...process.env,
        // A fifth less to wait for than with the -O3 of the package.
        CFLAGS: "-O2",
        CXXFLAGS: isOlder ? `${olderRuntime} -O2` : "-O2",
        // The source asks for node-addon-api, which is installed with the project.
        NODE_PATH: inProject("node_modules"),
      },
    });
    if (code !== 0) {
      const log = join(dirname(folder), "sqlite-build.log");
      await writeFile(log, output);
      throw new Unable(
        `The database binding could not be compiled; the compiler's words are in ${log}`,
      );
    }
    await copyFile(
      join(work, "build", "Release", "better_sqlite3.node"),
      join(folder, "better_sqlite3.node"),
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The running Node's own headers when they are installed and it is what is compiled for; else those of Node-API alone, laid out
 * the way node-gyp wants them, so that nothing has to be downloaded.
 * @param {string} work
 * @param {boolean} isOlder
 */
async function headersFolder(work, isOlder) {
  const prefix = dirname(dirname(process.execPath));
  if (isOlder && existsSync(join(prefix, "include", "node", "node_api.h"))) return prefix;
  const folder = join(work, "headers");
  const include = join(folder, "include", "node");
  await mkdir(include, { recursive: true });
  await cp(inProject("node_modules", "node-api-headers", "include"), include, { recursive: true });
  if (isOlder) await appendFile(join(include, "js_native_api.h"), laterFinalizer);
  await writeFile(join(include, "common.gypi"), nodeSettings);
  await writeFile(join(include, "config.gypi"), '{ "target_defaults": {}, "variables": {} }');
  return folder;
}

/**
 * Those headers leave out what is experimental. Without this one function the binding frees its
 * references in the middle of a garbage collection, which ends an older Electron at once.
 */
const laterFinalizer = `
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    node_api_basic_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
EXTERN_C_END
`;

/** What node-gyp needs of Node's own common.gypi: position-independent, optimised code. */
const nodeSettings = `{
  "target_defaults": {
    "default_configuration": "Release",
    "configurations": { "Release": { "cflags": ["-O3", "-fno-omit-frame-pointer"], "defines": ["NDEBUG"] } },
    "cflags": ["-fPIC", "-pthread", "-Wall"],
    "cflags_cc": ["-fno-rtti", "-fno-exceptions"],
    "conditions": [["OS=='mac'", { "xcode_settings": { "MACOSX_DEPLOYMENT_TARGET": "12.0" } }]]
  }
}
`;
