import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { resolve, sep } from "node:path";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { readPlain } from "./regular-file.ts";

/** File systems that live on another machine. */
const networkTypes =
  /^(nfs4?|cifs|smb3?|smbfs|afs|ncpfs|davfs2?|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|smbnetfs))$/;

/** Folders that programs copy to other machines. */
const synchronised =
  /^(cloudstorage|mobile documents|(onedrive|dropbox|googledrive)-.*|dropbox|onedrive|onedrive - .*|google ?drive|my drive|icloud ?drive|nextcloud|owncloud|pcloud ?drive|mega|seafile|syncthing|box sync|proton ?drive)$/i;

/** A vault is on this machine alone: refuses network shares and synchronised folders. */
export function checkPlace(
  folder: string,
  mounts: string = readMounts(),
): Result<null, { readonly type: "HouseElsewhere" }> {
  const path = resolve(folder);
  const isSynchronised = path.split(sep).some((part) => synchronised.test(part));
  const isRemote = networkTypes.test(typeOfMount(path, mounts)) || path.startsWith("\\\\");
  return isSynchronised || isRemote ? err({ type: "HouseElsewhere" }) : ok(null);
}

/** Makes the vault's folder, readable by this account alone, or reports that it cannot be written. */
export function prepareFolder(
  folder: string,
): Result<null, { readonly type: "HouseReadOnly" } | { readonly type: "DiskFull" }> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok(null);
  } catch (thrown) {
    const code = (thrown as { readonly code?: unknown }).code;
    if (code === "ENOSPC") return err({ type: "DiskFull" });
    if (code === "EACCES" || code === "EROFS" || code === "EPERM")
      return err({ type: "HouseReadOnly" });
    throw thrown;
  }
}

/** The type of the file system a path is on, from the text of /proc/self/mountinfo; "" when unknown. */
function typeOfMount(path: string, mounts: string): string {
  const found = mounts
    .split("\n")
    .map((line) => line.split(" "))
    .filter((fields) => isWithin(path, decode(fields[4] ?? "")))
    .toSorted((a, b) => (a[4] ?? "").length - (b[4] ?? "").length)
    .at(-1);
  return found?.[found.indexOf("-") + 1] ?? "";
}

const isWithin = (path: string, mount: string): boolean =>
  mount !== "" && (path === mount || path.startsWith(mount.endsWith("/") ? mount : `${mount}/`));

/** Spaces in mount points are written as \040. */
const decode = (field: string): string =>
  field.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));

function readMounts(): string {
  const path = "/proc/self/mountinfo";
  return existsSync(path) ? readPlain(path, { mostBytes: mostMountBytes }).toString() : "";
}

const mostMountBytes = 4 * 1024 * 1024;
