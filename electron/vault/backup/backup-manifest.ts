// `house.manifest`: what a backup contains and the proof that it is complete. JSON. In plain text are only lengths,
// hashes and random ids, which anyone with the folder sees anyway; the counts are sealed. An HMAC covers the whole.
// Both keys are derived from the vault's key, so that two recovery sheets are enough to check it.
import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { Purpose } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { decrypt, encrypt } from "../keys/aes-gcm.ts";
import { base64Of, frame, fromBase64, toBase64 } from "../keys/bytes.ts";
import { deriveKey } from "../keys/derive-key.ts";
import { isMissing, writeDurably } from "../keys/durable-file.ts";
import { readPlain } from "../platform/regular-file.ts";
import { backupFile } from "./backup-folder.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Bytes = z.int().min(0);

/** A sealed file: its length and the SHA-256 of its bytes as they are on the disk. */
export const StoredFile = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  bytes: Bytes,
  sha256: Hash,
});
export type StoredFile = Readonly<z.infer<typeof StoredFile>>;

const Clear = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  purpose: Purpose,
  madeAt: Instant,
  /** Version of the tables. */
  tables: z.int().min(1),
  database: z.strictObject({ bytes: Bytes, sha256: Hash }),
  files: z.array(StoredFile).readonly(),
});

/** What only the vault knows: how many rows each table has, and the last entry of the audit log. */
const Counted = z.strictObject({
  rows: z.record(z.string(), z.int().min(0)),
  seq: z.int().min(0),
  tx: z.int().min(0),
  chain: base64Of(32),
});
export type Counted = Readonly<z.infer<typeof Counted>>;

const Stored = z.strictObject({ ...Clear.shape, sealed: z.base64(), mac: base64Of(32) });
type Stored = Readonly<z.infer<typeof Stored>>;

export const Manifest = Clear.omit({ format: true }).extend({ counted: Counted });
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** What can be read without a key: nothing of it is proved. */
export type Claim = Omit<Stored, "sealed" | "mac">;

export type ManifestFault =
  | { readonly type: "BackupMissing" }
  /** Not as the house wrote it: damaged, or changed. */
  | { readonly type: "BackupDamaged" }
  /** Written by a later version of the program. */
  | { readonly type: "BackupNewer" };

/** The key of a house's manifests, 32 bytes. */
export const manifestKey = (vmk: Uint8Array, vaultId: string): Buffer =>
  deriveKey(vmk, "hearth 1 manifest", vaultId);

/** Writes the manifest into a backup's folder; it is on the disk when this returns. */
export function writeManifest(folder: string, key: Uint8Array, manifest: Manifest): void {
  const { counted, ...rest } = Manifest.parse(manifest);
  const clear = Clear.parse({ format: 1, ...rest });
  const sealed = encrypt(key, sealedAad(clear.vaultId), Buffer.from(JSON.stringify(counted)));
  const body = { ...clear, sealed: toBase64(sealed) };
  const text = JSON.stringify({ ...body, mac: macOf(key, body) });
  writeDurably(Buffer.from(text), backupFile.manifest(folder));
}

/** What a backup claims about itself. Nothing of it is proved before `readManifest` has been given the key. */
export function readClaim(folder: string): Result<Claim, ManifestFault> {
  const stored = readStored(folder);
  if (!stored.ok) return stored;
  const { sealed: _sealed, mac: _mac, ...claim } = stored.value;
  return ok(claim);
}

/** The manifest, proved to be as a holder of the house's key wrote it. */
export function readManifest(folder: string, key: Uint8Array): Result<Manifest, ManifestFault> {
  const stored = readStored(folder);
  if (!stored.ok) return stored;
  const { mac, ...body } = stored.value;
  if (!timingSafeEqual(fromBase64(mac), fromBase64(macOf(key, body))))
    return err({ type: "BackupDamaged" });
  const { sealed, format: _format, ...rest } = body;
  const opened = decrypt(key, sealedAad(body.vaultId), fromBase64(sealed));
  if (opened === null) return err({ type: "BackupDamaged" });
  return ok({ ...rest, counted: Counted.parse(JSON.parse(opened.toString())) });
}

function readStored(folder: string): Result<Stored, ManifestFault> {
  try {
    const bytes = readPlain(backupFile.manifest(folder), { mostBytes: mostManifestBytes });
    const json: unknown = JSON.parse(bytes.toString());
    if (Newer.safeParse(json).success) return err({ type: "BackupNewer" });
    const stored = Stored.safeParse(json);
    return stored.success ? ok(stored.data) : err({ type: "BackupDamaged" });
  } catch (cause) {
    // What the disk cannot read is damaged as well: the other backups of the place are read all the same.
    return err({ type: isMissing(cause) ? "BackupMissing" : "BackupDamaged" });
  }
}

/** Half a million sealed files. */
const mostManifestBytes = 64 * 1024 * 1024;

const Newer = z.looseObject({ format: z.int().min(2) });

/** Over a JSON array in fixed order, so that neither key order nor spacing matters. */
function macOf(key: Uint8Array, body: Omit<Stored, "mac">): string {
  const { format, vaultId, purpose, madeAt, tables, database, files, sealed } = body;
  const listed = files.map(({ id, bytes, sha256 }) => [id, bytes, sha256]);
  const data = [database.bytes, database.sha256];
  const all = [format, vaultId, purpose, madeAt, tables, data, listed, sealed];
  return toBase64(
    createHmac("sha256", deriveKey(key, "hearth 1 manifest mac"))
      .update(JSON.stringify(all))
      .digest(),
  );
}

const sealedAad = (vaultId: string): Buffer => frame("hearth 1 manifest", vaultId);
