// The pictures in docs/pictures: the invented house as it looks now.
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "../project.mjs";
import { guideThrough } from "./guide.mjs";
import { job as lookAround } from "./jobs/02-invented-house.mjs";
import { job as leave } from "./jobs/02g-leave-invented-house.mjs";

/** The file in docs/pictures, by what the jobs call the picture. */
const kept = /** @type {const} */ ({
  "invented today": "today",
  "invented house": "house",
  "invented person": "person",
  "invented admission": "admit",
  lock: "lock",
});

/** @param {import("../drive/program.mjs").Program} program */
export async function takeReadmePictures(program) {
  const folder = await mkdtemp(join(tmpdir(), "hearth-pictures-"));
  try {
    const guide = guideThrough(program, folder, 0);
    await lookAround.run(guide);
    await leave.run(guide);
    await guide.picture("lock");
    const taken = Object.entries(kept);
    for (const [name, file] of taken)
      await copyFile(
        join(folder, guide.fileOf(name)),
        inProject("docs", "pictures", `${file}.png`),
      );
    return taken.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
