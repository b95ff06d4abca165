// The content of files, whichever process wrote them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isWordIn } from "../find-encoded-word.ts";

/** Every file below a folder that is still there. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** Which file contains which secret, in any encoding. */
export async function holdersOf(
  secrets: readonly string[],
  files: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const secret of secrets) if (isWordIn(bytes, secret)) found.push(`${file}: ${secret}`);
  }
  return found;
}
