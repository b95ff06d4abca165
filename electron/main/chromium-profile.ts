import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app } from "electron";

/**
 * Gives Chromium a fresh folder in memory for its own files, so that nothing it writes reaches a disk or outlives the
 * program. Never the vault folder: what Chromium keeps is not ours to vouch for. Must run before the program is ready.
 */
export function keepProfileInMemory(): void {
  const base = folderInMemory();
  sweep(base);
  const folder = mkdtempSync(join(base, `${prefix}${process.pid}-`)); // 0700 by definition
  for (const name of ["userData", "sessionData", "crashDumps", "temp"] as const) {
    app.setPath(name, folder);
  }
  process.env["TMPDIR"] = folder;
  process.on("exit", (code) => {
    stopNetworkService();
    remove(folder);
    endNow(code);
  });
}

const prefix = "hearth-";

/** The session's own folder first, then shared memory; elsewhere the system's temporary folder must do. */
function folderInMemory(): string {
  const candidates = [process.env["XDG_RUNTIME_DIR"], "/dev/shm"];
  return candidates.find((folder) => folder !== undefined && isInMemory(folder)) ?? tmpdir();
}

function isInMemory(folder: string): boolean {
  const tmpfs = 0x01021994; // TMPFS_MAGIC of linux/magic.h
  try {
    return statfsSync(folder).type === tmpfs;
  } catch {
    return false;
  }
}

/** A killed program cannot tidy up: the next one does it, leaving alone the folders of programs that still run. */
function sweep(base: string): void {
  const named = new RegExp(`^${prefix}(\\d+)-\\w{6}$`);
  for (const name of readdirSync(base)) {
    const pid = named.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(base, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

/**
 * Stops the network service, which would otherwise write its empty cache again on exit. It never had anything to do,
 * and has nothing to lose.
 */
function stopNetworkService(): void {
  const name = "network.mojom.NetworkService";
  for (const { pid, serviceName } of app.getAppMetrics()) {
    if (serviceName === name) process.kill(pid, "SIGKILL");
  }
}

/**
 * Chromium would start that service again in its last moments, for nothing but to end it properly. Everything of ours is
 * put away by now, so the program ends here. Where Node no longer has this, the next start sweeps.
 */
function endNow(code: number): void {
  const { reallyExit } = process as { readonly reallyExit?: (code: number) => never };
  if (process.platform === "linux") reallyExit?.call(process, code);
}

/** Someone else's folder stays, quietly. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Chromium may be writing its last file: the next start removes what is left.
  }
}
