// What a member can do without the program: with a passphrase, the raw files and tools of their own. None of the program's
// rules apply here; only keys protect data.
import { createDecipheriv } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, type OpenDatabase } from "../../../db/platform/open-database.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import {
  deriveEpochKeys,
  openCompartment,
  unwrapChain,
  type EpochKeys,
} from "../../../electron/vault/keys/compartment.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { unlockSlot } from "../../../electron/vault/keys/key-slots.ts";
import { valueOf } from "../../helpers/value-of.ts";

/** What a passphrase opens in the raw files. */
export interface OwnKeys {
  readonly folder: string;
  readonly vaultId: string;
  readonly vmk: Buffer;
  readonly bundleSeed: Buffer;
  /** Compartment keys that were copied on an earlier day. */
  readonly copied?: readonly ReadonlyMap<number, EpochKeys>[] | undefined;
}

export async function keysFromFile(
  folder: string,
  signInName: string,
  passphrase: string,
): Promise<OwnKeys> {
  const file = valueOf(readKeyFile(folder));
  const { vmk, bundle } = valueOf(await unlockSlot(file, signInName, passphrase));
  return { folder, vaultId: file.vaultId, vmk, bundleSeed: bundle.seed };
}

/** The database without the triggers and constraints that such a tool would drop. The vault must be locked. */
export function openRaw({ folder, vaultId, vmk }: OwnKeys): OpenDatabase {
  const options = { nativeBinding: process.env["HEARTH_SQLITE_BINDING"] ?? null };
  const opened = openDatabase(join(folder, "hearth.db"), databaseKey(vmk, vaultId), options);
  opened.file.pragma("foreign_keys = OFF");
  return opened;
}

/** Whose slot is whose stands in the database alone; its tag in the key file follows from the passphrase too. */
export function slotIdOf(keys: OwnKeys, signInName: string): string {
  const { file } = openRaw(keys);
  const id = file
    .prepare("SELECT slot_id FROM user_keys JOIN users ON id = user_id WHERE sign_in_name = ?")
    .pluck()
    .get(signInName);
  file.close();
  if (typeof id !== "string") throw new Error(`${signInName} has no slot`);
  return id;
}

/** Opens the database, does something to it and closes it. */
export function tamper(keys: OwnKeys, work: (file: OpenDatabase["file"]) => void): void {
  const { file } = openRaw(keys);
  try {
    work(file);
  } finally {
    file.close();
  }
}

/** Drops the triggers that protect the audit log from changes. */
export function dropTriggers(file: OpenDatabase["file"]): void {
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck();
  for (const name of triggers.all() as readonly string[]) file.exec(`DROP TRIGGER ${name}`);
}

/** Every page of a database file and of its log, decrypted: rows, and what deleted rows left behind. */
export function pagesOf(path: string, key: Buffer): readonly Buffer[] {
  const main = readFileSync(path);
  const pages = chunks(main, 0, 0).map((page, index) => decryptPage(page, key, index === 0));
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  const frames = chunks(log, walHeader, frameHeader);
  return [...pages, ...frames.map((frame) => decryptPage(frame, key, isFirstPage(frame, log)))];
}

/** Every compartment key that this seed opens: any sealed key of any epoch, and the older epochs derived from it. */
export function compartmentKeys(
  { vaultId, bundleSeed }: OwnKeys,
  file: OpenDatabase["file"],
): ReadonlyMap<Compartment, ReadonlyMap<number, EpochKeys>> {
  const members = file
    .prepare("SELECT compartment, epoch, member_id, sealed_key FROM compartment_keys")
    .all() as readonly MemberRow[];
  const epochs = file
    .prepare("SELECT compartment, epoch, wrapped_previous FROM compartment_epochs")
    .all() as readonly EpochRow[];
  const found = new Map<Compartment, Map<number, EpochKeys>>();
  for (const row of members) {
    const id = { vaultId, compartment: row.compartment, epoch: row.epoch };
    const secret = openCompartment(bundleSeed, row.member_id, id, row.sealed_key);
    if (secret === null) continue;
    const links = epochs
      .filter(({ compartment }) => compartment === row.compartment)
      .map(({ epoch, wrapped_previous }) => ({ epoch, wrappedPrevious: wrapped_previous }));
    const chain = unwrapChain(id, secret, links);
    const reached = chain.ok ? chain.value : new Map([[row.epoch, deriveEpochKeys(secret, id)]]);
    const known = found.get(row.compartment) ?? new Map<number, EpochKeys>();
    for (const [epoch, keys] of reached) known.set(epoch, keys);
    found.set(row.compartment, known);
  }
  return found;
}

interface MemberRow {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly member_id: string;
  readonly sealed_key: Buffer;
}
interface EpochRow {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly wrapped_previous: Buffer | null;
}

/** All bytes of every file in a folder, by path within it. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

const pageSize = 4096;
/** SQLCipher 4 ends each page with a nonce of 16 bytes and an HMAC of 64. */
const reserved = 80;
const saltLength = 16;
const walHeader = 32;
const frameHeader = 24;

function chunks(bytes: Buffer, from: number, header: number): readonly Buffer[] {
  const step = header + pageSize;
  const count = Math.floor(Math.max(0, bytes.length - from) / step);
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * step + header;
    return bytes.subarray(start, start + pageSize);
  });
}

/** The page number of a frame is in its first four bytes. */
const isFirstPage = (frame: Buffer, log: Buffer): boolean =>
  log.readUInt32BE(frame.byteOffset - log.byteOffset - frameHeader) === 1;

/** Page 1 begins with the file's salt, which is not encrypted. */
function decryptPage(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const nonce = page.subarray(pageSize - reserved, pageSize - reserved + 16);
  const cipher = createDecipheriv("aes-256-cbc", key, nonce);
  cipher.setAutoPadding(false);
  const body = page.subarray(isFirst ? saltLength : 0, pageSize - reserved);
  return Buffer.concat([cipher.update(body), cipher.final()]);
}
