import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { RandomBytes } from "../../../electron/vault/keys/bytes.ts";

export { valueOf } from "../../helpers/value-of.ts";

export const vaultId = "3f1c1a52-8d6e-4b7a-9c55-0d9f6d0b7a11";
export const otherVaultId = "77a0c2de-1f53-4f0a-8a08-52c8a9f3d4e2";

/** Bytes that look random and are the same in every run. */
export function seeded(seed: number): RandomBytes {
  let count = 0;
  return (size) => {
    const blocks = Array.from({ length: Math.ceil(size / 32) }, () =>
      createHash("sha256")
        .update(`${String(seed)} ${String(count++)}`)
        .digest(),
    );
    return Buffer.concat(blocks).subarray(0, size);
  };
}

/** A copy with one bit flipped; `at` counts bits and wraps. */
export function flipBit(bytes: Uint8Array, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  const index = (at >> 3) % flipped.length;
  flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << (at & 7)), index);
  return flipped;
}

export const hex = (bytes: Uint8Array | null): string | null =>
  bytes && Buffer.from(bytes).toString("hex");

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearth-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
