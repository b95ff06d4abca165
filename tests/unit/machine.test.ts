import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  machineState,
  MachineStatementKind,
  machineTone,
  mayState,
  Protection,
} from "../../domain/machine.ts";
import {
  diskProtection,
  hibernationProtection,
  type MachineFiles,
  machineFound,
  machineMark,
  swapProtection,
} from "../../electron/vault/machine.ts";

/** A computer of which these texts can be read; a link is a text that begins with an arrow. */
function computer(texts: Readonly<Record<string, string>>): MachineFiles {
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

const mounts = (...lines: readonly string[]) => ({
  "/proc/self/mountinfo": lines
    .map((line, index) => {
      const [point, device, type, source] = line.split(" ");
      return `${String(20 + index)} 1 ${device} / ${point} rw,relatime shared:1 - ${type} ${source} rw`;
    })
    .join("\n"),
});

/** What /sys says of a device, by its number and by its name. */
const block = (number: string, name: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    [`/sys/dev/block/${number}`, `/sys/class/block/${name}`].flatMap((folder) =>
      Object.entries({ dev: number, ...files }).map(([file, text]) => [`${folder}/${file}`, text]),
    ),
  );

const luks = "CRYPT-LUKS2-0123456789abcdef-sda5_crypt\n";
const plainDisk = block("8:1", "sda1", {});
const cryptDisk = {
  ...block("254:0", "dm-0", { "dm/uuid": luks, "slaves/sda1": "" }),
  ...plainDisk,
};
const lvm = (below: Readonly<Record<string, string>>) =>
  block("254:1", "dm-1", { "dm/uuid": "LVM-abc\n", ...below });

const root = "/ 8:1 ext4 /dev/sda1";
const cryptRoot = "/ 254:0 ext4 /dev/mapper/sda5_crypt";
const lvmRoot = "/ 254:1 ext4 /dev/mapper/vg-root";
const vault = "/home/ada/.config/Hearth/house";

describe("the disk under the vault", () => {
  const cases: readonly (readonly [string, Protection, Readonly<Record<string, string>>])[] = [
    ["a partition as it is", "missing", { ...mounts(root), ...plainDisk }],
    ["LUKS", "good", { ...mounts(cryptRoot), ...cryptDisk }],
    [
      "LUKS 1",
      "good",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": "CRYPT-LUKS1-abc-home\n" }),
      },
    ],
    [
      "plain dm-crypt",
      "good",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": "CRYPT-PLAIN-home\n" }),
      },
    ],
    [
      "LVM on LUKS",
      "good",
      {
        ...mounts(lvmRoot),
        ...lvm({ "slaves/dm-0": "" }),
        ...cryptDisk,
      },
    ],
    [
      "LVM on a bare partition",
      "missing",
      {
        ...mounts(lvmRoot),
        ...lvm({ "slaves/sda1": "" }),
        ...plainDisk,
      },
    ],
    [
      "LVM on LUKS and on a bare partition",
      "missing",
      {
        ...mounts(lvmRoot),
        ...lvm({ "slaves/dm-0": "", "slaves/sda1": "" }),
        ...cryptDisk,
      },
    ],
    [
      "LUKS on RAID",
      "good",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": luks, "slaves/md0": "" }),
      },
    ],
    [
      "RAID of bare disks",
      "missing",
      {
        ...mounts("/ 9:0 ext4 /dev/md0"),
        ...block("9:0", "md0", { "slaves/sda1": "" }),
        ...plainDisk,
      },
    ],
    [
      "verity alone, which encrypts nothing",
      "missing",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": "CRYPT-VERITY-abc-root\n", "slaves/sda1": "" }),
        ...plainDisk,
      },
    ],
    [
      "integrity alone, which encrypts nothing",
      "missing",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": "CRYPT-INTEGRITY-abc\n", "slaves/sda1": "" }),
        ...plainDisk,
      },
    ],
    [
      "an encrypted home on a bare root",
      "good",
      {
        ...mounts(root, "/data/home 254:0 ext4 /dev/mapper/home"),
        ...plainDisk,
        ...cryptDisk,
      },
    ],
    [
      "a bare home on an encrypted root",
      "missing",
      {
        ...mounts(cryptRoot, "/data/home 8:1 ext4 /dev/sda1"),
        ...cryptDisk,
      },
    ],
    [
      "a mount that only begins with the same letters",
      "good",
      {
        ...mounts(cryptRoot, "/data/ho 8:1 ext4 /dev/sda1"),
        ...cryptDisk,
      },
    ],
    [
      "a mount over another at the same place",
      "missing",
      {
        ...mounts("/data/home 254:0 ext4 /dev/mapper/home", "/data/home 8:1 ext4 /dev/sda1"),
        ...cryptDisk,
      },
    ],
    ["btrfs, which may have several disks", "unknown", mounts("/ 0:25 btrfs /dev/mapper/root")],
    ["an overlay", "unknown", mounts("/ 0:50 overlay overlay")],
    ["ecryptfs", "unknown", mounts(root, "/data/home/ada 0:60 ecryptfs /home/.ecryptfs/ada")],
    [
      "a file system that encrypts folders itself",
      "unknown",
      {
        ...mounts(root),
        ...plainDisk,
        "/.fscrypt/protectors": "",
      },
    ],
    [
      "a file as a disk",
      "unknown",
      {
        ...mounts("/ 7:0 ext4 /dev/loop0"),
        ...block("7:0", "loop0", { "loop/backing_file": "/disk.img" }),
      },
    ],
    [
      "a mapping of another kind without anything below",
      "unknown",
      {
        ...mounts(cryptRoot),
        ...block("254:0", "dm-0", { "dm/uuid": "mpath-abc\n" }),
      },
    ],
    ["a device that /sys does not know", "unknown", mounts(root)],
    ["no list of mounts", "unknown", plainDisk],
    [
      "devices that are made of each other",
      "unknown",
      {
        ...mounts(lvmRoot),
        ...lvm({ "slaves/dm-1": "" }),
      },
    ],
  ];
  it.each(cases)("%s: %s", (_name, found, texts) => {
    expect(diskProtection(vault, computer(texts))).toBe(found);
  });
});

