// The database binding. The one inside the package needs Node-API 10; on an older runtime (Node 20,
// Electron 33) it does not fail, it crashes, so there it is compiled from the package's own source.
import { existsSync } from "node:fs";
import { appendFile, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cacheFolder, inProject, installedVersion, makeFolder } from "../project.mjs";
import { run, say, Unable } from "../terminal.mjs";
import { ensurePackages } from "./system-packages.mjs";

const packageFolder = inProject("node_modules", "better-sqlite3");
/** What the prebuilt binding asks of a runtime. */
const prebuiltNeeds = 10;
const libc = process.platform === "linux" && !existsSync("/etc/alpine-release") ? "gnu" : "any";

/**
 * Without the first four definitions the source keeps strings as persistent references, which only
 * Node-API 10 allows; declared experimental, an older one allows it too.
 */
const compilerFlags =
  "-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNAPI_VERSION=2147483647 -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT";

/**
 * The binding a runtime has to be told about, or null where the one inside the package fits.
 * @param {number} nodeApi the runtime's `process.versions.napi`
 * @param {string} [cache]
 * @returns {Promise<string | null>}
 */
export async function ensureBinding(nodeApi, cache = cacheFolder) {
  if (nodeApi >= prebuiltNeeds) return null;
  const version = installedVersion("better-sqlite3");
  const key = [version, `napi${String(nodeApi)}`, process.platform, process.arch, libc].join("-");
  const folder = join(cache, `sqlite-${key}`);
  const binding = join(folder, "better_sqlite3.node");
  if (!existsSync(binding)) await makeFolder(folder, compileInto);
  return binding;
}

/** @param {string} folder */
async function compileInto(folder) {
  await ensurePackages(["compiler"]);
  say("Building the database binding for this version of Node (about a minute, once)…");
  const work = await mkdtemp(join(tmpdir(), "hearth-binding-"));
  try {
    for (const part of ["src", "deps", "lib", "binding.gyp", "package.json"]) {
      await cp(join(packageFolder, part), join(work, part), { recursive: true });
    }
    const gyp = inProject("node_modules", "node-gyp", "bin", "node-gyp.js");
    const headers = `--nodedir=${await headersFolder(work)}`;
    const args = [gyp, "rebuild", "--release", "--force_build=1", "-j", "max", headers];
    const { code, output } = await run(process.execPath, args, {
      cwd: work,
      env: {
        ...process.env,
        // A fifth less to wait for than with the -O3 of the package.
        CFLAGS: "-O2",
        CXXFLAGS: `${compilerFlags} -O2`,
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
 * The running Node's own headers when they are installed; else those of Node-API alone, laid out the
 * way node-gyp wants them, so that nothing has to be downloaded.
 * @param {string} work
 */
async function headersFolder(work) {
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, "include", "node", "node_api.h"))) return prefix;
  const folder = join(work, "headers");
  const include = join(folder, "include", "node");
  await mkdir(include, { recursive: true });
  await cp(inProject("node_modules", "node-api-headers", "include"), include, { recursive: true });
  await appendFile(join(include, "js_native_api.h"), laterFinalizer);
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
