// What Linux reports about a computer, as texts.
import type { HostComputerFiles } from "../../electron/vault/integrity/host-computer.ts";

/** A computer of which these texts can be read; a link is a text that begins with an arrow. */
export function computer(texts: Readonly<Record<string, string>>): HostComputerFiles {
  const paths = Object.keys(texts);
  const isUnder = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
  return {
    text: (path) => texts[path] ?? null,
    names: (folder) => [
      ...new Set(
        paths
          .filter(isUnder(folder))
          .map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""),
      ),
    ],
    link: (path) => (texts[path]?.startsWith("→ ") === true ? texts[path].slice(2) : null),
    exists: (path) => path in texts || paths.some(isUnder(path)),
    real: (path) => path.replace(/^\/home\//, "/data/home/"),
  };
}

export const mounts = (...lines: readonly string[]) => ({
  "/proc/self/mountinfo": lines
    .map((line, index) => {
      const [point = "", device = "", type = "", source = ""] = line.split(" ");
      return `${String(20 + index)} 1 ${device} / ${point} rw,relatime shared:1 - ${type} ${source} rw`;
    })
    .join("\n"),
});

/** What /sys reports about a device, by its number and by its name. */
export const block = (number: string, name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    [`/sys/dev/block/${number}`, `/sys/class/block/${name}`].flatMap((folder) =>
      Object.entries({ dev: number, ...files }).map(([file, text]) => [`${folder}/${file}`, text]),
    ),
  );

export const luks = "CRYPT-LUKS2-0123456789abcdef-sda5_crypt\n";
export const plainDisk = block("8:1", "sda1", {});
export const cryptDisk = {
  ...block("254:0", "dm-0", { "dm/uuid": luks, "slaves/sda1": "" }),
  ...plainDisk,
};
export const lvm = (below: Readonly<Record<string, string>>) =>
  block("254:1", "dm-1", { "dm/uuid": "LVM-abc\n", ...below });

export const root = "/ 8:1 ext4 /dev/sda1";
export const cryptRoot = "/ 254:0 ext4 /dev/mapper/sda5_crypt";
export const lvmRoot = "/ 254:1 ext4 /dev/mapper/vg-root";
export const vault = "/home/ada/.config/Hearth/house";

export const swaps = (...lines: readonly string[]) => ({
  "/proc/swaps": ["Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority", ...lines, ""].join("\n"),
});
export const swapLine = (path: string, kind = "partition") => `${path}\t${kind}\t999420\t\t0\t\t-2`;

export const power = (state: string, disk: string, cmdline: string, resume = "0:0") => ({
  "/sys/power/state": `${state}\n`,
  "/sys/power/disk": `${disk}\n`,
  "/sys/power/resume": `${resume}\n`,
  "/proc/cmdline": `BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro ${cmdline}\n`,
});
const maskedOf = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`/etc/systemd/system/${name}.target`, "→ /dev/null"]));

/** Hibernation disabled as the handbook says, and two thirds of that. */
export const masked = maskedOf(["hibernate", "hybrid-sleep", "suspend-then-hibernate"]);
export const halfMasked = maskedOf(["hibernate", "suspend-then-hibernate"]);

export const on = power("freeze mem disk", "[platform] shutdown", "resume=UUID=abc quiet");
