import { describe, expect, it } from "vitest";
import type { Protection } from "../../../domain/integrity/host-computer.ts";
import {
  hibernationProtection,
  swapProtection,
} from "../../../electron/vault/integrity/host-computer.ts";
import {
  computer,
  mounts,
  plainDisk,
  cryptDisk,
  lvm,
  root,
  cryptRoot,
  swaps,
  swapLine,
  power,
  masked,
  on,
  halfMasked,
} from "../../helpers/invented-computer.ts";

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
