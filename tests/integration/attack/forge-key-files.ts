// Key files as someone without any key can forge them: other content with a valid checksum.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KeyFile, keyFileNames, type Slot } from "../../../electron/vault/keys/key-file.ts";

/** Changes both copies. */
export function forgeKeyFile(folder: string, change: (file: KeyFile) => KeyFile): void {
  const text = readFileSync(join(folder, keyFileNames[0]), "utf8");
  const forged = change(KeyFile.parse(JSON.parse(text)));
  const whole = { ...forged, checksum: checksumOf(forged) };
  for (const name of keyFileNames) writeFileSync(join(folder, name), JSON.stringify(whole));
}

/** The same for one slot, found by its content. */
export function forgeSlots(folder: string, change: (slot: Slot) => Slot): void {
  forgeKeyFile(folder, (file) => ({ ...file, slots: file.slots.map(change) }));
}

function checksumOf(file: KeyFile): string {
  const slots = file.slots.map((slot) => [
    slot.id,
    slot.tag,
    slot.kind,
    [slot.cost.memoryKiB, slot.cost.passes, slot.cost.lanes],
    slot.wrappedBundle,
    slot.publicKey,
    slot.sealedVmk,
    slot.sealedNextVmk,
  ]);
  const { kit } = file;
  const ofKit = kit && [kit.id, kit.publicKey, kit.sealedVmk, kit.sealedNextVmk];
  const bytes = JSON.stringify([1, file.vaultId, file.purpose, file.generation, slots, ofKit]);
  return createHash("sha256").update(bytes).digest("base64");
}
