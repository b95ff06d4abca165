// Makes an installable .deb with Debian's own tool: electron-builder's would download one.
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { inProject, projectRoot, readManifest } from "../project.mjs";
import { windowLibraries } from "../runtime/system-packages.mjs";
import { run, Unable } from "../terminal.mjs";
import { afterRemoval } from "./uninstall-message.mjs";

const architectures = /** @type {Readonly<Record<string, string>>} */ ({
  x64: "amd64",
  arm64: "arm64",
});

/**
 * @param {string} unpacked the folder electron-builder made
 * @param {{ readonly version: string, readonly output: string, readonly isKept: boolean }} wanted
 *   one that is not kept is packed quickly rather than tightly
 * @returns {Promise<string>} path of the package
 */
export async function makeDebianPackage(unpacked, { version, output, isKept }) {
  const architecture = architectures[process.arch] ?? process.arch;
  const path = join(output, `hearth_${version}_${architecture}.deb`);
  const root = await mkdtemp(join(tmpdir(), "hearth-deb-"));
  try {
    await chmod(root, 0o755);
    await layOut(root, unpacked);
    await writeControl(root, version, architecture);
    const { code, output: words } = await run(
      "dpkg-deb",
      ["--root-owner-group", "-Zxz", isKept ? "-z6" : "-z0", "--build", root, path],
      { env: { ...process.env, SOURCE_DATE_EPOCH: await lastChange() } },
    );
    if (code !== 0) throw new Unable(`dpkg-deb could not make the package: ${words.trim()}`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return path;
}

/**
 * @param {string} root
 * @param {string} unpacked
 */
async function layOut(root, unpacked) {
  const program = join(root, "opt", "hearth");
  await cp(unpacked, program, { recursive: true });
  await openToRead(program);
  // Where the kernel lets no ordinary user make a sandbox, this helper does: root's, by its mode.
  await chmod(join(program, "chrome-sandbox"), 0o4755);

  await mkdir(join(root, "usr", "bin"), { recursive: true });
  await symlink("/opt/hearth/hearth", join(root, "usr", "bin", "hearth"));
  await mkdir(join(root, "usr", "share", "applications"), { recursive: true });
  await writeFile(join(root, "usr", "share", "applications", "hearth.desktop"), desktopEntry);
  await layOutIcons(root);
}

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Hearth
Exec=/opt/hearth/hearth
Icon=hearth
Terminal=false
StartupWMClass=Hearth
Categories=Office;
`;

/** Icons are drawn as build/icons/SIZExSIZE.png. @param {string} root */
async function layOutIcons(root) {
  const drawn = inProject("build", "icons");
  if (!existsSync(drawn)) return;
  for (const file of await readdir(drawn)) {
    const size = /^(\d+x\d+)\.png$/.exec(file)?.[1];
    if (size === undefined) continue;
    const place = join(root, "usr", "share", "icons", "hicolor", size, "apps");
    await mkdir(place, { recursive: true });
    await cp(join(drawn, file), join(place, "hearth.png"));
  }
}

/**
 * Whatever the builder's umask was: everyone may read and only root may write.
 *
 * @param {string} folder
 */
async function openToRead(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const isProgram = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, isProgram ? 0o755 : 0o644);
  }
}

/**
 * @param {string} root
 * @param {string} version
 * @param {string} architecture
 */
async function writeControl(root, version, architecture) {
  const size = await run("du", ["-sk", "--apparent-size", root]);
  await mkdir(join(root, "DEBIAN"), { mode: 0o755 });
  const fields = [
    "Package: hearth",
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: Hearth <hearth@localhost>",
    `Installed-Size: ${String(Number.parseInt(size.output, 10))}`,
    `Depends: ${windowLibraries.map((names) => names.join(" | ")).join(", ")}`,
    "Section: misc",
    "Priority: optional",
    "Description: Hearth",
    ` Hearth ${readManifest().version}, for one computer.`,
  ];
  await writeFile(join(root, "DEBIAN", "control"), `${fields.join("\n")}\n`);
  await writeFile(join(root, "DEBIAN", "postrm"), afterRemoval, { mode: 0o755 });
}

/** Seconds of the last commit: the same sources give the same package, to the byte. */
async function lastChange() {
  const given = process.env["SOURCE_DATE_EPOCH"];
  if (given !== undefined) return given;
  const { code, output } = await run("git", ["log", "-1", "--format=%ct"], { cwd: projectRoot });
  return code === 0 ? output.trim() : "0";
}
