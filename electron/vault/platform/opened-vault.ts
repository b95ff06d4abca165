import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Hold, isDiskFailing, type OpenDatabase } from "../../../db/platform/open-database.ts";
import type { VaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import { type NoteSearchIndex, removeIndex } from "../../../db/counselling/note-search-index.ts";
import type { Which } from "../../../domain/settings/house-settings.ts";
import type { Sheet, SheetNumber, SheetPlace } from "../../../domain/users/recovery-sheets.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { UpdateHead } from "../../../domain/updates/update.ts";
import type { Roster } from "../../../domain/users/roster.ts";
import type { Replayed } from "../../../domain/users/roster-replay.ts";
import {
  type MemberId,
  type PublicKeys,
  recoveryKeyId,
} from "../../../domain/users/roster-statement.ts";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import type { ClockSeen } from "./clock.ts";
import { type HeadFile, openHead, readHead } from "./audit-head-file.ts";
import { type RecordedFile, recordedFile } from "./recorded-file.ts";
import type { EpochKeys } from "../keys/compartment.ts";
import type { KeyFile } from "../keys/key-file.ts";
import { wipe } from "../keys/wipe.ts";
import { type HostComputer, unseenHostComputer } from "../../../domain/integrity/host-computer.ts";
import { blobPath } from "./blobs.ts";
import { recordCache, type RecordCache } from "./record-cache.ts";

/** The names of the files in a vault folder. They say nothing about what is inside. */
export const houseFile = {
  database: (folder: string) => join(folder, "hearth.db"),
  /** The file as it was before the last update, until a backup is made. */
  before: (folder: string) => join(folder, "hearth.db.before"),
  lock: (folder: string) => join(folder, "house.lock"),
  /** Words of notes, on this machine alone. */
  index: (folder: string) => join(folder, "house.index"),
  reserve: (folder: string) => join(folder, "house.reserve"),
  /** Exists while a vault is being founded; an incomplete one is started from scratch. */
  founding: (folder: string) => join(folder, "house.founding"),
  /** There while a house that was put back has only to take its place. */
  whole: (folder: string) => join(folder, "house.whole"),
  misses: (folder: string) => join(folder, "house.misses"),
} as const;

/** The keys of one compartment, every epoch of it; the newest seals. */
export interface HeldCompartment {
  readonly newest: EpochKeys;
  readonly byEpoch: ReadonlyMap<number, EpochKeys>;
}

/** An index as it is held open, with the key that makes the words for people. */
export interface HeldIndex {
  readonly index: NoteSearchIndex;
  readonly key: Buffer;
  readonly epoch: number;
  readonly merges: number;
}

/** An update that was checked, and when; whoever locks throws it away. */
export interface UpdateInHand {
  readonly head: UpdateHead;
  readonly path: string;
  readonly checkedAt: Instant;
}

/** A vault that someone has opened. Exists in the vault process alone, and ends with it. */
export interface OpenVault {
  readonly which: Which;
  readonly folder: string;
  readonly hold: Hold;
  readonly vault: VaultRow;
  readonly head: HeadFile;
  /** The database file as the head records it. */
  recorded: RecordedFile;
  readonly nativeBinding: string | null;
  readonly userId: UserId;
  /** While a vault is restored with two sheets: `bundleSeed` is that of the recovery key, which then acts in the user's place. */
  readonly isOpenedBySheets: boolean;
  bundleSeed: Buffer;
  database: OpenDatabase;
  keyFile: KeyFile;
  vmk: Buffer;
  /** The key that replaces it, during a rotation. */
  nextVmk: Buffer | null;
  /** True when the database already opens with the next key. */
  isRekeyed: boolean;
  /** Who may do what, as the signed chain says; the rows about users are derived from it. */
  roster: Roster;
  /** Where the stored chain goes on with what is not valid: it is taken out at this sign-in, and said. */
  readonly rosterFault: Replayed["fault"];
  /** What has to follow a transaction outside the database; called once it is committed, each once. */
  readonly afterCommit: Set<(house: OpenVault) => void>;
  compartments: Map<Compartment, HeldCompartment>;
  /** Signed in with a one-time passphrase: nothing else opens before the user has chosen a passphrase. */
  mustChoosePassphrase: boolean;
  /** The file was older than the machine remembers, and an administrator opened it all the same. */
  readonly wasOlder: boolean;
  /** How far the clock is believed that it was opened under. */
  readonly clockSeen: ClockSeen;
  /** How this computer protects its disk, as it was at the sign-in. */
  machine: HostComputer;
  /** The index of what care workers read, once something was looked for. */
  index: HeldIndex | null;
  /** A new key could not be put in place: shown until it is, and not while a removal is still in progress. */
  keyWaits: boolean;
  /** Sealed files whose rows an order took, to be removed once that is sure; null where nothing was erased. */
  erased: readonly string[] | null;
  /** It is being read on, between requests. */
  isIndexing: boolean;
  /** A recovery key that is being copied; it exists nowhere else. */
  kitInHand: {
    readonly keys: PublicKeys;
    readonly sheets: readonly Sheet[];
    /** For each sheet, the words that prove it was copied. */
    readonly asks: readonly (readonly SheetPlace[])[];
    readonly proved: Set<SheetNumber>;
  } | null;
  updateInHand: UpdateInHand | null;
  /** Sealed records that were opened since the sign-in. */
  readonly opened: RecordCache;
  /** How many of the rows that were changed since the sign-in no answer shows; see answer-cache.ts. */
  rowsWithoutAnswers: number;
}

/** What has to be known to hold a house open; the rest begins empty. */
export type Opening = Pick<
  OpenVault,
  | "which"
  | "folder"
  | "hold"
  | "vault"
  | "nativeBinding"
  | "userId"
  | "bundleSeed"
  | "database"
  | "keyFile"
  | "vmk"
  | "nextVmk"
  | "isRekeyed"
  | "roster"
> &
  Partial<
    Pick<
      OpenVault,
      "isOpenedBySheets" | "mustChoosePassphrase" | "wasOlder" | "clockSeen" | "rosterFault"
    >
  >;

/** A house as it is held open, its head file included. */
export function holdOpen(opening: Opening): OpenVault {
  const { folder, vault, database, wasOlder } = opening;
  const head = openHead(folder, vault.traceKey);
  // Of an older file the head knows nothing.
  const record = wasOlder === true ? null : (head.newest()?.file ?? null);
  const recorded = recordedFile(houseFile.database(folder), database.file, head, record);
  return { ...nothingYet(), ...opening, head, recorded };
}

/** Closes a database that nobody was let into, and what a killed program left in its log is recorded all the same. */
export function closeRefused(folder: string, { traceKey }: VaultRow, { file }: OpenDatabase): void {
  try {
    if (!readHead(folder, traceKey).ok) return;
    const head = openHead(folder, traceKey);
    const record = head.newest()?.file ?? null;
    const recorded = recordedFile(houseFile.database(folder), file, head, record);
    recorded.moveLog();
    recorded.close();
  } finally {
    file.close();
  }
}

/** Whose seed `bundleSeed` is, and who signs. */
export const actingMember = ({
  isOpenedBySheets,
  userId,
}: Pick<OpenVault, "isOpenedBySheets" | "userId">): MemberId =>
  isOpenedBySheets ? recoveryKeyId : userId;

const nothingYet = () => ({
  isOpenedBySheets: false,
  mustChoosePassphrase: false,
  rosterFault: null,
  afterCommit: new Set<(house: OpenVault) => void>(),
  wasOlder: false,
  clockSeen: { sure: null, accepted: null },
  keyWaits: false,
  machine: unseenHostComputer,
  compartments: new Map<Compartment, HeldCompartment>(),
  kitInHand: null,
  updateInHand: null,
  index: null,
  isIndexing: false,
  erased: null,
  opened: recordCache(),
  rowsWithoutAnswers: 0,
});

/** Remembers what a transaction may change outside the database; called, it puts all of that back. */
export function rememberHeld(house: OpenVault): () => void {
  const { bundleSeed, keyFile, vmk, nextVmk, isRekeyed, mustChoosePassphrase, kitInHand } = house;
  const { roster } = house;
  const compartments = new Map(house.compartments);
  const kit = kitInHand && { ...kitInHand, proved: new Set(kitInHand.proved) };
  const before = { bundleSeed, keyFile, vmk, nextVmk, isRekeyed, mustChoosePassphrase, roster };
  return () => {
    house.afterCommit.clear();
    Object.assign(house, before, { compartments, kitInHand: kit, erased: null });
  };
}

/** Closes the files and wipes the keys, whatever fails. The process ends right after: only that clears the rest. */
export function closeHouse(house: OpenVault): void {
  const { database, recorded, hold } = house;
  const steps = [
    () => closeIndex(house),
    () => {
      if (house.updateInHand !== null) rmSync(house.updateInHand.path, { force: true });
    },
    () => recorded.moveLog(),
    () => database.file.close(),
    () => recorded.close(),
  ];
  try {
    // A failing disk does not prevent locking: what was acknowledged is in the write-ahead log.
    for (const step of steps)
      try {
        step();
      } catch (thrown) {
        if (!isDiskFailing(thrown)) throw thrown;
      }
  } finally {
    hold.release();
    wipeKeys(house);
  }
}

/** Closes the index; what it holds stays on the disk. */
export function closeIndex(house: OpenVault): void {
  house.index?.index.file.close();
  house.index?.key.fill(0);
  house.index = null;
}

/**
 * After the rows are gone for good: their files, and the index of words. A crash before this leaves files without a key,
 * which go when somebody signs in next, and an index that fits no more.
 */
export function removeErased(house: OpenVault): void {
  if (house.erased === null) return;
  for (const id of house.erased) rmSync(blobPath(house.folder, id), { force: true });
  house.erased = null;
  closeIndex(house);
  removeIndex(houseFile.index(house.folder));
}

function wipeKeys(house: OpenVault): void {
  house.kitInHand = null;
  house.opened.forget();
  wipe(house.vmk, house.bundleSeed, ...(house.nextVmk === null ? [] : [house.nextVmk]));
  forgetCompartments(house);
}

/** Wipes the keys of every compartment that was opened. */
export function forgetCompartments({ compartments }: OpenVault): void {
  for (const { byEpoch } of compartments.values())
    for (const keys of byEpoch.values())
      wipe(keys.secret, keys.recordKey, keys.wrapKey, keys.dropSeed);
  compartments.clear();
}
