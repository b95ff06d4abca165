// Last touches on an unpacked program, before its fuses are set.
import { chmod, copyFile, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * @param {string} binding the database binding, mended and compiled, to put in place of the one that comes with the package
 * @returns {(context: import("electron-builder").AfterPackContext) => Promise<void>}
 */
export const afterPackWith = (binding) => async (context) => {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  // Electron's demonstration app, which takes a folder to run as its argument.
  await rm(join(resources, "default_app.asar"), { force: true });
  // It keeps a crash reporter's address book; nothing here reports anything.
  await rm(join(context.appOutDir, "resources", "app-update.yml"), { force: true });

  const name = `${process.platform}-${process.arch}.node`;
  const unpacked = join(resources, "app.asar.unpacked", "node_modules", "better-sqlite3");
  await copyFile(binding, join(unpacked, "prebuilds", name));
  await chmod(join(unpacked, "prebuilds", name), 0o644);
};
