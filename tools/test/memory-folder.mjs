// Where tests write. A house is flushed to the disk at every commit, and the tests commit a hundred thousand times:
// where the machine keeps a file system in memory, they need not wait for the disk.
import { chmod, chown, mkdir, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const inMemory = "/dev/shm";
/** The number by which Linux knows a file system in memory. */
const tmpfs = 0x0102_1994;
/** Bytes: several times what the tests of all workers hold at once. */
const room = 4 * 1024 ** 3;

/**
 * Makes a folder for temporary files, in memory if there is room, and takes it away after the work.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withFolderForTests(work) {
  const parent = (await hasRoom()) ? inMemory : tmpdir();
  const folder = await mkdtemp(join(parent, "hearth-tests-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A folder within it for another user, who may pass through it and see nothing else there.
 * @param {string} folder
 * @param {number} user
 */
export async function folderOf(folder, user) {
  const theirs = join(folder, String(user));
  await chmod(folder, 0o711);
  await mkdir(theirs);
  await chown(theirs, user, user);
  return theirs;
}

async function hasRoom() {
  try {
    const { type, bavail, bsize } = await statfs(inMemory);
    return type === tmpfs && bavail * bsize >= room;
  } catch {
    return false;
  }
}
