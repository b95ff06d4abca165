import { accessSync, constants, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];
process.once("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder on another disk than this one, like a stick. Deleted with the process. */
export function anotherDisk(folder: string): string {
  const here = statSync(folder).dev;
  const places = ["/dev/shm", tmpdir(), "/tmp", "/var/tmp", join(import.meta.dirname, "../..")];
  const place = places.find((path) => isUsable(path) && statSync(path).dev !== here);
  if (place === undefined) throw new Error("This machine has no second disk to test with");
  const stick = mkdtempSync(join(place, "hearth-stick-"));
  made.push(stick);
  return stick;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
