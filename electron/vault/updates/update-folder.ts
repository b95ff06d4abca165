// Where an update is stored for installation, and what this program accepts. The folder is beside those of the vaults.
import { chmodSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "../../../domain/core/program-version.ts";
import { packageName, packageNamed } from "../../../domain/updates/update.ts";
import type { Updates } from "../platform/process-messages.ts";
import type { UpdateInHand } from "../platform/opened-vault.ts";
import { isMissing, syncFolder } from "../keys/durable-file.ts";

/** An update that was found good, in a file of our own. */
export type Taken = Omit<UpdateInHand, "checkedAt">;

/** Gives what was taken its name, beside nothing else: there is one next version. */
export function layReady({ folder }: Updates, { head, path }: Taken): void {
  for (const name of packagesIn(folder)) rmSync(join(folder, name), { force: true });
  // One kind is started as it is; the others are handed to a program of the system.
  chmodSync(path, head.kind === "AppImage" ? 0o700 : 0o600);
  renameSync(path, join(folder, packageName(head)));
  syncFolder(folder);
}

/** Takes away what is no longer needed: what an interrupted copy left, and what this program has become or is past. */
export function clearUpdates({ folder, program }: Updates): void {
  for (const name of namesIn(folder)) {
    const version = packageNamed(name)?.version;
    const isPast = version !== undefined && compareVersions(version, program.version) <= 0;
    if (isPast || isPart(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Takes all of it away. */
export function dropUpdates({ folder }: Updates): void {
  for (const name of [...packagesIn(folder), ...namesIn(folder).filter(isPart)])
    rmSync(join(folder, name), { force: true });
}

const isPart = (name: string): boolean => /^[0-9a-f]{16}\.part$/.test(name);

const packagesIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => packageNamed(name) !== null);

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
