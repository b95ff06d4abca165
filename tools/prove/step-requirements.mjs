// Why a step cannot be done on a machine.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** @param {string} command @param {readonly string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** @param {string} tool @returns {() => string | null} */
export const needsTool = (tool) => () =>
  works("sh", ["-c", `command -v ${tool}`]) ? null : `${tool} is not installed`;

/** Memory of other processes is shown to their parent, or to root. @returns {string | null} */
export const needsRootOrTracing = () =>
  process.platform === "linux" ? null : "the memory of processes is read as on Linux";

/** @returns {string | null} */
export const needsRoot = () =>
  process.getuid?.() === 0 ? null : "only root mounts a disk of a few megabytes";

/** @returns {string | null} */
export function needsCorePattern() {
  const pattern = "/proc/sys/kernel/core_pattern";
  try {
    // The same again: a machine that does not allow the change is reported.
    writeFileSync(pattern, readFileSync(pattern));
    return null;
  } catch {
    return "nobody may say here what the machine does with a crash";
  }
}

/** @returns {string | null} */
export function needsNetworkNamespace() {
  if (process.getuid?.() !== 0) return "only root makes a network of its own";
  for (const tool of ["unshare", "ip", "python3"]) {
    const missing = needsTool(tool)();
    if (missing !== null) return missing;
  }
  const pair = "ip link add heard type veth peer name other";
  return works("unshare", ["-n", "sh", "-c", pair])
    ? null
    : "the kernel makes no network of its own here";
}
