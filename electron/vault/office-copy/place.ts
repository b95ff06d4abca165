// Where copies for the office stand: a folder somebody chose on a stick, and in it `hearth-copies/<moment>/` with `hearth.db`
// and `house.keys`, twice. The names say nothing about what is inside.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { AppError } from "../../../domain/errors.ts";
import { CopyId } from "../../../domain/office-copy.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { checkBackupPlace, isOutside } from "../backup/chosen-place.ts";
import { keyFileNames } from "../keys/key-file.ts";

const rootName = "hearth-copies";
const partEnd = ".part";

export const copiesFolder = (place: string): string => join(place, rootName);

export const copyFolder = (place: string, id: CopyId): string => join(copiesFolder(place), id);

/** A copy while it is made; nobody takes it for one. */
export const copyPart = (place: string, id: CopyId): string => `${copyFolder(place, id)}${partEnd}`;

export const copyDatabase = (folder: string): string => join(folder, "hearth.db");

/**
 * Where the house's file is made into a copy, on its own disk: the stick gets what is left alone. What an interrupted one
 * leaves is taken away at the next unlock.
 */
export const copyWork = (house: string): string => join(house, "house.copy");

/** The same as for a backup, and on another disk than the house. */
export function checkCopyPlace(folder: string, house: string): Result<null, AppError> {
  const checked = checkBackupPlace(folder, house);
  if (!checked.ok) return checked;
  return isOutside(folder, house) ? ok(null) : err({ type: "CopyPlaceOwnDisk" });
}

/** Copies in a folder that somebody chose, newest first: the stick, the folder of the copies, or one of them. */
export function copiesIn(
  chosen: string,
): readonly { readonly id: CopyId; readonly path: string }[] {
  const inside = [copiesFolder(chosen), chosen].flatMap((folder) =>
    namesIn(folder).map((name) => join(folder, name)),
  );
  return [chosen, ...inside]
    .flatMap((path) => {
      const id = CopyId.safeParse(basename(path));
      const isOne = id.success && keyFileNames.some((name) => existsSync(join(path, name)));
      return isOne ? [{ id: id.data, path }] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** Takes away what interrupted copies left. */
export function clearCopyParts(place: string): void {
  for (const name of namesIn(copiesFolder(place)))
    if (name.endsWith(partEnd) && CopyId.safeParse(name.slice(0, -partEnd.length)).success)
      rmSync(join(copiesFolder(place), name), { recursive: true, force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there, or not to be read: nothing that could be opened
  }
}
