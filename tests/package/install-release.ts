// Before the tests of this folder: the .deb is installed below a temporary root, like on a user's computer.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the package was installed. */
    readonly root: string;
    /** The package itself. */
    readonly debianPackage: string;
  }
}

let root: string;

export function setup(project: TestProject): void {
  const release = join(import.meta.dirname, "..", "..", "dist", "release");
  const name = readdirSync(release).find((file) => file.endsWith(".deb"));
  if (name === undefined) throw new Error("There is no package yet; run npm run package first.");
  const debianPackage = join(release, name);

  root = mkdtempSync(join(tmpdir(), "hearth-installed-"));
  chmodSync(root, 0o755);
  if (process.getuid?.() === 0) installWithDpkg(debianPackage);
  else execFileSync("dpkg-deb", ["--extract", debianPackage, root]);

  project.provide("root", root);
  project.provide("debianPackage", debianPackage);
}

export function teardown(): void {
  rmSync(root, { recursive: true, force: true });
}

function installWithDpkg(debianPackage: string): void {
  const database = join(root, "var", "lib", "dpkg");
  for (const part of ["info", "updates", "triggers"]) {
    mkdirSync(join(database, part), { recursive: true });
  }
  writeFileSync(join(database, "status"), "");
  // The libraries it depends on are installed on the machine, not below this root.
  const args = [`--root=${root}`, "--force-depends", "--install", debianPackage];
  execFileSync("dpkg", args, { stdio: ["ignore", "ignore", "pipe"] });
}
