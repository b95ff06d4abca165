// Opened records are cached while the vault is open, so that a list of many files is not opened again on each view. The
// cache returns what opening would: the same key, the same place and the same bytes. See docs/adr/0035-record-cache.md.
import type * as z from "zod";
import type { EpochKeys } from "../keys/compartment.ts";
import type { RecordPlace } from "../keys/sealed-record.ts";

/** The place of a record in this vault. */
type Spot = Omit<RecordPlace, "vaultId">;

interface Opened {
  readonly key: EpochKeys;
  readonly version: number;
  readonly schema: z.ZodType;
  /** What was opened, a byte a letter: a buffer of its own takes twice as much for a short record. */
  readonly bytes: string;
  readonly value: unknown;
}

/** In the memory of the vault process alone, which ends at the lock. */
export interface RecordCache {
  /** What these bytes say, where they were opened before; undefined where they were not. */
  recall(spot: Spot, asked: Asked): unknown;
  keep(spot: Spot, asked: Asked, value: unknown): void;
  /** Something else that was made of them, by its name; the same one until everything goes. */
  aside<T>(name: string, make: () => T): T;
  /** Everything goes: what was erased may have been in it. */
  forget(): void;
}

interface Asked {
  /** The key that opens it: other epochs and compartments have others. */
  readonly key: EpochKeys;
  readonly schema: z.ZodType;
  readonly bytes: Buffer;
}

/** Bytes of what is sealed; opened it takes some four times as much. */
export const mostBytes = 32 * 1024 * 1024;
/** A longer note or a dossier is requested alone, and is not cached. */
const mostOfOne = 16 * 1024;

/** Two halves: when the younger one is full, the older one is dropped, with everything that was not used meanwhile. */
export function recordCache(most = mostBytes): RecordCache {
  let young = new Map<string, Map<string, Opened>>();
  let old = new Map<string, Map<string, Opened>>();
  let asides = new Map<string, unknown>();
  let size = 0;
  const add = ({ table, rowId }: Spot, one: Opened): void => {
    if (size + one.bytes.length > most / 2) {
      old = young;
      young = new Map();
      size = 0;
    }
    const rows = young.get(table) ?? new Map<string, Opened>();
    young.set(table, rows);
    size += one.bytes.length - (rows.get(rowId)?.bytes.length ?? 0);
    rows.set(rowId, one);
  };
  return {
    recall: (spot, asked) => {
      const known = young.get(spot.table)?.get(spot.rowId);
      if (known !== undefined && isSame(known, spot, asked)) return known.value;
      const older = old.get(spot.table)?.get(spot.rowId);
      if (older === undefined || !isSame(older, spot, asked)) return undefined;
      add(spot, older);
      return older.value;
    },
    keep: (spot, { key, schema, bytes }, value) => {
      if (bytes.length > mostOfOne || value === undefined) return;
      add(spot, {
        key,
        schema,
        bytes: lettersOf(bytes),
        value: frozen(value),
        version: spot.version,
      });
    },
    aside: <T>(name: string, make: () => T) => {
      if (!asides.has(name)) asides.set(name, make());
      return asides.get(name) as T;
    },
    forget: () => {
      asides = new Map();
      young = new Map();
      old = new Map();
      size = 0;
    },
  };
}

const isSame = (one: Opened, { version }: Spot, { key, schema, bytes }: Asked): boolean =>
  one.version === version &&
  one.key === key &&
  one.schema === schema &&
  one.bytes === lettersOf(bytes);

const lettersOf = (bytes: Buffer): string => bytes.toString("latin1");

/** Several answers are put together from the same record: none of them may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
