import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** All programs on a display share one clipboard: a test that uses it locks it meanwhile. */
export async function withClipboard<T>(action: () => Promise<T>): Promise<T> {
  const held = join(tmpdir(), "hearth-clipboard");
  const hold = () =>
    mkdir(held).then(
      () => true,
      () => false,
    );
  await expect.poll(hold, { timeout: 60_000 }).toBe(true);
  try {
    return await action();
  } finally {
    await rm(held, { recursive: true });
  }
}
