// What this computer does with swap, hibernation and the disk under the vault, read from what Linux shows to every
// account. Elsewhere only an administrator of the computer can read it, so it is unknown.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  type HostComputerFound,
  type Protection,
  unseenHostComputer,
} from "../../../domain/integrity/host-computer.ts";
import { readPlain } from "../platform/regular-file.ts";

/** Where facts about a computer are read: a test gives texts of its own. */
export interface HostComputerFiles {
  /** Null where it cannot be read. */
  readonly text: (path: string) => string | null;
  /** Names in a folder; none where it cannot be read. */
  readonly names: (path: string) => readonly string[];
  /** Where a link leads; null where there is none. */
  readonly link: (path: string) => string | null;
  readonly exists: (path: string) => boolean;
  /** The same place without links in its path. */
  readonly real: (path: string) => string;
}

const realFiles: HostComputerFiles = {
  text: (path) => orNull(() => readPlain(path, { mostBytes: mostTextBytes }).toString()),
  names: (path) => orNull(() => readdirSync(path)) ?? [],
  link: (path) => orNull(() => readlinkSync(path)),
  exists: existsSync,
  real: (path) => orNull(() => realpathSync(path)) ?? path,
};

const mostTextBytes = 4 * 1024 * 1024;

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** How this computer protects its disk. */
export function hostComputerFound(
  folder: string,
  files: HostComputerFiles = realFiles,
  platform: NodeJS.Platform = process.platform,
): HostComputerFound {
  if (platform !== "linux") return unseenHostComputer.found;
  const swap = swapProtection(files);
  return {
    disk: diskProtection(folder, files),
    swap,
    hibernation: hibernationProtection(swap, files),
  };
}

/** By what a computer is known again, so that a statement about one never counts for another. Tells nothing about it. */
export function hostComputerMark(
  files: HostComputerFiles = realFiles,
  name: string = hostname(),
): string {
  const id = files.text("/etc/machine-id")?.trim() ?? "";
  const known = id === "" ? `name ${name}` : id;
  return createHash("sha256").update(`hearth machine ${known}`).digest("hex").slice(0, 32);
}

/** The disk under a folder. */
export function diskProtection(folder: string, files: HostComputerFiles): Protection {
  const mount = mountOf(files.real(folder), files.text("/proc/self/mountinfo") ?? "");
  if (mount === null || mount.device.startsWith("0:")) return "unknown";
  const found = blockProtection(`/sys/dev/block/${mount.device}`, files);
  // A folder may be encrypted by the file system itself, which only its owner can see.
  return found === "missing" && files.exists(join(mount.point, ".fscrypt")) ? "unknown" : found;
}

/** All that pages of memory may be written to. */
export function swapProtection(files: HostComputerFiles): Protection {
  const text = files.text("/proc/swaps");
  if (text === null) return "unknown";
  const places = text
    .split("\n")
    .slice(1)
    .map(words)
    .filter((fields) => fields.length > 1);
  return worst(
    places.map(([path = "", kind]) =>
      kind === "file"
        ? diskProtection(decodeOctal(path), files)
        : swapDeviceProtection(path.replace(/^\/dev\//, ""), files),
    ),
  );
}

function swapDeviceProtection(name: string, files: HostComputerFiles): Protection {
  if (!/^zram\d+$/.test(name)) return blockProtection(`/sys/class/block/${name}`, files);
  // In memory, as long as nothing of it is moved on to a disk.
  const behind = files.text(`/sys/class/block/${name}/backing_dev`)?.trim() ?? "none";
  return behind === "none" ? "good" : "unknown";
}

/** Whether all of memory may be written to a disk that is not encrypted. */
export function hibernationProtection(swap: Protection, files: HostComputerFiles): Protection {
  const states = files.text("/sys/power/state");
  if (states === null) return "unknown";
  const isOffered = words(states).includes("disk");
  const isOff = (files.text("/sys/power/disk") ?? "").includes("[disabled]");
  const line = words(files.text("/proc/cmdline") ?? "");
  if (!isOffered || isOff || line.includes("nohibernate") || isMasked(files)) return "good";
  const device = files.text("/sys/power/resume")?.trim() ?? "0:0";
  const isSetUp = device !== "0:0" || line.some((word) => /^resume=./.test(word));
  if (!isSetUp || line.includes("noresume")) return "good";
  // It is written where memory is swapped to.
  return swap;
}

/** As the handbook explains how to turn it off. */
const isMasked = (files: HostComputerFiles): boolean =>
  ["hibernate", "hybrid-sleep", "suspend-then-hibernate"].every(
    (name) => files.link(`/etc/systemd/system/${name}.target`) === "/dev/null",
  );

/** A block device, or all the devices that it is made of. */
function blockProtection(path: string, files: HostComputerFiles, depth = 0): Protection {
  if (!files.exists(path) || depth > mostLayers) return "unknown";
  const uuid = files.text(`${path}/dm/uuid`)?.trim() ?? "";
  // Verity and integrity only notice changes; they encrypt nothing.
  if (/^CRYPT-(?!VERITY|INTEGRITY|SUBDEV)/.test(uuid)) return "good";
  const below = files.names(`${path}/slaves`);
  if (below.length > 0)
    return worst(
      below.map((name) => blockProtection(`/sys/class/block/${name}`, files, depth + 1)),
    );
  // A file as a disk, or a disk on another machine: what lies below is not seen from here.
  const isElsewhere = files.exists(`${path}/loop`) || uuid !== "" || files.exists(`${path}/pid`);
  return isElsewhere ? "unknown" : "missing";
}

const mostLayers = 8;

const worst = (all: readonly Protection[]): Protection =>
  all.find((one) => one === "missing") ?? all.find((one) => one === "unknown") ?? "good";

interface Mount {
  readonly point: string;
  /** Major and minor number, as `254:0`. */
  readonly device: string;
}

function mountOf(path: string, mounts: string): Mount | null {
  const found = mounts
    .split("\n")
    .map((line) => line.split(" "))
    .map((fields) => ({ device: fields[2] ?? "", point: decodeOctal(fields[4] ?? "") }))
    .filter(({ point }) => isWithin(path, point))
    .toSorted((a, b) => a.point.length - b.point.length)
    .at(-1);
  return found ?? null;
}

const isWithin = (path: string, point: string): boolean =>
  point !== "" && (path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`));

/** Spaces in names are written as \040. */
const decodeOctal = (field: string): string =>
  field.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");