const swaps = (...lines: readonly string[]) => ({
  "/proc/swaps": ["Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority", ...lines, ""].join("\n"),
});
const swapLine = (path: string, kind = "partition") => `${path}\t${kind}\t999420\t\t0\t\t-2`;

describe("swap", () => {
  const cases: readonly (readonly [string, Protection, Readonly<Record<string, string>>])[] = [
    ["none", "good", swaps()],
    ["a bare partition", "missing", { ...swaps(swapLine("/dev/sda1")), ...plainDisk }],
    ["dm-crypt", "good", { ...swaps(swapLine("/dev/dm-0")), ...cryptDisk }],
    [
      "LVM on LUKS",
      "good",
      {
        ...swaps(swapLine("/dev/dm-1")),
        ...lvm({ "slaves/dm-0": "" }),
        ...cryptDisk,
      },
    ],
    [
      "LVM on a bare partition",
      "missing",
      {
        ...swaps(swapLine("/dev/dm-1")),
        ...lvm({ "slaves/sda1": "" }),
        ...plainDisk,
      },
    ],
    ["zram", "good", swaps(swapLine("/dev/zram0"))],
    [
      "zram without a disk behind",
      "good",
      {
        ...swaps(swapLine("/dev/zram0")),
        "/sys/class/block/zram0/backing_dev": "none\n",
      },
    ],
    [
      "zram with a disk behind",
      "unknown",
      {
        ...swaps(swapLine("/dev/zram0")),
        "/sys/class/block/zram0/backing_dev": "/dev/sda1\n",
      },
    ],
    [
      "zram and a bare partition",
      "missing",
      {
        ...swaps(swapLine("/dev/zram0"), swapLine("/dev/sda1")),
        ...plainDisk,
      },
    ],
    [
      "a file on a bare disk",
      "missing",
      {
        ...swaps(swapLine("/swapfile", "file")),
        ...mounts(root),
        ...plainDisk,
      },
    ],
    [
      "a file on an encrypted disk",
      "good",
      {
        ...swaps(swapLine("/swapfile", "file")),
        ...mounts(cryptRoot),
        ...cryptDisk,
      },
    ],
    [
      "a file on btrfs",
      "unknown",
      {
        ...swaps(swapLine("/swap/swapfile", "file")),
        ...mounts("/ 0:25 btrfs /dev/mapper/root"),
      },
    ],
    [
      "a file whose name has a space, on an encrypted mount",
      "good",
      {
        ...swaps(swapLine("/my\\040swap/file", "file")),
        ...mounts(root, "/my\\040swap 254:0 ext4 /dev/mapper/swap"),
        ...plainDisk,
        ...cryptDisk,
      },
    ],
    ["a device that /sys does not know", "unknown", swaps(swapLine("/dev/sdz9"))],
    ["nothing to be read", "unknown", {}],
    ["an empty list", "good", { "/proc/swaps": "" }],
  ];
  it.each(cases)("%s: %s", (_name, found, texts) => {
    expect(swapProtection(computer(texts))).toBe(found);
  });
});

const power = (state: string, disk: string, cmdline: string, resume = "0:0") => ({
  "/sys/power/state": `${state}\n`,
  "/sys/power/disk": `${disk}\n`,
  "/sys/power/resume": `${resume}\n`,
  "/proc/cmdline": `BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro ${cmdline}\n`,
});
const masked = Object.fromEntries(
  ["hibernate", "hybrid-sleep", "suspend-then-hibernate"].map((name) => [
    `/etc/systemd/system/${name}.target`,
    "→ /dev/null",
  ]),
);
const { [`/etc/systemd/system/hybrid-sleep.target`]: _left, ...halfMasked } = masked;
const on = power("freeze mem disk", "[platform] shutdown", "resume=UUID=abc quiet");

