import { describe, expect, it } from "vitest";
import type { Protection } from "../../../domain/integrity/host-computer.ts";
import { diskProtection } from "../../../electron/vault/integrity/host-computer.ts";
import {
  computer,
  mounts,
  block,
  luks,
  plainDisk,
  cryptDisk,
  lvm,
  root,
  cryptRoot,
  lvmRoot,
  vault,
} from "../../helpers/invented-computer.ts";

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
