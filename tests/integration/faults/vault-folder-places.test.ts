import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  checkPlace,
  prepareFolder,
} from "../../../electron/vault/platform/prepare-vault-folder.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { foundAnew, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";
import { smallDisk } from "./small-disk.ts";

/** The file system's injected answer about whether a folder is writable; null for the real one. */
const injected = vi.hoisted(() => ({ code: null as string | null }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    accessSync: (...given: Parameters<typeof fs.accessSync>) => {
      if (injected.code === null) {
        real.accessSync(...given);
        return;
      }
      throw Object.assign(new Error(injected.code), { code: injected.code });
    },
  };
});

let house: TestHouse;
beforeEach(() => {
  house = testHouse();
});
afterEach(() => {
  injected.code = null;
  house.remove();
});

const mounts = `
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:26 / /home/ada/share rw - cifs //server/share rw
31 22 0:27 / /mnt/my\\040share rw - nfs4 server:/export rw
32 22 0:28 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
33 30 0:29 / /home/ada/share/local rw - ext4 /dev/sdb1 rw
34 22 0:30 / /media/stick rw - vfat /dev/sdc1 rw`;

describe("where a vault may be", () => {
  it.each([
    ["/home/ada/.config/hearth/house", true],
    ["/media/stick/house", true],
    ["/home/ada/share", false],
    ["/home/ada/share/deeper/house", false],
    ["/home/ada/share/local/house", true],
    ["/home/ada/shared/house", true],
    ["/home/ada/share/../documents/house", true],
    ["/mnt/my share/house", false],
    ["/run/user/1000/gvfs/smb-share:server=x/house", false],
    ["/home/ada/Dropbox/house", false],
    ["/home/ada/OneDrive - Centre/house", false],
    ["/home/ada/Nextcloud/work/house", false],
    ["/home/ada/My Drive/house", false],
    ["/Users/ada/Library/CloudStorage/house", false],
    ["/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/house", false],
    ["/Users/ada/Library/CloudStorage/OneDrive-Centre/house", false],
    ["/home/ada/OneDrive-Centre/house", false],
    ["/home/ada/dropbox-personal/house", false],
    ["/home/ada/GoogleDrive-ada@example.org/house", false],
    ["/home/ada/my dropbox-like folder/house", true],
  ])("%s: %s", (path, isAllowed) => expect(checkPlace(path, mounts).ok).toBe(isAllowed));

  it("is allowed where the computer does not report mounts", () => {
    expect(checkPlace("/home/ada/house", "").ok).toBe(true);
  });
});

describe("a folder that cannot be written", () => {
  it.each([
    ["EROFS", "HouseReadOnly"],
    ["EACCES", "HouseReadOnly"],
    ["EPERM", "HouseReadOnly"],
    ["ENOSPC", "DiskFull"],
  ] as const)("that answers %s is said to be so: %s", (code, type) => {
    injected.code = code;
    expect(prepareFolder(join(house.home, "new"))).toEqual(refusal(type));
  });

  it("refuses to open the vault and changes nothing in it", async () => {
    await foundAnew(house, ["admin"]);
    house.lock();
    injected.code = "EROFS";
    const before = fs.readdirSync(house.folder).toSorted();

    expect(await tryUnlock(house, "ada")).toEqual(refusal("HouseReadOnly"));
    expect(fs.readdirSync(house.folder).toSorted()).toEqual(before);
  });

  it("refuses to create a vault there", async () => {
    injected.code = "EACCES";
    await expect(foundAnew(house, ["admin"])).rejects.toThrow("HouseReadOnly");
    expect(fs.readdirSync(house.home)).toEqual(["house"]);
    expect(fs.readdirSync(house.folder)).toEqual([]);
  });

  it("on a disk mounted read-only is detected", async () => {
    const disk = smallDisk(24);
    const there = testHouse(disk.folder);
    await foundAnew(there, ["admin"]);
    there.lock();
    disk.setReadOnly(true);

    const answer = await tryUnlock(there, "ada");
    there.lock();
    disk.setReadOnly(false);

    expect(answer).toMatchObject(disk.isSmall ? refusal("HouseReadOnly") : { ok: true });
    expect(await tryUnlock(there, "ada")).toMatchObject({ ok: true });
    there.lock();
  });
});

describe("a vault of another kind", () => {
  const release = (isRelease: boolean): void => {
    house.vault = { ...house.vault, start: { ...house.vault.start, isRelease } };
  };

  it.each([
    ["a trial house is refused by a release", false, "trial"],
    ["a real house is refused by a program for trying and testing", true, "real"],
  ] as const)("%s", async (_, foundedByRelease, purpose) => {
    release(foundedByRelease);
    await foundAnew(house, ["admin"]);
    expect(await house.ask("house.state", {})).toMatchObject({ purpose });
    house.lock();
    const before = fs.readdirSync(house.folder).toSorted();

    release(!foundedByRelease);
    const error = { type: "PurposeRefused", purpose };
    expect(await tryUnlock(house, "ada")).toEqual({ ok: false, error });
    expect(fs.readdirSync(house.folder).toSorted()).toEqual(before);

    release(foundedByRelease);
    expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
  });

  const on = (isRelease: boolean, isOnItsEngine: boolean): void => {
    const { start } = house.vault;
    house.vault = { ...house.vault, start: { ...start, isRelease, isOnItsEngine } };
  };

  it.each([
    ["a release on its own Electron", true, true, "real"],
    ["a release on another Electron", true, false, "trial"],
    ["a program for testing on its own Electron", false, true, "trial"],
    ["a program for testing on another Electron", false, false, "trial"],
  ] as const)(
    "founded by %s is one of the kind it may open",
    async (_, isRelease, isOwn, purpose) => {
      on(isRelease, isOwn);
      await foundAnew(house, ["admin"]);
      expect(await house.ask("house.state", {})).toMatchObject({ purpose });
      expect(readKeyFile(house.folder)).toMatchObject({ value: { purpose } });
      house.lock();
      expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
    },
  );

  it("a real vault is refused by the same release on another Electron, which says so and writes nothing", async () => {
    on(true, true);
    await foundAnew(house, ["admin"]);
    house.lock();
    const before = fs.readdirSync(house.folder).toSorted();

    on(true, false);
    expect(await tryUnlock(house, "ada")).toEqual(refusal("OtherElectron"));
    expect(fs.readdirSync(house.folder).toSorted()).toEqual(before);

    on(true, true);
    expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
  });
});