describe("hibernation", () => {
  const cases: readonly (readonly [
    string,
    Protection,
    Protection,
    Readonly<Record<string, string>>,
  ])[] = [
    ["set up, to a disk in the clear", "missing", "missing", on],
    ["set up, to an encrypted swap", "good", "good", on],
    ["set up, to a swap that is not known", "unknown", "unknown", on],
    ["not offered", "missing", "good", power("freeze mem", "[platform]", "resume=UUID=abc")],
    [
      "forbidden by the kernel",
      "missing",
      "good",
      power("mem disk", "[disabled]", "resume=UUID=a"),
    ],
    [
      "offered, and nowhere to wake from",
      "missing",
      "good",
      power("mem disk", "[platform]", "quiet"),
    ],
    ["set up by number", "missing", "missing", power("mem disk", "[platform]", "", "8:1")],
    [
      "turned off at the start",
      "missing",
      "good",
      power("mem disk", "[platform]", "resume=a nohibernate"),
    ],
    ["never woken from", "missing", "good", power("mem disk", "[platform]", "resume=a noresume")],
    ["masked", "missing", "good", { ...on, ...masked }],
    ["masked in part", "missing", "missing", { ...on, ...halfMasked }],
    [
      "a state that only contains the word",
      "missing",
      "good",
      power("mem diskless", "[platform]", "resume=a"),
    ],
    [
      "an empty word for where to wake from",
      "missing",
      "good",
      power("mem disk", "[platform]", "resume= quiet"),
    ],
    ["nothing to be read", "missing", "unknown", {}],
  ];
  it.each(cases)("%s, swap %s: %s", (_name, swap, found, texts) => {
    expect(hibernationProtection(swap, computer(texts))).toBe(found);
  });
});

describe("a computer", () => {
  it("is looked at as a whole", () => {
    const files = computer({ ...mounts(cryptRoot), ...cryptDisk, ...swaps(), ...on });
    expect(machineFound(vault, files, "linux")).toEqual({
      disk: "good",
      swap: "good",
      hibernation: "good",
    });
  });

  it.each(["win32", "darwin", "freebsd"] as const)("with %s cannot be looked at", (platform) => {
    const files = computer({ ...mounts(root), ...plainDisk, ...swaps() });
    const found = Object.values(machineFound(vault, files, platform));
    expect(found).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("is known again by a mark that tells nothing, and told from others", () => {
    const one = computer({ "/etc/machine-id": "0123\n" });
    const other = computer({ "/etc/machine-id": "4567\n" });
    expect(machineMark(one, "a")).toBe(machineMark(one, "b"));
    expect(machineMark(one, "a")).not.toBe(machineMark(other, "a"));
    expect(machineMark(computer({}), "a")).not.toBe(machineMark(computer({}), "b"));
    expect(machineMark(one, "a")).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("what counts", () => {
  it.each([
    ["good", [], "good"],
    ["good", ["sawMissing"], "good"],
    ["missing", [], "missing"],
    ["missing", ["sawGood"], "missing"],
    ["missing", ["accepted"], "accepted"],
    ["missing", ["accepted", "withdrawn"], "missing"],
    ["missing", ["accepted", "withdrawn", "accepted"], "accepted"],
    ["unknown", [], "unknown"],
    ["unknown", ["sawGood"], "seenGood"],
    ["unknown", ["sawMissing"], "missing"],
    ["unknown", ["sawMissing", "accepted"], "accepted"],
    ["unknown", ["accepted"], "unknown"],
    ["unknown", ["accepted", "sawMissing"], "missing"],
    ["unknown", ["sawGood", "withdrawn"], "unknown"],
    ["unknown", ["sawMissing", "accepted", "withdrawn"], "unknown"],
  ] as const)("of %s after %j is %s", (found, statements, state) => {
    expect(machineState(found, statements).state).toBe(state);
  });

  it("is never red for what was accepted, and never green unless the program or a person saw it", () => {
    const kinds = fc.array(fc.constantFrom(...MachineStatementKind.options), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...Protection.options), kinds, (found, statements) => {
        const now = machineState(found, statements);
        const tone = machineTone(now);
        if (tone === "ok") expect(found === "good" || statements.includes("sawGood")).toBe(true);
        if (found === "missing") expect(tone).not.toBe("ok");
        if (mayState("accepted", found, now))
          expect(machineTone(machineState(found, [...statements, "accepted"]))).toBe("warn");
        if (mayState("withdrawn", found, now))
          expect(machineState(found, [...statements, "withdrawn"]).from).toBe(null);
      }),
    );
  });

  it("lets nobody state what the program sees, or accept what is there", () => {
    for (const found of ["good", "missing"] as const) {
      const now = machineState(found, []);
      expect(mayState("sawGood", found, now)).toBe(false);
      expect(mayState("sawMissing", found, now)).toBe(false);
      expect(mayState("withdrawn", found, now)).toBe(false);
    }
    expect(mayState("accepted", "good", machineState("good", []))).toBe(false);
    expect(mayState("accepted", "unknown", machineState("unknown", []))).toBe(false);
  });
});
